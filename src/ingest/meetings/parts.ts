import type { Mention } from "../../model/extraction.ts";
import { allMatches } from "../../model/matches.ts";
import type { Capacity, CountryCode } from "../../model/vocabulary.ts";
import type { Scene } from "./scene.ts";
import type { Part } from "./telling.ts";

/** One part a person; the first capacity that says something wins. */
export function mergeParts(parts: readonly Part[]): Part[] {
  const merged = new Map<string, Part>();
  for (const part of parts) {
    const known = merged.get(part.person);
    if (!known || (weak(known.capacity) && !weak(part.capacity))) merged.set(part.person, part);
  }
  return [...merged.values()];
}

function weak(capacity: Capacity): boolean {
  return capacity === "ATTENDEE" || capacity === "COUNTERPART";
}

/** One part for each person the mentions refer to, the first mention as its evidence. */
export function partsOf(mentions: readonly Mention[], capacity: Capacity): Part[] {
  const parts = new Map<string, Part>();
  for (const mention of mentions) {
    for (const person of mention.refs) {
      if (!parts.has(person)) parts.set(person, { person, capacity, span: { start: mention.start, end: mention.end } });
    }
  }
  return [...parts.values()];
}

/** Countries of the parts, of the mentions, and of further sides, without repetition. */
export function countriesOf(
  parts: readonly Part[],
  mentions: readonly Mention[],
  sides: readonly CountryCode[],
  scene: Scene,
): CountryCode[] {
  const codes = new Set<CountryCode>(sides);
  for (const part of parts) {
    const country = scene.persons.get(part.person)?.country;
    if (country) codes.add(country);
  }
  for (const mention of mentions) if (mention.refs.length === 0) for (const code of mention.countries) codes.add(code);
  return [...codes];
}

/** Where the last clause of the text begins. */
export function clauseStart(before: string): number {
  let start = 0;
  for (const match of allMatches(
    /[;:]\s|\. |[\s,](?:that|while|because|whom|who|which|said|where|when)\s/giu,
    before,
  )) {
    start = match.index + match[0].length;
  }
  return start;
}
