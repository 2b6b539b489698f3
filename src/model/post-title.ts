import { contentWords } from "./content-words.ts";

const SPELLINGS: Readonly<Record<string, string>> = {
  defense: "defence",
  secretaries: "secretary",
  ministers: "minister",
  chairman: "chair",
  chairwoman: "chair",
  chairperson: "chair",
  pm: "prime minister",
  cinc: "commander chief",
};

/** How a post is held or when is no part of which post it is; nor is whether a state calls its defence "national". */
const DROPPED: ReadonlySet<string> = new Set(
  "acting interim caretaker then former ex current new national his her its their excellency".split(" "),
);

/** Wordings that name an office by the body it heads: one key each, whatever the body is called. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/^deputy chief general staff\b/, "deputy chief general staff"],
  [/^(?:\w+ ){0,4}deputy chief (?:\w+ )?general staff$/, "deputy chief general staff"],
  [/^chief general staff\b/, "chief general staff"],
  [/^(?:people army|army|armed forces|vpa|lpa) chief general staff$/, "chief general staff"],
  [/^general staff chief$/, "chief general staff"],
  [/^minister armed forces(?: veterans affairs?)?$/, "minister defence"],
  [/^armed forces minister$/, "minister defence"],
  [/^secretary state defence$/, "secretary defence"],
  [/^(?:state )?president(?: state| republic)?$/, "president"],
  [/^(?:party )?general secretary$|^general secretary\b.*\b(?:party|central committee)\b/, "general party secretary"],
];

/**
 * The key under which wordings of one post meet, for comparing and looking up: content words in British spelling,
 * without "national", "acting" and the like, in alphabetical order. "Minister of National Defence", "Defense
 * Minister" and "acting Minister of Defence" all give `defence minister`. Words for the country should be gone
 * before. Empty for a title without words.
 */
export function postKey(title: string): string {
  const words = contentWords(title.replace(/\bunder-?\s?secretary/gi, "undersecretary"))
    .flatMap((word) => (SPELLINGS[word] ?? word).split(" "))
    .filter((word) => !DROPPED.has(word));
  const text = words.join(" ");
  const office = OFFICES.find(([pattern]) => pattern.test(text))?.[1];
  return [...new Set(office === undefined ? words : office.split(" "))].sort().join(" ");
}
