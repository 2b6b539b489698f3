import type { CountryCode } from "../../model/vocabulary.ts";
import type { Reading } from "../mentions/reading.ts";
import type { NamedPerson } from "./named-person.ts";

/** Verbs by which an official speaks for his state. */
const SPEAKING = new Set(
  "announced announces reaffirmed reaffirms reiterated reiterates pledged confirmed confirms affirmed affirms highlighted".split(
    " ",
  ),
);
/** What a state has that its official speaks of. */
const OWN = new Set(
  "commitment support plans plan readiness determination intention willingness desire resolve contribution steadfast unwavering continued strong full".split(
    " ",
  ),
);
const NEAR = 3;

/**
 * Countries that officials are heard to speak for: "Minister A announced that Norland would", "A reaffirmed Norland's
 * commitment", "A welcomed the guests to Norland".
 */
export function voicedCountries(
  { tokens, countries }: Reading,
  names: readonly NamedPerson[],
): ReadonlyMap<NamedPerson, CountryCode> {
  const found = new Map<NamedPerson, CountryCode>();
  for (const name of names) {
    const after = Math.max(name.nameEnd, name.phraseEnd);
    const verb = /^(?:also|then|further|again)$/.test(tokens[after]?.fold ?? "") ? after + 1 : after;
    const word = tokens[verb]?.fold ?? "";
    const welcoming = word === "who" ? welcomedAfter(tokens, verb) : word === "welcomed" ? verb : -1;
    if (welcoming >= 0) {
      const to = tokens.findIndex((token, at) => at > welcoming && at <= welcoming + 6 && token.fold === "to");
      const host = to < 0 ? undefined : countries[to + 1];
      if (host?.form === "NAME") found.set(name, host.code);
      continue;
    }
    if (!SPEAKING.has(word)) continue;
    const that = tokens.findIndex((token, at) => at > verb && at <= verb + NEAR && token.fold === "that");
    const start = that >= 0 ? that + 1 : verb + 1;
    const hit = countries[tokens[start]?.fold === "the" ? start + 1 : start];
    if (hit?.form !== "NAME") continue;
    const next = tokens[hit.end]?.fold ?? "";
    const own = tokens[hit.end - 1]?.possessive === true && OWN.has(next);
    if (own || (that >= 0 && (next === "will" || next === "would"))) found.set(name, hit.code);
  }
  return found;
}

/** "who presided over the meeting welcomed": index of the verb of the clause that "who" is put into, or -1. */
function welcomedAfter(tokens: Reading["tokens"], who: number): number {
  const verb = tokens.findIndex((token, at) => at > who && at <= who + FAR && token.fold === "welcomed");
  return tokens.slice(who, Math.max(who, verb)).some((token) => token.fold === "." || token.fold === ";") ? -1 : verb;
}

const FAR = 8;
