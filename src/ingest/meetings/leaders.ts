import type { ExtractedPerson } from "../../model/extraction.ts";
import type { CountryCode, MeetingKind } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import { countriesOfEvent, type MeetingEvent, partsOfEvent, replaceFirst, statusOf } from "./events.ts";
import { mergeParts } from "./parts.ts";
import type { Scene } from "./scene.ts";
import type { Part, Telling } from "./telling.ts";

const GROUP_OF_SIDES = new Gate(
  /\b(?:the|both|their) (?:two )?(?:delegations?|sides|ministers|leaders|chiefs|officials|commanders|countries|armies|militaries|ministries|generals|admirals|officers|heads)\b/iu,
);
const THREE = new Gate(
  /\b(?:the|all) three (?:\p{L}+ )?(?:countries|nations|ministers|neighbours|neighbors|sides|armies|states)\b/iu,
);
const OF_SIDES: ReadonlySet<MeetingKind> = new Set(["TALKS", "CONFERENCE", "CEREMONY", "COURTESY_CALL", "CALL"]);
/** "The Lao officers paid a courtesy call on X": guests without a name. */
const GUESTS = new Gate(/\b(?:delegation|officers|guests|officials|visitors|team)\b|^It (?:is|was|will)\b/iu);
/** Whose meeting a clause says it is, and what their posts are called. */
const OFFICES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bministers\b/iu, /\b(?:minister|secretary of (?:national )?defen[cs]e)\b/iu],
  [/\bdefen[cs]e chiefs\b/iu, /\b(?:minister|secretary|chief|chairman)\b/iu],
  [/\bchiefs of (?:the )?(?:general )?staff|\b(?:army|navy|military) chiefs\b/iu, /\b(?:chief|commander)\b/iu],
];
const HEADS_OF_STATE = /\bheads of (?:state|government)\b/u;
const HOW_NEAR = 2;

/**
 * "The two delegations held talks", "defence ministers of A, B and C met": the event with the person who stands
 * for each side, if the article names one for every side (for meetings of three and more, for at least two).
 */
export function withLeaders(scene: Scene, event: MeetingEvent): MeetingEvent {
  const told = event.accounts.find(({ telling }) => telling.manner !== "NAMED" && !telling.retrospect)?.telling;
  const status = statusOf(event);
  if (!told || !(status === "HELD" || (status === "PLANNED" && told.kind === "COURTESY_CALL"))) return event;
  if (!OF_SIDES.has(told.kind)) return event;
  const parts = partsOfEvent(event);
  const countries = sidesOf(scene, event, told);
  if (!lacksSides(told, parts, countries, event)) return event;
  const taken = new Set(parts.map((part) => scene.persons.get(part.person)?.country));
  const missing = countries.filter((code) => !taken.has(code));
  const found = missing.map((code) => leaderOf(scene, code, told)).filter((part) => part !== null);
  const enough = countries.length > 2 ? found.length + parts.length >= 2 : found.length === missing.length;
  const change = { countries: [...new Set([...told.countries, ...countries])] };
  if (!enough) return countries.length > 2 ? replaceFirst(event, change) : event;
  return replaceFirst(event, { ...change, parts: [...(event.accounts[0]?.telling.parts ?? []), ...found] });
}

/** "received the heads of the four delegations": whom the report has told of one by one. */
const HEADS_OF_DELEGATIONS =
  /\b(?:received|met(?: with)?|hosted|welcomed|greeted) (?:the )?(?:visiting )?heads of (?:the |all )?(?:\p{L}+ )?(?:visiting |foreign |participating )?delegations\b/iu;

/** The event with the guests of the article's other meetings, if its host received the heads of their delegations. */
export function withHeads(scene: Scene, event: MeetingEvent, events: readonly MeetingEvent[]): MeetingEvent {
  const [host, ...others] = partsOfEvent(event);
  const told = event.accounts.some(
    ({ telling }) => /^(?:rece|meet)/u.test(telling.rule) && HEADS_OF_DELEGATIONS.test(telling.at.text),
  );
  if (!told || !host || others.length > 0) return event;
  const home = scene.persons.get(host.person)?.country;
  const guests = events
    .filter((other) => other !== event && statusOf(other) === "HELD")
    .flatMap(({ accounts }) => accounts.filter(({ telling }) => telling.manner !== "NAMED" && !telling.retrospect))
    .flatMap(({ telling }) => telling.parts)
    .filter(({ person }) => (scene.persons.get(person)?.country ?? home) !== home);
  if (guests.length === 0) return event;
  const parts = guests.map((part): Part => ({ ...part, capacity: "VISITOR", inferred: true }));
  const countries = guests.map(({ person }) => scene.persons.get(person)?.country).filter((code) => code != null);
  return replaceFirst(event, {
    parts: mergeParts([host, ...parts]),
    countries: [...new Set([...countriesOfEvent(event), ...countries])],
  });
}

