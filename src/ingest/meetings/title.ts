import { countryName } from "../../model/country.ts";
import type { CountryCode, MeetingKind } from "../../model/vocabulary.ts";
import { type MeetingEvent, principalsOf } from "./events.ts";
import { leadingPost, sharedOffice } from "./levels.ts";
import { nameWords } from "./same-event.ts";
import type { Scene } from "./scene.ts";
import { seriesName } from "./series.ts";
import type { Telling } from "./telling.ts";

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
  const people = parts.map((part) => scene.persons.get(part.person));
  const office = people.length >= 2 ? sharedOffice(people) : null;
  if (kind === "COURTESY_CALL") {
    const host = parts.find((part) => part.capacity === "HOST");
    const visitor = parts.find((part) => part.person !== host?.person);
    if (host && visitor) return `${introduced(scene, host.person)} receives ${introduced(scene, visitor.person)}`;
  }
  const noun =
    kind === "TALKS" && event.accounts.every(({ telling }) => !telling.kindStated) ? "Meeting" : callNoun(event, kind);
  if (office && countries.length >= 2) return `${noun} between the ${office} of ${listed(countries.map(countryName))}`;
  if (people.length >= 2)
    return `${noun} of ${listed(parts.map((part) => scene.persons.get(part.person)?.name ?? part.person))}`;
  return countries.length >= 2 ? `${noun} of ${listed(countries.map(countryName))}` : noun;
}

function callNoun(event: MeetingEvent, kind: MeetingKind): string {
  if (kind !== "CALL") return NOUN[kind];
  const video = event.accounts.some(({ telling }) => /\b(?:video|online|virtual)/iu.test(telling.at.text));
  return video ? "Video talks" : NOUN.CALL;
}

/** "Prime Minister X", or the name alone. */
function introduced(scene: Scene, key: string): string {
  const person = scene.persons.get(key);
  if (!person) return key;
  const post = leadingPost(person);
  return post && post.length <= 45 ? `${post} ${person.name}` : person.name;
}

/** The name that the text itself gives: with an ordinal, a year or capitals, or described by several words. */
function printedName(
  event: MeetingEvent,
  kind: MeetingKind,
  countries: readonly CountryCode[],
  all: readonly Telling[],
): string | null {
  const candidates = event.accounts.map((account) => account.telling).filter((telling) => isNamed(telling));
  const best = candidates.sort((a, b) => nameWords(b).size - nameWords(a).size)[0];
  if (!best?.phrase) return null;
  const { at, phrase } = best;
  const series = phrase.modifiers <= 2 || best.rule === "bare-ordinal" ? seriesName(best, all) : null;
  const printed = series ?? at.sentence.text.slice(phrase.nameStart, phrase.end);
  const name = printed.replace(/\s+/gu, " ").replace(/["“”]/gu, "").trim();
  const capital = name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const sided = at.countries.some((mention) =>
    name.includes(at.sentence.text.slice(mention.start - at.sentence.start, mention.end - at.sentence.start)),
  );
  const bare = !phrase.proper && !series && !sided && countries.length >= 2 && kind !== "CEREMONY";
  return bare ? `${capital} of ${listed(countries.map(countryName))}` : capital;
}

function isNamed(telling: Telling): boolean {
  const phrase = telling.phrase;
  if (!phrase || telling.anaphoric) return false;
  return phrase.proper
    ? phrase.modifiers > 0 || phrase.head.length > 8 || /^ADMM/iu.test(phrase.head)
    : phrase.ordinal !== null ||
        phrase.modifiers >= 2 ||
        (phrase.kind !== "TALKS" && phrase.modifiers > 0 && phrase.kind !== "CALL");
}

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
