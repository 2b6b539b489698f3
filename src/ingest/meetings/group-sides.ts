import type { Mention } from "../../model/extraction.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import type { SceneSentence } from "./scene.ts";

const OFFICIALS = new Gate(
  /\b(?:ministers|chiefs|leaders|officials|commanders|presidents|premiers|generals|admirals|officers|envoys|diplomats|secretaries|advis[eo]rs|delegations|delegates|representatives|heads|counterparts|militaries|armies|navies)\b/giu,
);
const LINK = /^(?:['’]s?)?[\s,]*(?:and|&|as well as)?[\s,]*(?:the )?(?:Republic of )?$/iu;
/** What may stand between the last adjective and its noun: "Chinese deputy defence", "U.S. special". */
const QUALIFIERS = /^(?:['’]s?)? (?:[\p{L}-]+ (?:and )?){0,4}$/u;

/**
 * The countries of officials spoken of as a group without names, from `from` to `to` (offsets in the article):
 * "defence chiefs from A, B and C", "the A and B foreign ministers". Only countries that the group's own words
 * name, at least two; empty otherwise.
 */
export function groupSides(at: SceneSentence, from: number, to: number): CountryCode[] {
  const base = at.sentence.start;
  const text = at.text.slice(from - base, to - base);
  for (const match of OFFICIALS.all(text, at.marks)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const codes = new Set([...countriesBefore(at, start), ...countriesAfter(at, end)]);
    if (codes.size >= 2) return [...codes];
  }
  return [];
}

function gapBetween(at: SceneSentence, start: number, end: number): string {
  return at.text.slice(Math.max(0, start - at.sentence.start), Math.max(0, end - at.sentence.start));
}

function countriesBefore(at: SceneSentence, noun: number): CountryCode[] {
  const codes: CountryCode[] = [];
  let next: Mention | null = null;
  for (const country of at.countries.toReversed()) {
    if (country.end > noun) continue;
    const gap = gapBetween(at, country.end, next?.start ?? noun);
    if (!(next ? LINK : QUALIFIERS).test(gap)) break;
    codes.unshift(...country.refs);
    next = country;
  }
  return codes;
}

function countriesAfter(at: SceneSentence, noun: number): CountryCode[] {
  const codes: CountryCode[] = [];
  let end = noun;
  for (const country of at.countries) {
    if (country.start < noun) continue;
    const gap = gapBetween(at, end, country.start);
    if (!(end === noun ? /^ (?:from|of|representing) (?:the )?(?:Republic of )?$/iu : LINK).test(gap)) break;
    codes.push(...country.refs);
    end = country.end;
  }
  return codes;
}
