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
    const behind = ownersFrom(reading, end);
    const listed = listFrom(names, /^[;:,]$/.test(tokens[behind.end]?.fold ?? "") ? behind.end + 1 : behind.end);
    if (listed.length < 2) continue;
    const fields = twoFields(reading, start, at, plural.capital);
    const owners = behind.codes.length > 0 ? behind.codes : ownersBefore(reading, fields?.start ?? start);
    const head = plural.capital ? singular.charAt(0).toUpperCase() + singular.slice(1) : singular;
    const words = (from: number, to: number) => tokens.slice(from, to).map((token) => token.text);
    const title = [...words(start, at), head, ...words(at + 1, end)].join(" ");
    const told = respectively(reading, listed);
    const countries = told.length > 0 ? told : dealt(owners, listed.length);
    const [first, second] = listed;
    if (fields && first && second && listed.length === 2) {
      const own = (index: number) => countries.slice(index, index + 1);
      found.push({ names: [first], title: `${fields.first} ${head}`, start: fields.start, end, countries: own(0) });
      found.push({ names: [second], title, start: fields.start, end, countries: own(1) });
    } else found.push({ names: listed, title, start, end, countries });
  }
  return found;
}

/** "Foreign and Defence Ministers A and B": the field before "and" is that of the first name. */
function twoFields(
  reading: Reading,
  start: number,
  at: number,
  capital: boolean,
): { readonly first: string; readonly start: number } | null {
  const { tokens } = reading;
  if (start === at || tokens[start - 1]?.fold !== "and" || !qualifies(reading, start - 2, capital)) return null;
  return { first: tokens[start - 2]?.text ?? "", start: start - 2 };
}

/** One owner for all, or one each in their order; none if the numbers do not fit. */
function dealt(owners: readonly CountryCode[], count: number): readonly CountryCode[] {
  const [only] = owners;
  if (owners.length === 1 && only !== undefined) return new Array<CountryCode>(count).fill(only);
  return owners.length === count ? owners : [];
}

/** "of Norland and Sudland" right behind the plural, and where it ends. */
function ownersFrom({ tokens, countries }: Reading, at: number): { codes: readonly CountryCode[]; end: number } {
  const codes: CountryCode[] = [];
  if (tokens[at]?.fold !== "of" && tokens[at]?.fold !== "from") return { codes, end: at };
  let end = at + 1;
  for (let index = end; index < tokens.length; ) {
    const hit = countries[index];
    if (hit !== undefined) {
      codes.push(hit.code);
      index = hit.end;
      end = index;
    } else if (/^(?:,|and|&|the)$/.test(tokens[index]?.fold ?? "")) index++;
    else break;
  }
  return codes.length > 0 ? { codes, end } : { codes, end: at };
}

/** "Norland and Sudland's", "Norlandic and Sudlandic" right before the plural. */
function ownersBefore({ tokens, countries }: Reading, start: number): readonly CountryCode[] {
  const codes: CountryCode[] = [];
  let end = start;
  for (;;) {
    let from = -1;
    for (let length = 1; length <= 5 && from < 0; length++)
      if (countries[end - length]?.end === end) from = end - length;
    const hit = countries[from];
    if (hit === undefined) return codes;
    codes.unshift(hit.code);
    end = from;
    const joint = end;
    while (/^(?:,|and|&|the)$/.test(tokens[end - 1]?.fold ?? "")) end--;
    if (end === joint) return codes;
  }
}

/** Where the names behind a plural title that opens at `at` begin ("Defence Ministers A and B"); null if none opens. */
export function pluralTitleEnd(reading: Reading, at: number): number | null {
  const { tokens } = reading;
  let head = at;
  while (head < at + MOST_QUALIFIERS && !PLURALS.has(tokens[head]?.fold ?? "")) {
    const joint = head > at && tokens[head]?.fold === "and";
    if (!joint && !qualifies(reading, head, true)) return null;
    head++;
  }
  const plural = tokens[head];
  const singular = PLURALS.get(plural?.fold ?? "");
  if (plural === undefined || singular === undefined || plural.possessive) return null;
  const field = withField(reading, head + 1, singular);
  if (head === at && field === head + 1 && !WHOLE.has(plural.fold)) return null;
  const { end } = ownersFrom(reading, field);
  const names = tokens[end]?.fold === "," && end > field ? end + 1 : end;
  return tokens[names]?.capital === true && reading.countries[names] === undefined ? names : null;
}

const MOST_QUALIFIERS = 4;

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
    if (name.nameStart < at) continue;
    // The plural may have been read as a form of address before the first name.
    const gap = name.reading.tokens.slice(end, Math.max(name.phraseStart, at));
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
