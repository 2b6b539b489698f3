import type { CountryCode } from "../../model/vocabulary.ts";
import { FIELDS } from "../lexicon/fields.ts";
import { POST_MODIFIERS } from "../lexicon/posts.ts";
import type { Reading } from "../mentions/reading.ts";
import type { NamedPerson } from "./named-person.ts";
import { complementEnd } from "./post-field.ts";

/** A post that several names behind its plural hold, one each. */
export interface SharedPost {
  readonly names: readonly NamedPerson[];
  /** In the singular: "defence minister", "Ministers of Foreign Affairs" → "Minister of Foreign Affairs". */
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** "A and B, respectively of Norland and Sudland": the country of each name, in order; empty if none is told. */
  readonly countries: readonly CountryCode[];
}

const PLURALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ministers: "minister",
    secretaries: "secretary",
    undersecretaries: "undersecretary",
    commanders: "commander",
    ambassadors: "ambassador",
    chiefs: "chief",
    presidents: "president",
    premiers: "premier",
  }),
);
/** Plurals that name a post without a field before or behind. */
const WHOLE = new Set(["presidents", "premiers", "ambassadors"]);

/**
 * "The defence ministers A of Norland and B of Sudland", "Navy commanders Admiral A and Admiral B", "Ministers of
 * Foreign Affairs; Dr A and B, respectively of Norland and Sudland". Only names that have no post of their own.
 */
export function sharedPosts(reading: Reading, names: readonly NamedPerson[]): SharedPost[] {
  const { tokens } = reading;
  const found: SharedPost[] = [];
  if (names.length < 2) return found;
  for (let at = 0; at < tokens.length; at++) {
    const plural = tokens[at];
    const singular = PLURALS.get(plural?.fold ?? "");
    if (plural === undefined || singular === undefined || plural.possessive) continue;
    let start = at;
    while (start > 0 && qualifies(reading, start - 1, plural.capital)) start--;
    const end = withField(reading, at + 1, singular);
    if (start === at && end === at + 1 && !WHOLE.has(plural.fold)) continue;
    const listed = listFrom(names, /^[;:,]$/.test(tokens[end]?.fold ?? "") ? end + 1 : end);
    if (listed.length < 2) continue;
    const head = plural.capital ? singular.charAt(0).toUpperCase() + singular.slice(1) : singular;
    const words = (from: number, to: number) => tokens.slice(from, to).map((token) => token.text);
    const title = [...words(start, at), head, ...words(at + 1, end)].join(" ");
    found.push({ names: listed, title, start, end, countries: respectively(reading, listed) });
  }
  return found;
}

function qualifies({ tokens, countries }: Reading, at: number, capital: boolean): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "WORD" || token.possessive || countries[at] !== undefined) return false;
  if (token.capital && !capital && token.fold !== "navy" && token.fold !== "army") return false;
  return (FIELDS.has(token.fold) || POST_MODIFIERS.has(token.fold)) && token.fold !== "state";
}

function withField(reading: Reading, at: number, head: string): number {
  const preposition = reading.tokens[at]?.fold;
  if (preposition !== "of" && preposition !== "for") return at;
  const from = reading.tokens[at + 1]?.fold === "the" ? at + 2 : at + 1;
  const end = complementEnd(reading, from, head);
  return end > from ? end : at;
}

/** The names from `at` on with only commas and "and" between, all without a post of their own. */
function listFrom(names: readonly NamedPerson[], at: number): NamedPerson[] {
  const listed: NamedPerson[] = [];
  let end = at;
  for (const name of names) {
    if (name.phraseStart < at) continue;
    const gap = name.reading.tokens.slice(end, name.phraseStart);
    const joined = listed.length === 0 ? gap.length === 0 : gap.length > 0 && gap.length <= 2;
    if (!joined || !gap.every((token) => /^(?:,|and|&)$/.test(token.fold))) break;
    if (name.counterpart !== null || name.postsBefore.length > 0) break;
    listed.push(name);
    end = Math.max(name.phraseEnd, name.nameEnd);
  }
  return listed;
}

function respectively({ tokens, countries }: Reading, names: readonly NamedPerson[]): readonly CountryCode[] {
  const last = names.at(-1);
  const from = last === undefined ? tokens.length : Math.max(last.phraseEnd, last.nameEnd);
  const word = tokens.findIndex((token, at) => at >= from && at <= from + 8 && token.fold === "respectively");
  if (word < 0) return [];
  const told: CountryCode[] = [];
  for (let at = from; at < from + 12; at++) {
    const hit = countries[at];
    if (hit !== undefined) told.push(hit.code);
  }
  return told.length === names.length ? told : [];
}
