import type { CountryCode } from "../../model/vocabulary.ts";
import type { Reading } from "../mentions/reading.ts";
import { statedCountry } from "./joined-names.ts";
import type { NamedPerson } from "./named-person.ts";

const BEFORE_SCENE = new Set(["in", "to", "visited", "visiting"]);
/** Words that a clause opens with which tells where a guest was. */
const OPENING = new Set(["in", "during", "while"]);
const MEETING = /^(?:met|meet|meets|meeting|talks|called|calls)$/;

/**
 * "Were in Singapore, where they met Minister X", "In Kuwait, he will meet Minister X": officials of whom nothing else
 * tells the country serve that of the place where the guest meets them.
 */
export function hostsOfScene(
  reading: Reading,
  names: readonly NamedPerson[],
  found: Map<NamedPerson, CountryCode>,
): void {
  const { tokens } = reading;
  const opens = OPENING.has(tokens[0]?.fold ?? "");
  const firstComma = tokens.findIndex((token) => token.fold === ",");
  for (const hit of [...reading.countries, ...reading.places]) {
    if (hit === undefined) continue;
    const before = tokens[hit.start - 1]?.fold === "the" ? hit.start - 2 : hit.start - 1;
    if (!BEFORE_SCENE.has(tokens[before]?.fold ?? "") || tokens[hit.end]?.fold !== ",") continue;
    const told = tokens[hit.end + 1]?.fold === "where" || (opens && firstComma === hit.end);
    const verb = told ? tokens.findIndex((token, at) => at > hit.end && MEETING.test(token.fold)) : -1;
    if (verb < 0) continue;
    for (const name of names) {
      if (name.phraseStart > verb && name.postsBefore.length > 0 && statedCountry(name) === null && !found.has(name))
        found.set(name, hit.code);
    }
  }
}
