import type { CountryCode } from "../../model/vocabulary.ts";
import { FUNCTION_WORDS } from "../lexicon/common-words.ts";
import {
  DESCRIPTION_MODIFIERS,
  DESCRIPTION_NOUNS,
  type DescriptionKind,
  GROUP_NOUNS,
  GROUP_SIZES,
} from "../lexicon/descriptions.ts";
import { PERSON_VERBS } from "../lexicon/name-context.ts";
import type { Reading } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** A phrase by which a text speaks of persons without naming them; token indices. */
export interface Described {
  readonly start: number;
  readonly end: number;
  readonly form: "DESCRIPTION" | "PRONOUN" | "GROUP";
  readonly kind: DescriptionKind | "HE" | "HIS" | "HIM" | "THEY" | "THEIR";
  /** Words one of which the person's post must contain; empty if any will do. */
  readonly posts: readonly string[];
  /** Words that the post must contain as well ("deputy", "foreign", "party"). */
  readonly qualifiers: readonly string[];
  readonly countries: readonly CountryCode[];
  /** Number of persons meant; 0 if the text does not say. */
  readonly size: number;
  /** Noun as written, lower case. */
  readonly noun: string;
}

const DETERMINERS = new Set(["the", "his", "her", "their", "this", "both", "two", "three", "four", "a", "an"]);
const SUBJECT_PRONOUNS = new Set(["he", "she"]);
const QUALIFYING = new Set([
  "deputy",
  "vice",
  "foreign",
  "prime",
  "party",
  "defence",
  "defense",
  "state",
  "navy",
  "naval",
  "army",
  "air",
  "coast",
  "government",
]);
const LONGEST = 9;
const COMPOUND_NOUNS = new Set([
  "staffs",
  "secretaries",
  "terms",
  "houses",
  "countries",
  "nations",
  "headquarters",
  "elections",
]);
const POSSESSED_AFTER_HER = /^(?:well|that|to|on|in|for|at|and|as|by|with|during|if|when|about|of|from)$/;

/** True if "her" before this word is a possessive. */
function isOwned(next: Token | undefined): boolean {
  return next?.kind === "WORD" && !POSSESSED_AFTER_HER.test(next.fold);
}

function pronoun(reading: Reading, at: number): Described | null {
  const token = reading.tokens[at];
  if (token === undefined) return null;
  const base = {
    start: at,
    end: at + 1,
    form: "PRONOUN" as const,
    posts: [],
    qualifiers: [],
    countries: [],
    size: 1,
    noun: token.fold,
  };
  if (token.upper && token.text.length > 1) return null;
  if (SUBJECT_PRONOUNS.has(token.fold)) return { ...base, kind: "HE" };
  if (token.fold === "him") return { ...base, kind: "HIM" };
  if (token.fold === "his") return { ...base, kind: "HIS" };
  if (token.fold === "her")
    return {
      ...base,
      kind: isOwned(reading.tokens[at + 1]) ? "HIS" : "HIM",
    };
  if (token.fold === "their") return { ...base, kind: "THEIR", size: 0 };
  if (token.fold === "they" || token.fold === "them") return { ...base, form: "GROUP", kind: "THEY", size: 0 };
  return null;
}

/** Words behind a description that order what is told: "the army chief first met". */
const ORDERING = new Set(["first", "last", "next", "twice", "once"]);

/** True if a plain noun follows, so that the word before only describes it ("guest house", "general staff"). */
function isCompound(next: Token | undefined): boolean {
  if (next === undefined || next.kind !== "WORD" || next.capital || next.hyphenated) return false;
  return !(
    FUNCTION_WORDS.has(next.fold) ||
    ORDERING.has(next.fold) ||
    PERSON_VERBS.has(next.fold) ||
    /(?:ed|es|ly)$/.test(next.fold) ||
    (/[^s]s$/.test(next.fold) && !COMPOUND_NOUNS.has(next.fold))
  );
}

/** Words that go on behind "the two" where it stands for two persons. */
const AFTER_TWO =
  /^(?:last|first|also|then|later|had|have|met|meet|held|agreed|discussed|signed|spoke|talked|exchanged|reviewed|pledged|vowed|affirmed|reaffirmed|expressed|shared|will|were|are)$/;

