import type { CountryCode } from "../../model/vocabulary.ts";
import { officeOf } from "../lexicon/offices.ts";
import type { Reading } from "../mentions/reading.ts";
import type { NamedPerson } from "./named-person.ts";

const JOINTS = new Set(["and", ",", "&", ";"]);

/** The country that a name's own words state: its posts, "of Laos" behind it, a genitive before it. */
export function statedCountry(name: NamedPerson): CountryCode | null {
  const post = [...name.postsBefore, ...name.postsAfter].find((held) => held.country !== null);
  return post?.country ?? name.counterpart?.country ?? (name.body?.kind === "INTERNATIONAL" ? null : name.country);
}

/** True if only commas and "and" stand between two names. */
function joined(reading: Reading, first: NamedPerson, second: NamedPerson): boolean {
  const gap = reading.tokens.slice(Math.max(first.phraseEnd, first.nameEnd), second.phraseStart);
  return gap.length > 0 && gap.length <= 2 && gap.every((token) => JOINTS.has(token.fold));
}

/** True for "President A and President B": one title, which two persons of one country seldom hold at once. */
export function areRivals(first: NamedPerson, second: NamedPerson): boolean {
  if (first.reading !== second.reading || !joined(first.reading, first, second)) return false;
  return (
    /^(?:president|prime minister|minister of defen[cs]e|defen[cs]e minister|foreign minister)$/.test(titleOf(first)) &&
    titleOf(first) === titleOf(second)
  );
}

/** True if "and" alone, or with a comma, stands between two names of a sentence. */
export function joinedByAnd(first: NamedPerson, second: NamedPerson): boolean {
  if (first.reading !== second.reading || !joined(first.reading, first, second)) return false;
  return first.reading.tokens[second.phraseStart - 1]?.fold === "and";
}

/** The folded words of the titles before a name. */
export function titleOf(name: NamedPerson): string {
  return name.postsBefore
    .flatMap((post) => name.reading.tokens.slice(post.titleStart, post.titleEnd).map((token) => token.fold))
    .join(" ");
}

/** Both hold one title, or what two states call one office: "Defence Secretary A" and "Defence Minister B". */
function sameOffice(first: NamedPerson, second: NamedPerson): boolean {
  const office = officeOf(titleOf(second));
  return titleOf(first) === titleOf(second) || (office >= 0 && officeOf(titleOf(first)) === office);
}

/**
 * One country for names joined by "and": "Minister of Defence A and General B of Laos" (behind the last), "Lao
 * Defence Minister A and Foreign Minister B" (before the first; not with one title, which each side has).
 */
export function shareCountries(
  reading: Reading,
  names: readonly NamedPerson[],
  found: Map<NamedPerson, CountryCode>,
): void {
  for (let index = names.length - 2; index >= 0; index--) {
    const name = names[index];
    const next = names[index + 1];
    if (name === undefined || next === undefined) continue;
    if (name.postsBefore.length === 0 && name.rank === null) continue;
    if (statedCountry(name) !== null || found.has(name) || !joined(reading, name, next)) continue;
    const behind = next.postsBefore.some((post) => post.country !== null) ? null : (found.get(next) ?? next.country);
    if (behind !== null && behind !== undefined && next.body === null) found.set(name, behind);
  }
  for (let index = 1; index < names.length; index++) {
    const name = names[index];
    const before = names[index - 1];
    if (name === undefined || before === undefined || name.postsBefore.length === 0) continue;
    if (statedCountry(name) !== null || found.has(name) || !joined(reading, before, name)) continue;
    if (name.postsBefore.some((post) => post.possessor !== null) || sameOffice(before, name)) continue;
    // "During his meeting with Lao Minister A, Minister B": the comma closes a clause, no list.
    const after = names[index + 1];
    if (!joinedByAnd(before, name) && (after === undefined || !joined(reading, name, after))) continue;
    const country = before.postsBefore.find((post) => post.country !== null)?.country;
    if (country) found.set(name, country);
  }
  shareInLists(reading, names, found);
}

/** "A, Saudi Ambassador to Norland; Chief of Staff General B; and C": of a list with semicolons one state tells of all. */
function shareInLists(reading: Reading, names: readonly NamedPerson[], found: Map<NamedPerson, CountryCode>): void {
  for (let index = 1; index < names.length; index++) {
    const name = names[index];
    const before = names[index - 1];
    if (name === undefined || before === undefined || name.postsBefore.length + name.postsAfter.length === 0) continue;
    const gap = reading.tokens.slice(Math.max(before.phraseEnd, before.nameEnd), name.phraseStart);
    if (gap[0]?.fold !== ";" || gap.length > 3 || !gap.every((token) => /^(?:;|and|the)$/.test(token.fold))) continue;
    const country = statedCountry(before) ?? found.get(before);
    if (statedCountry(name) === null && !found.has(name) && country != null) found.set(name, country);
  }
}
