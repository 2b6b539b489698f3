import type { CountryCode } from "../../model/vocabulary.ts";
import type { Reading } from "../mentions/reading.ts";
import type { Setting } from "../mentions/setting.ts";
import { statedCountry, titleOf } from "./joined-names.ts";
import type { NamedPerson } from "./named-person.ts";
import type { PersonDraft } from "./person-draft.ts";

const MAIN_COUNTRIES = 2;

/** The state that the report is from the scene of, if that is not the report's own. */
function stateVisited({ home, place, scene, countries }: Setting): CountryCode | null {
  const there = place !== null && place !== home ? place : scene;
  return there !== null && there !== home && countries.slice(0, MAIN_COUNTRIES).includes(there) ? there : null;
}

const MEETING: ReadonlySet<string> = new Set(
  "met meets called calls call received talks discussions negotiations respects".split(" "),
);
/** Words between the verb and the one met: "called on", "was received by", "paid a courtesy call to". */
const LINK = /^(?:with|on|upon|by|to|in|at|the|its|his|her|also|separately|here|then|acting)$/;
/** Those who serve abroad are of the guest's state more often than of the host's. */
const ABROAD = /\b(?:ambassador|attache|consul|commissioner|charge|representative|envoy)\b/;
const NEAR = 8;

/** True if a verb of meeting stands right before the name's phrase: it is he who is met, called on or who receives. */
function isMet({ tokens }: Reading, name: NamedPerson): boolean {
  for (let at = name.phraseStart - 1; at >= Math.max(0, name.phraseStart - NEAR); at--) {
    const word = tokens[at]?.fold ?? "";
    if (MEETING.has(word)) return true;
    if (!LINK.test(word) && !tokens[at]?.capital) return false;
  }
  return false;
}

/**
 * "In Oslo, General A of Sudland called on Prime Minister B": whom a guest calls on in another state by a post alone
 * serves the state visited, though the report is the guest's own. Changes drafts whose country was only inferred.
 */
export function moveHosts(
  setting: Setting,
  sentences: readonly { readonly reading: Reading; readonly names: readonly NamedPerson[] }[],
  draftOf: (name: NamedPerson) => PersonDraft | undefined,
): void {
  const visited = stateVisited(setting);
  if (visited === null) return;
  let guest: CountryCode | null = null;
  for (const { reading, names } of sentences) {
    const first = names.find((name) => draftOf(name));
    if (first !== undefined && first.phraseStart <= 2) guest = draftOf(first)?.country ?? guest;
    const verb = reading.tokens.findIndex(({ fold }) => MEETING.has(fold));
    const subject = names.findLast((name) => draftOf(name) && Math.max(name.nameEnd, name.phraseEnd) <= verb);
    const caller = subject === undefined ? guest : (draftOf(subject)?.country ?? null);
    if (caller === null) continue;
    for (const name of names) {
      const draft = draftOf(name);
      if (draft === undefined || draft.countryBasis !== "INFERRED" || draft.country !== caller) continue;
      if (name.postsBefore.length === 0 || statedCountry(name) !== null || ABROAD.test(titleOf(name))) continue;
      if (isMet(reading, name) && (subject === undefined || draftOf(subject) !== draft)) draft.country = visited;
    }
  }
}
