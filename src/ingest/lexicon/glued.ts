/** Words after which a lost space is put back ("DefenceGeneral"), lower case. */
export const GLUED_LEFT: ReadonlySet<string> = new Set(
  "national defence defense minister security affairs staff army navy force forces commander president secretary ministry chairman director vietnam laos cambodia china".split(
    " ",
  ),
);

/** Words before which a lost space is put back ("ChairmanGeneral"), lower case. */
export const GLUED_RIGHT: ReadonlySet<string> = new Set(
  "general lieutenant major colonel admiral senior army navy minister ministry defence defense president".split(" "),
);
