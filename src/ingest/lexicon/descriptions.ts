/** What a noun tells of the person it stands for. */
export type DescriptionKind =
  /** A post: whoever holds one of these words ("minister", "ambassador"). */
  | "POST"
  /** A rank: whoever bears it ("the General"). */
  | "RANK"
  | "HOST"
  | "GUEST"
  /** Somebody of importance without saying what ("official", "officer", "leader"). */
  | "ANYBODY"
  | "LATTER";

/** What a noun asks of the person it means. */
export interface DescriptionNoun {
  readonly kind: DescriptionKind;
  /** Words one of which the person's post has; empty if any will do. */
  readonly posts: readonly string[];
  /** The branch or level that an abbreviation names, as a qualifier: "army" in "the COAS". */
  readonly branch?: string;
}

function nouns(kind: DescriptionKind, words: string): [string, DescriptionNoun][] {
  return words.split(" ").map((word) => [word, { kind, posts: [] }]);
}

function postNoun(noun: string, posts: string): [string, DescriptionNoun] {
  return [noun, { kind: "POST", posts: posts.split(" ") }];
}

/** Singular nouns by which a text speaks again of somebody it has named, lower case, with words of the posts they fit. */
export const DESCRIPTION_NOUNS: ReadonlyMap<string, DescriptionNoun> = new Map([
  ...nouns("GUEST", "guest visitor"),
  ...nouns("HOST", "host"),
  ...nouns("LATTER", "latter"),
  ...nouns("RANK", "general admiral colonel commodore marshal brigadier captain"),
  ...nouns("ANYBODY", "official officer leader diplomat politician veteran man woman colleague counterpart"),
  postNoun("minister", "minister secretary"),
  postNoun("secretary", "secretary minister"),
  postNoun("president", "president"),
  postNoun("pm", "pm prime"),
  postNoun("premier", "premier prime"),
  postNoun("ambassador", "ambassador"),
  postNoun("envoy", "envoy ambassador representative"),
  postNoun("chief", "chief commander minister general secretary head"),
  postNoun("commander", "commander commandant chief"),
  postNoun("commandant", "commandant commander"),
  postNoun("chairman", "chairman chair president"),
  postNoun("chairwoman", "chairwoman chair"),
  postNoun("speaker", "speaker"),
  postNoun("director", "director head"),
  postNoun("governor", "governor"),
  postNoun("attache", "attache"),
  postNoun("chancellor", "chancellor"),
  postNoun("king", "king"),
  postNoun("spokesperson", "spokesperson spokesman spokeswoman"),
  postNoun("spokesman", "spokesman spokesperson"),
  postNoun("spokeswoman", "spokeswoman spokesperson"),
  postNoun("supremo", "minister chief"),
  postNoun("mantri", "mantri minister"),
  ...Object.entries({
    coas: "army",
    vcoas: "army",
    cas: "air",
    cns: "naval",
    cno: "naval",
    cds: "joint",
    cdf: "joint",
    cgs: "",
    cjcs: "joint",
    cjcsc: "joint",
  }).map(([noun, branch]): [string, DescriptionNoun] => [
    noun,
    { kind: "POST", posts: ["chief", "chairman", "commander"], ...(branch === "" ? {} : { branch }) },
  ]),
]);

/** Plural nouns for persons spoken of together, lower case, with words of the posts they fit (none: anybody). */
export const GROUP_NOUNS: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ["ministers", "minister secretary"],
      ["secretaries", "secretary minister"],
      ["presidents", "president"],
      ["commanders", "commander commandant chief"],
      ["chiefs", "chief commander minister secretary"],
      ["generals", ""],
      ["admirals", ""],
      ["officers", ""],
      ["officials", ""],
      ["leaders", ""],
      ["men", ""],
      ["women", ""],
      ["sides", ""],
      ["parties", ""],
      ["delegations", ""],
      ["delegates", ""],
      ["counterparts", ""],
      ["co-chairs", ""],
      ["chairs", ""],
      ["heads", ""],
      ["hosts", ""],
      ["guests", ""],
      ["interlocutors", ""],
      ["diplomats", ""],
      ["premiers", "prime premier"],
      ["ambassadors", "ambassador"],
      ["trio", ""],
      ["duo", ""],
      ["pair", ""],
    ] as const
  ).map(([noun, posts]) => [noun, posts.split(" ").filter(Boolean)] as const),
);

/** How many persons a number word before a group noun asks for. */
export const GROUP_SIZES: ReadonlyMap<string, number> = new Map([
  ["two", 2],
  ["both", 2],
  ["three", 3],
  ["four", 4],
  ["trio", 3],
  ["duo", 2],
  ["pair", 2],
  ["2", 2],
  ["3", 3],
]);

/** Words that may stand between the article and the noun of a description, lower case, beside countries. */
export const DESCRIPTION_MODIFIERS: ReadonlySet<string> = new Set(
  (
    "defence defense foreign prime deputy vice senior top high-ranking ranking military government state party navy naval army air force coast guard visiting new " +
    "young veteran distinguished honoured honored national security ministry police border high level co general chief staff lieutenant major senior rear of the countries country's nations nation's two three " +
    "raksha rajya un asean nato pentagon kremlin embassy parliamentary assembly legislative"
  ).split(" "),
);
