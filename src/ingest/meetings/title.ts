import type { CountryCode, MeetingKind } from "../../model/vocabulary.ts";
import { listed, stateName } from "../state-names.ts";
import { type MeetingEvent, principalsOf } from "./events.ts";
import { leadingPost, sharedOffice } from "./levels.ts";
import { printedName } from "./printed-name.ts";
import type { Scene } from "./scene.ts";
import type { Part, Telling } from "./telling.ts";

const NOUN: Readonly<Record<MeetingKind, string>> = {
  TALKS: "Talks",
  COURTESY_CALL: "Courtesy call",
  DIALOGUE: "Dialogue",
  CONFERENCE: "Meeting",
  SUMMIT: "Summit",
  EXCHANGE: "Friendship exchange",
  CALL: "Phone talks",
  EXHIBITION: "Exhibition",
  EXERCISE: "Exercise",
  CEREMONY: "Ceremony",
  OTHER: "Meeting",
};

/** Beyond so many people a title names their office or their countries. */
const MOST_NAMES = 3;
/** "the talks between the two defence ministers": who met, though nobody is named. */
const OFFICE_TOLD =
  /^[^.;]{0,40}?\b(?:between|of|by|with) (?:the |both |their )*(?:two |three )?(?:countries['’] |sides['’] )?((?:deputy |vice )?(?:defen[cs]e|foreign|prime|army|navy) (?:ministers|secretaries|chiefs|commanders))\b/iu;

/** A title that says what kind of meeting it is and of whom: by its name if it has one, else by kind and parties. */
export function titleOf(
  scene: Scene,
  event: MeetingEvent,
  kind: MeetingKind,
  countries: readonly CountryCode[],
  all: readonly Telling[],
): string {
  const named = printedName(event, kind, countries, all);
  if (named) return named;
  const parts = principalsOf(event);
  const received = kind === "COURTESY_CALL" ? receptionOf(scene, parts, countries) : null;
  if (received) return received;
  const noun = nounOf(event, kind);
  const people = parts.map((part) => scene.persons.get(part.person));
  const office = (people.length >= 2 ? sharedOffice(people) : null) ?? officeTold(event);
  const states = listed(countries.map(stateName));
  const joint = kind !== "CEREMONY" ? "between" : noun === GUARD ? "by" : "of";
  if (office && countries.length >= 2) return `${noun} ${joint} the ${office} of ${states}`;
  const names = parts.map((part) => scene.persons.get(part.person)?.name ?? part.person);
  if (names.length === 2) return `${noun} ${joint} ${listed(names)}`;
  if (names.length > 2 && (names.length <= MOST_NAMES || countries.length < 2)) return `${noun} of ${listed(names)}`;
  if (countries.length >= 2) return `${noun} ${countries.length === 2 ? joint : "of"} ${states}`;
  const place = event.accounts.find(({ where }) => where !== null)?.where?.place;
  return place && kind !== "CALL" ? `${noun} in ${place}` : noun;
}

/** "Prime Minister X receives Defence Minister Y"; who received or was received may be all that is told. */
function receptionOf(scene: Scene, parts: readonly Part[], countries: readonly CountryCode[]): string | null {
  const host = parts.find((part) => part.capacity === "HOST");
  const visitor = parts.find((part) => part.person !== host?.person);
  if (host && visitor) return `${introduced(scene, host.person)} receives ${introduced(scene, visitor.person)}`;
  if (host) {
    const guests = countries.filter((code) => code !== scene.persons.get(host.person)?.country);
    return guests.length > 0
      ? `${introduced(scene, host.person)} receives delegation of ${listed(guests.map(stateName))}`
      : null;
  }
  return parts.length === 1 && visitor ? `Courtesy call by ${introduced(scene, visitor.person)}` : null;
}

const GUARD = "Review of the honour guard";

function nounOf(event: MeetingEvent, kind: MeetingKind): string {
  const tellings = event.accounts.map(({ telling }) => telling);
  if (kind === "TALKS" && tellings.every(({ kindStated }) => !kindStated)) return "Meeting";
  if (kind === "CALL" && tellings.some(({ at }) => /\b(?:video|online|virtual)/iu.test(at.text))) return "Video talks";
  if (kind === "CEREMONY" && tellings.every(({ rule }) => rule === "honour-guard")) return GUARD;
  const head = tellings.find(({ phrase }) => phrase !== null)?.phrase?.head;
  if (
    (kind === "CONFERENCE" || kind === "OTHER") &&
    head &&
    /^(?:retreat|conference|forum|lunch|dinner|breakfast|banquet)$/u.test(head)
  )
    return `${head.charAt(0).toUpperCase()}${head.slice(1)}`;
  return NOUN[kind];
}

/** The office of those who met, where the text gives it in the plural. */
function officeTold(event: MeetingEvent): string | null {
  for (const { telling } of event.accounts) {
    if (!telling.phrase) continue;
    const office = OFFICE_TOLD.exec(telling.at.text.slice(telling.phrase.end))?.[1];
    if (office) return office.toLowerCase().replace("defense", "defence");
  }
  return null;
}

/** "Prime Minister X", or the name alone; of a long post its first words: "General Secretary". */
function introduced(scene: Scene, key: string): string {
  const person = scene.persons.get(key);
  if (!person) return key;
  const post = leadingPost(person);
  const short = post === null ? null : shortened(post);
  return short === null ? person.name : `${short} ${person.name}`;
}

/** Longest post that a title has room for, in characters. */
const LONGEST_POST = 45;

/** A post, or its first words if it is long: "Chief of the General Staff"; null if they say nothing ("Member"). */
function shortened(post: string): string | null {
  if (post.length <= LONGEST_POST) return post;
  const ends = [...post.matchAll(/ (?:of|for|at|in|to) /gu)].map(({ index }) => index);
  const end = ends.findLast((at) => at <= LONGEST_POST);
  const short = end === undefined ? "" : post.slice(0, end);
  return short === "" || /^(?:chief|head|member|director)$/iu.test(short) ? null : short;
}