function sidesOf(scene: Scene, event: MeetingEvent, told: Telling): readonly CountryCode[] {
  const known = countriesOfEvent(event);
  const clause = told.at.text.slice(
    told.span.start - told.at.sentence.start,
    told.span.end - told.at.sentence.start + 90,
  );
  if (THREE.test(clause, told.at.marks)) return known.length >= 3 ? known : scene.leadingCountries.slice(0, 3);
  return known.length >= 2 ? known : scene.leadingCountries.slice(0, 2);
}

function lacksSides(
  told: Telling,
  parts: readonly Part[],
  countries: readonly CountryCode[],
  event: MeetingEvent,
): boolean {
  if (told.kind === "COURTESY_CALL")
    return (
      parts.length >= 1 &&
      (parts.length === 1 || isOneSide(told)) &&
      countries.length === 2 &&
      GUESTS.test(told.at.text, told.at.marks)
    );
  if (told.kind === "CEREMONY")
    return parts.length === 1 && (countriesOfEvent(event).length >= 2 || GUESTS.test(told.at.text, told.at.marks));
  if (countries.length > 2)
    return parts.length < countries.length && OFFICES.some(([group]) => group.test(told.at.text));
  if (parts.length === 1)
    return told.kind === "TALKS" && countries.length === 2 && told.manner === "TOLD" && isOfGuests(told);
  return parts.length === 0 && !HEADS_OF_STATE.test(told.at.text) && GROUP_OF_SIDES.test(told.at.text, told.at.marks);
}

/** "The Lao delegation was received by A, B and C": all who are named are hosts, or all are guests. */
function isOneSide({ parts, rule }: Telling): boolean {
  const capacities = new Set(parts.map(({ capacity }) => capacity));
  return (
    /^(?:received-by|visit-verb|receive-verb)$/u.test(rule) && capacities.size === 1 && !capacities.has("COUNTERPART")
  );
}

/** "The delegation also met with X", "the visiting team held talks with Y": the subject is the guests. */
function isOfGuests({ at, span }: Telling): boolean {
  const before = at.text.slice(0, Math.max(0, span.start - at.sentence.start));
  return /(?:^|[\s,])(?:[Tt]he|[Tt]heir|[Aa]n?|[Tt]his) (?:[\p{L}\d-]+ ){0,3}(?:delegation|team|guests|visitors|party|group|officers)(?: (?:also|later|then|has|have|had|held|was|were|conducted))*\s*(?:a |an )?$/u.test(
    before,
  );
}

/** The person of a country named last before the clause, or first after it; of the office that the clause names. */
function leaderOf(scene: Scene, country: CountryCode, telling: Telling): Part | null {
  const office = OFFICES.find(([group]) => group.test(telling.at.text))?.[1] ?? null;
  let before: Part | null = null;
  for (const at of scene.sentences) {
    if (at.sentence.kind !== "BODY") continue;
    for (const mention of at.people) {
      if (mention.form !== "NAME") continue;
      const key = mention.refs.find((ref) => standsFor(scene.persons.get(ref), country, office));
      if (!key) continue;
      const capacity = telling.kind === "TALKS" ? "COUNTERPART" : "ATTENDEE";
      const part: Part = { person: key, capacity, span: { start: mention.start, end: mention.end }, inferred: true };
      if (mention.start < telling.span.start) before ??= part;
      else if (before) return before;
      else if (office || at.sentence.index - telling.at.sentence.index <= HOW_NEAR) return part;
      else return null;
    }
  }
  return before;
}

function standsFor(person: ExtractedPerson | undefined, country: CountryCode, office: RegExp | null): boolean {
  if (person?.country !== country) return false;
  return (
    office === null ||
    person.posts.some((post) => !post.past && office.test(post.title) && !/\bdeputy minister/iu.test(post.title))
  );
}
