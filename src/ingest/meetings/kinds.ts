import type { CountryCode, MeetingKind } from "../../model/vocabulary.ts";
import { type MeetingEvent, partsOfEvent, principalsOf } from "./events.ts";
import { levelOf } from "./levels.ts";
import type { Scene } from "./scene.ts";
import { SIGNED_RULE } from "./signings.ts";
import type { Telling } from "./telling.ts";

const OF_MANY =
  /\b(?:ASEAN|NATO|Quad|G-?7|G-?20|APEC|SCO|multilateral|trilateral|tripartite|quadrilateral|East Asia|AUKUS|ADMM)\b/iu;
/** "the Joint Defence Council of the GCC ministers": a committee of many states. */
const OF_BLOC = /\b(?:GCC|ASEAN|NATO|EU|SCO|CSTO|African Union|Arab League|ECOWAS)\b/u;
const OF_LEADERS = /\b(?:leaders'?|leaders’|heads of (?:state|government)|summit|presidents|prime ministers)\b/iu;

/** "the 2023 Norway-Iceland Defence Ministers' Meeting": a name as of a conference's, held by two. */
const OF_TWO_MINISTERS =
  /\p{Lu}[\p{L}. ]+[-–]\p{Lu}[\p{L}. ]+ (?:\p{Lu}\p{L}+ )?(?:Ministers['’]?|Ministerial) Meeting/u;

/** The kind of an event: as its words state it, else by the number of sides and the level of those who met. */
export function kindOf(scene: Scene, event: MeetingEvent, countries: readonly CountryCode[]): MeetingKind {
  const tellings = event.accounts.map((account) => account.telling);
  const words = tellings
    .filter((telling) => !telling.anaphoric)
    .map(({ at, phrase }) => (phrase ? wordsOf(at.text, phrase.start, phrase.end) : ""))
    .join(" | ");
  const stated = tellings.filter((telling) => telling.kindStated && !telling.anaphoric).map((telling) => telling.kind);
  const first = stated.find((kind) => kind !== "TALKS") ?? stated[0] ?? null;
  const people = partsOfEvent(event);
  const own = people.map((part) => scene.persons.get(part.person)?.country).filter((code) => code != null);
  const sides = Math.max(countries.length, new Set(own).size);
  if (first === "SUMMIT")
    return countries.length > 3 ||
      /\b(?:Security|Defen[cs]e|Army|Naval|Air|Asia|Chiefs) (?:\p{L}+ )?Summit/u.test(words) ||
      OF_MANY.test(words.replace(/trilateral|tripartite/giu, ""))
      ? "CONFERENCE"
      : "SUMMIT";
  const forum =
    first === "CONFERENCE" &&
    countries.length === 2 &&
    tellings.some(({ phrase }) => phrase !== null && !phrase.proper && phrase.head === "forum");
  if (forum) return "DIALOGUE";
  if (first === "CONFERENCE" && countries.length === 2 && OF_TWO_MINISTERS.test(words)) return "TALKS";
  if (first === "DIALOGUE" && OF_BLOC.test(words) && !/\b(?:dialogue|consultation)/iu.test(words)) return "CONFERENCE";
  const receivedForTalks = first === "COURTESY_CALL" && stated.includes("TALKS") && isOnlyReceived(tellings);
  if (first !== null && first !== "TALKS" && !receivedForTalks) return first;
  if (OF_LEADERS.test(words) && people.length === 0) return "SUMMIT";
  const calls = tellings.some((telling) => /^(?:receive-verb|received-by|visit-verb)$/u.test(telling.rule));
  if (!calls && (OF_MANY.test(words) || sides >= 3)) return "CONFERENCE";
  if (first === "TALKS" && !tellings.some(({ rule }) => /^rece/u.test(rule)))
    return areLeaders(scene, event) ? "SUMMIT" : "TALKS";
  const kind = byLevel(
    scene,
    event,
    tellings.some((telling) => telling.kind === "COURTESY_CALL" && !GREETING.test(wordsOfTrigger(telling))),
  );
  return kind !== "SUMMIT" && tellings.every(isBareSigning) ? "CEREMONY" : kind;
}

/** They signed, and the sentence says nothing of talks. */
function isBareSigning({ rule, at }: Telling): boolean {
  return rule === SIGNED_RULE && !/\b(?:talks|meetings?|met|discuss\w*|conven\w+|summit|visit\w*)\b/iu.test(at.text);
}

/** "was received by Y and held talks with him": no clause says more of a call than that. */
function isOnlyReceived(tellings: readonly Telling[]): boolean {
  return tellings.every(({ kind, rule, anaphoric }) => anaphoric || kind !== "COURTESY_CALL" || /^rece/u.test(rule));
}

/** A leader of state, government or party above a minister or officer; a minister above an ambassador. */
function isClearlyHigher(host: number, guest: number): boolean {
  return (
    (host >= LEADER && guest < ELECT) ||
    (host >= DEPUTY_LEADER && guest < MINISTER) ||
    (host >= MINISTER && guest <= DEPUTY_MINISTER) ||
    (host >= DEPUTY_MINISTER && guest <= ENVOY)
  );
}

const LEADER = 5;
/** Who is elected, but not yet in office, is received as an equal. */
const ELECT = 4.5;
/** A secretary general of NATO, ASEAN or the United Nations. */
const HEAD_OF_BLOC = 4.6;
const DEPUTY_LEADER = 4.4;
const MINISTER = 4;
/** Deputy and vice ministers, and the commanders below a chief of defence. */
const DEPUTY_MINISTER = 3;
const ENVOY = 2;

/** Heads of state or government alone, of two countries. */
function areLeaders(scene: Scene, event: MeetingEvent): boolean {
  const people = principalsOf(event).map((part) => scene.persons.get(part.person));
  const countries = new Set(people.map((person) => person?.country));
  return people.length >= 2 && countries.size >= 2 && people.every((person) => (levelOf(person) ?? 0) >= LEADER);
}

/** The phrase with the complement that says whose meeting it is: "the meeting between the leaders of …". */
function wordsOf(text: string, start: number, end: number): string {
  const complement = /^ (?:of|between|among) [^,.;]{0,60}/u.exec(text.slice(end));
  return text.slice(start, end) + (complement?.[0] ?? "");
}

/** Words for hosting among equals; "received" is a reception by itself. */
const GREETING = /^(?:welcom|greet|host)/iu;

function wordsOfTrigger({ at, span }: Telling): string {
  return at.text.slice(span.start - at.sentence.start, span.end - at.sentence.start);
}

function byLevel(scene: Scene, event: MeetingEvent, received: boolean): MeetingKind {
  const parts = principalsOf(event);
  const byCountry = new Map<string, number>();
  for (const part of parts) {
    const person = scene.persons.get(part.person);
    const level = levelOf(person);
    if (level === null) continue;
    const side = person?.country ?? part.person;
    byCountry.set(side, Math.max(byCountry.get(side) ?? 0, level));
  }
  const levels = [...byCountry.values()];
  if (levels.length >= 2 && levels.every((level) => level >= LEADER) && !received) return "SUMMIT";
  if (levels.length < 2) return received ? "COURTESY_CALL" : "TALKS";
  const [highest, lowest] = [Math.max(...levels), Math.min(...levels)];
  if (received && highest !== lowest) return "COURTESY_CALL";
  if (isHosted(event) && highest >= HEAD_OF_BLOC && lowest <= DEPUTY_LEADER) return "COURTESY_CALL";
  return isClearlyHigher(highest, lowest) ? "COURTESY_CALL" : "TALKS";
}

/** A verb of receiving or welcoming tells of it. */
function isHosted(event: MeetingEvent): boolean {
  return event.accounts.some(({ telling }) => /^rece/u.test(telling.rule));
}