/** "the two last met", "the two also discussed": two persons without any noun. */
function bareTwo({ tokens }: Reading, at: number): Described | null {
  const [the, two, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (the?.fold !== "the" || two?.fold !== "two" || !AFTER_TWO.test(next?.fold ?? "")) return null;
  return {
    start: at,
    end: at + 2,
    form: "GROUP",
    kind: "ANYBODY",
    posts: [],
    qualifiers: [],
    countries: [],
    size: 2,
    noun: "two",
  };
}

/** "Raksha Mantri also met": India's own title for its defence minister, without an article and without his name. */
function bareTitle({ tokens }: Reading, at: number): Described | null {
  const [raksha, mantri, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (raksha?.text !== "Raksha" || mantri?.text !== "Mantri" || next?.capital || tokens[at - 1]?.fold === "the")
    return null;
  return {
    start: at,
    end: at + 2,
    form: "DESCRIPTION",
    kind: "POST",
    posts: ["mantri", "minister"],
    qualifiers: [],
    countries: ["IN"],
    size: 1,
    noun: "mantri",
  };
}

/** The description or group that opens with an article, possessive or number at `at`, or null. */
function phrase(reading: Reading, at: number): Described | null {
  const { tokens } = reading;
  const opening = tokens[at];
  if (opening?.text === "Raksha") return bareTitle(reading, at);
  if (opening === undefined || opening.kind !== "WORD" || !DETERMINERS.has(opening.fold)) return null;
  const two = bareTwo(reading, at);
  if (two !== null) return two;
  let size = GROUP_SIZES.get(opening.fold) ?? 0;
  const countries: CountryCode[] = [];
  const qualifiers: string[] = [];
  for (let index = at + 1; index < at + LONGEST; index++) {
    const token = tokens[index];
    if (token === undefined) return null;
    const country = reading.countries[index];
    if (country !== undefined) {
      countries.push(country.code);
      index = country.end - 1;
      continue;
    }
    const next = tokens[index + 1];
    const goesOn =
      next?.hyphenated === true ||
      (next?.kind === "WORD" && (DESCRIPTION_NOUNS.has(next.fold) || GROUP_NOUNS.has(next.fold)));
    const single = DESCRIPTION_NOUNS.get(token.fold);
    if (single !== undefined && !goesOn && !token.possessive) {
      if (isCompound(next)) return null;
      if (next?.kind === "WORD" && next.capital && next.spaced) return null;
      if (opening.fold === "a" || opening.fold === "an" || opening.fold === "both" || size > 0) return null;
      if (
        single.kind === "RANK" &&
        !token.capital &&
        countries.length === 0 &&
        token.fold !== "general" &&
        token.fold !== "admiral"
      )
        return null;
      return {
        start: at,
        end: endOf(reading, index + 1, countries),
        form: "DESCRIPTION",
        kind: single.kind,
        posts: single.posts,
        qualifiers: single.branch === undefined ? qualifiers : [...qualifiers, single.branch],
        countries,
        size: 1,
        noun: token.fold,
      };
    }
    const office = token.fold === "head" || token.fold === "boss" ? officeBehind(reading, index + 1) : null;
    if (office !== null && opening.fold === "the") {
      return {
        start: at,
        end: office.end,
        form: "DESCRIPTION",
        kind: "POST",
        posts: ["minister", "secretary"],
        qualifiers,
        countries: [...countries, ...office.countries],
        size: 1,
        noun: token.fold,
      };
    }
    const plural = GROUP_NOUNS.get(
      token.hyphenated && tokens[index - 1]?.fold === "co" && token.fold === "chairs" ? "co-chairs" : token.fold,
    );
    if (plural !== undefined && !goesOn) {
      if (token.possessive && next?.capital) return null;
      if (token.capital && (token.fold === "parties" || (next?.capital && next.spaced))) return null;
      if (opening.fold === "a" || opening.fold === "an") return null;
      if (size === 0 && opening.fold !== "the" && opening.fold !== "their") return null;
      return {
        start: at,
        end: endOf(reading, index + 1, countries),
        form: "GROUP",
        kind: "ANYBODY",
        posts: plural,
        qualifiers,
        countries,
        size: size === 0 ? (GROUP_SIZES.get(token.fold) ?? 0) : size,
        noun: token.fold,
      };
    }
    if (single !== undefined && token.possessive)
      return {
        start: at,
        end: index + 1,
        form: "DESCRIPTION",
        kind: single.kind,
        posts: single.posts,
        qualifiers,
        countries,
        size: 1,
        noun: token.fold,
      };
    if (GROUP_SIZES.has(token.fold)) {
      size = GROUP_SIZES.get(token.fold) ?? 0;
      continue;
    }
    if (token.fold === "and" || token.fold === ",") {
      // "to the Maldives, the navy chief" is two phrases.
      const listed = token.fold === "and" || next?.fold === "and" || reading.countries[index + 1] !== undefined;
      if (countries.length > 0 && listed) continue;
      return null;
    }
    if (!DESCRIPTION_MODIFIERS.has(token.fold) && !token.hyphenated) return null;
    if (QUALIFYING.has(token.fold)) qualifiers.push(token.fold === "defense" ? "defence" : token.fold);
  }
  return null;
}

/** "of the Polish MoD", "of the Defence Ministry" behind "the head": who heads a ministry is its minister. */
function officeBehind(
  reading: Reading,
  at: number,
): { readonly end: number; readonly countries: CountryCode[] } | null {
  const { tokens } = reading;
  if (tokens[at]?.fold !== "of") return null;
  let index = tokens[at + 1]?.fold === "the" ? at + 2 : at + 1;
  const country = reading.countries[index];
  if (country !== undefined) index = country.end;
  const countries = country === undefined ? [] : [country.code];
  while (/^(?:national|defen[cs]e)$/.test(tokens[index]?.fold ?? "")) index++;
  const word = tokens[index]?.fold;
  if (word === "mod" || word === "mnd" || word === "pentagon") return { end: index + 1, countries };
  if (word !== "ministry") return null;
  let end = index + 1;
  if (tokens[end]?.fold === "of") {
    end++;
    while (/^(?:national|defen[cs]e)$/.test(tokens[end]?.fold ?? "")) end++;
  }
  return { end, countries };
}

/** Takes "of Vietnam and Laos" behind the noun in, noting the countries. */
function endOf(reading: Reading, at: number, countries: CountryCode[]): number {
  const { tokens } = reading;
  if (tokens[at]?.fold !== "of" && tokens[at]?.fold !== "from") return at;
  let index = at + 1;
  let end = at;
  for (let round = 0; round < 6; round++) {
    if (tokens[index]?.fold === "the") index++;
    const country = reading.countries[index];
    if (country?.form !== "NAME") break;
    countries.push(country.code);
    index = country.end;
    end = index;
    if (tokens[index]?.fold === ",") index++;
    if (tokens[index]?.fold === "and") index++;
    else if (index === end) break;
  }
  return end;
}

/** Phrases and pronouns for persons in a sentence, outside of the token ranges taken by names, left to right. */
export function findDescribed(
  reading: Reading,
  taken: readonly { readonly start: number; readonly end: number }[],
): Described[] {
  const found: Described[] = [];
  let next = 0;
  for (let at = 0; at < reading.tokens.length; ) {
    while (next < taken.length && (taken[next]?.end ?? 0) <= at) next++;
    const range = taken[next];
    const free = range === undefined || at < range.start;
    const hit = phrase(reading, at) ?? pronoun(reading, at);
    // "his Lao counterpart X" is a name's own phrase, yet "his" in it refers to somebody else.
    if (
      hit !== null &&
      (free ? range === undefined || hit.end <= range.start : hit.form === "PRONOUN" && hit.kind === "HIS")
    ) {
      found.push(hit);
      if (hit.form !== "PRONOUN" && (reading.tokens[at]?.fold === "his" || reading.tokens[at]?.fold === "her")) {
        const owner = pronoun(reading, at);
        if (owner !== null) found.splice(-1, 0, { ...owner, kind: "HIS" });
      }
      at = hit.end;
    } else if (hit !== null && free) {
      const owner = pronoun(reading, at);
      if (owner !== null) found.push(owner);
      at++;
    } else at++;
  }
  return found;
}
