/** Words that a post is named by, lower case; with a complement or alone before a name. */
export const POST_HEADS: ReadonlySet<string> = new Set(
  (
    "minister president premier chancellor secretary chairman chairwoman chairperson chair chief commander commandant director head governor " +
    "mayor ambassador envoy attache consul representative commissar commissioner councillor counselor counsellor adviser advisor speaker senator " +
    "congressman congresswoman king queen sultan emperor leader member deputy spokesperson spokesman spokeswoman inspector ceo rector principal " +
    "superintendent coordinator undersecretary mantri pm cjcs cds cno dcns dpm fm monarch chairmen coas cns cdf secdef commanding vcoas cinc supremo " +
    "administrator manager treasurer lawmaker mp prosecutor judge justice assistant aide delegate negotiator dean vice-chancellor officer chief-of-staff adjutant scientist"
  ).split(" "),
);

/** Heads that are a post only with a complement or a qualifying word ("head of the department", "Party chief"). */
export const WEAK_HEADS: ReadonlySet<string> = new Set(
  "chief head chair leader member deputy representative officer director manager principal judge justice delegate coordinator negotiator dean assistant aide administrator inspector secretary commander fm rep scientist".split(
    " ",
  ),
);

/** Words that may stand before a head within a post, lower case, beside fields of work. */
export const POST_MODIFIERS: ReadonlySet<string> = new Set(
  (
    "deputy vice first second prime permanent standing senior assistant associate under principal chief joint general executive " +
    "honorary special presidential parliamentary state union federal supreme acting interim caretaker lieutenant political foreign defence defense " +
    "party royal crown regional provincial chargé charge staff brigade division fleet task force naval army navy air coast guard military " +
    "combatant allied group ministry cabinet raksha rajya videsh assembly house senate majority minority ranking council " +
    "committee commission agency department command board institute academy university embassy delegation high governor attorney solicitor country " +
    "district city corps police security national press lead spokes minister mission ceremonial non-resident nonresident resident adjunct founding combined flag coordinating kremlin pentagon"
  ).split(" "),
);

/** How a post is held: in the past, at a time told of ("then-Minister"), for the time being, or now. */
export type HeldStatus = "PAST" | "THEN" | "ACTING" | "NOW";

function statusWords(status: HeldStatus, words: string): [string, HeldStatus][] {
  return words.split(" ").map((word) => [word, status]);
}

/** Words that tell when or how a post is held; not part of the title, save "acting". */
export const STATUS_WORDS: ReadonlyMap<string, HeldStatus> = new Map([
  ...statusWords("PAST", "former ex previous late one-time onetime erstwhile"),
  ...statusWords("THEN", "then"),
  ...statusWords("ACTING", "acting interim caretaker"),
  ...statusWords(
    "NOW",
    "current incumbent new newly appointed elected newly-appointed visiting outgoing incoming concurrently concurrent serving reigning host fellow",
  ),
]);

/** Nouns that name a person by a part played or an equal post ("his Lao counterpart X"). */
export const COUNTERPARTS: ReadonlySet<string> = new Set([
  "counterpart",
  "counterparts",
  "opposite",
  "peer",
  "colleague",
  "equivalent",
]);
