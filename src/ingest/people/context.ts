import { COMMON_WORDS } from "../lexicon/common-words.ts";
import { BEFORE_PERSON, PERSON_VERBS } from "../lexicon/name-context.ts";
import { isMedia } from "../mentions/media.ts";
import type { Reading } from "../mentions/reading.ts";
import type { NamedPerson } from "./named-person.ts";

const GLOSSES = new Set(
  "professor analyst expert fellow researcher scholar lecturer lawyer veteran soldier officer historian director adviser advisor economist crewmember crewman native resident student teacher citizen sergeant pilot spokesman spokeswoman survivor journalist".split(
    " ",
  ),
);

/** "X, an emeritus professor at …": a gloss behind the name tells of a person. */
function isGlossed({ reading, nameEnd }: NamedPerson): boolean {
  const { tokens } = reading;
  if (tokens[nameEnd]?.fold !== "," || !/^(?:an?|the)$/.test(tokens[nameEnd + 1]?.fold ?? "")) return false;
  return tokens.slice(nameEnd + 2, nameEnd + 7).some((token) => GLOSSES.has(token.fold));
}

/** "Japan's Minister A and South Korea's Gen Do-yun": the last of a list, its country's genitive before it. */
function joinsList({ reading, nameStart }: NamedPerson): boolean {
  const { tokens } = reading;
  const hit = reading.countries.findLast((country) => country !== undefined && country.end === nameStart);
  return hit !== undefined && /^(?:and|,)$/.test(tokens[hit.start - 1]?.fold ?? "") && !reading.titleCase;
}

/** "A of Norland, B of Sudland and C of Westland": in a list of persons each with his country. */
function isOneOfMany({ reading, nameStart, nameEnd, phraseEnd, country }: NamedPerson): boolean {
  const { tokens } = reading;
  if (country === null || tokens[nameEnd]?.fold !== "of" || tokens[nameStart - 1]?.fold === "the") return false;
  const before = tokens[nameStart - 1]?.fold ?? "";
  const listed = /^(?:,|and)$/.test(tokens[phraseEnd]?.fold ?? "") || /^(?:,|and)$/.test(before);
  return (
    listed && (PLURAL_TITLES.test(before) || ofCountryNear(reading, phraseEnd) || ofCountryNear(reading, nameStart - 8))
  );
}

const PLURAL_TITLES = /^(?:ministers|secretaries|presidents|commanders|chiefs|premiers|ambassadors)$/;

/** "of COUNTRY" within eight tokens from `at`. */
function ofCountryNear(reading: Reading, at: number): boolean {
  for (let index = Math.max(at, 0); index < at + 8; index++)
    if (reading.tokens[index]?.fold === "of" && reading.countries[index + 1]?.form === "NAME") return true;
  return false;
}

/** "Timo J. Donnell": an initial between two words. */
function hasInitial({ reading, nameStart, nameEnd }: NamedPerson): boolean {
  const { tokens } = reading;
  for (let at = nameStart + 1; at < nameEnd - 2; at++) {
    if (tokens[at]?.text.length === 1 && tokens[at]?.capital && tokens[at + 1]?.fold === ".") return true;
  }
  return false;
}

/** "STEFAN SMYTHE:" at the head of a line of a transcript. */
function isSpeaker({ reading, nameStart, nameEnd }: NamedPerson): boolean {
  const { tokens } = reading;
  const speaks = tokens[nameEnd]?.fold === ":" && tokens.length > nameEnd + 3;
  return speaks && nameStart === 0 && tokens.slice(0, nameEnd).every((token) => token.upper);
}

/** Persons of whom a text speaks by one word, though it never tells who they are: "Morgen announced", "said Morgen." */
export function speaksBySurname({ reading, nameStart, nameEnd }: NamedPerson): boolean {
  const { tokens } = reading;
  const word = tokens[nameStart];
  if (nameEnd - nameStart !== 1 || word === undefined || word.upper || word.possessive || reading.titleCase)
    return false;
  if (word.text.length < 4 || COMMON_WORDS.has(word.fold) || isMedia(tokens, nameStart, nameEnd)) return false;
  const before = tokens[nameStart - 1];
  const after = tokens[nameEnd];
  const opens = before === undefined || before.fold === "," || before.fold === '"';
  if (opens && after !== undefined && SPEAKING.has(after.fold)) return true;
  return before?.fold === "said" && (after === undefined || after.fold === "." || after.fold === ",");
}

const SPEAKING = new Set(["announced", "said", "told", "added", "stressed", "explained", "remarked", "replied"]);

/** What follows "Italy's X" where X is a person: a verb of persons, "and", a comma. */
function nextIsPersons(next: string | undefined): boolean {
  return (
    next === "and" ||
    next === "," ||
    next === '"' ||
    next === "met" ||
    next === "joined" ||
    PERSON_VERBS.has(next ?? "")
  );
}

/**
 * True if an untitled name of two words or more stands where persons do: subject of a verb of speaking or
 * meeting, object of one of receiving, marked "(left)" in a caption. Words of plain English speak against it.
 */
export function standsLikePerson(name: NamedPerson): boolean {
  const { reading, nameStart, nameEnd, phraseEnd } = name;
  const { tokens } = reading;
  if (nameEnd - nameStart < 2 || reading.titleCase) return false;
  let common = 0;
  for (let index = nameStart; index < nameEnd; index++) {
    const token = tokens[index];
    if (token === undefined) return false;
    if (reading.places[index] !== undefined || reading.countries[index] !== undefined) return false;
    if (
      token.upper &&
      token.text.length <= 5 &&
      nameEnd - nameStart === 2 &&
      tokens[nameStart]?.upper !== tokens[nameEnd - 1]?.upper &&
      index === nameStart
    )
      common++;
    if (COMMON_WORDS.has(token.fold)) common++;
  }
  if (common * 2 > nameEnd - nameStart || common === nameEnd - nameStart) return false;
  if (phraseEnd > nameEnd && tokens[nameEnd]?.fold === "(" && name.country === null) return true;
  if (isSpeaker(name) || hasInitial(name)) return true;
  const after = tokens[nameEnd];
  if (
    after !== undefined &&
    after.kind === "WORD" &&
    PERSON_VERBS.has(after.fold) &&
    !["has", "had", "will", "would", "is", "was", "also", "led", "headed", "paid", "joined", "signed", "left"].includes(
      after.fold,
    )
  )
    return true;
  if (name.country !== null && tokens[nameStart - 1]?.possessive && (nextIsPersons(after?.fold) || joinsList(name)))
    return true;
  if (name.body !== null || isGlossed(name) || isOneOfMany(name)) return true;
  const before = tokens[nameStart - 1];
  return before !== undefined && BEFORE_PERSON.has(before.fold) && before.fold !== "by" && before.fold !== "between";
}

/** True for two words or more that are no place and no plain English. */
export function looksLikeName({ reading, nameStart, nameEnd }: NamedPerson): boolean {
  if (nameEnd - nameStart < 2 || reading.titleCase || reading.shouted) return false;
  for (let index = nameStart; index < nameEnd; index++) {
    const token = reading.tokens[index];
    if (reading.places[index] !== undefined || reading.countries[index] !== undefined) return false;
    if (token?.kind === "WORD" && (token.upper || COMMON_WORDS.has(token.fold))) return false;
  }
  return true;
}
