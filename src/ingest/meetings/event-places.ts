import { countryCode } from "../../model/country.ts";
import type { Span } from "../../model/span.ts";
import type { CountryCode, MeetingRole } from "../../model/vocabulary.ts";
import { PLACES } from "../lexicon/places.ts";
import { countriesOfEvent, type MeetingEvent, partsOfEvent, statusOf } from "./events.ts";
import type { Scene } from "./scene.ts";

const PLACE_COUNTRY: ReadonlyMap<string, CountryCode> = new Map(
  Object.entries(PLACES).flatMap(([code, listed]) =>
    listed.split(",").map((name): [string, string] => [foldPlace(name), code]),
  ),
);

function foldPlace(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/gu, "d")
    .toLowerCase()
    .replace(/[^a-z]/gu, "");
}

export interface PlaceShown {
  readonly place: string;
  readonly span: Span;
  readonly rule: string;
}

type Draft = { readonly event: MeetingEvent; readonly role: MeetingRole };

/** Places as told; for MAIN ones else that of the meeting just before, if told as following it, else the dateline. */
export function placesOf(scene: Scene, drafts: readonly Draft[]): Map<MeetingEvent, PlaceShown> {
  const places = new Map<MeetingEvent, PlaceShown>();
  const { dateline, datelineSpan } = scene.discourse.article;
  let last: PlaceShown | null = null;
  for (const { event, role } of drafts) {
    const told = event.accounts.find((account) => account.where !== null)?.where;
    if (told) {
      const shown = { place: told.place, span: told.span, rule: told.here ? "here-is-dateline" : "place-of-meeting" };
      places.set(event, shown);
      if (role === "MAIN") last = shown;
      continue;
    }
    if (role !== "MAIN" || statusOf(event) !== "HELD") continue;
    const follows = event.accounts.some((account) => account.when.relative);
    const visited = visitedCountry(event);
    if (last && follows) places.set(event, { ...last, rule: "place-of-meeting-before" });
    else if (visited && !(dateline && isIn(dateline, visited.place))) places.set(event, visited);
    else if (dateline && datelineSpan)
      places.set(event, { place: dateline, span: datelineSpan, rule: "dateline-place" });
    else if (last) places.set(event, { ...last, rule: "place-of-meeting-before" });
  }
  return places;
}

/** A report filed from a city of the country visited knows the place better. */
function isIn(city: string, country: string): boolean {
  return PLACE_COUNTRY.get(foldPlace(city)) === countryCode(country);
}

const VISITING =
  /\b(?:[Vv]isiting|(?:(?:on|during|for|paid|pays|paying) (?:an? |his |her |their |the )[^.;]{0,40}?(?:visit|trip|tour) (?:to|of)))(?: the)? $/u;

/** "Visiting Norland, X met with Y of Norland": the country visited, one of those that met, where no place is told. */
function visitedCountry(event: MeetingEvent): PlaceShown | null {
  const countries = countriesOfEvent(event);
  for (const { telling } of event.accounts) {
    const { at } = telling;
    if (at.sentence.kind !== "BODY" || telling.manner === "NAMED") continue;
    for (const mention of at.countries) {
      const from = mention.start - at.sentence.start;
      const own = mention.refs.length === 1 && mention.refs.some((code) => countries.includes(code));
      if (!own || !VISITING.test(at.text.slice(0, from))) continue;
      const place = at.sentence.text.slice(from, mention.end - at.sentence.start);
      if (!isName(at.text, mention.end - at.sentence.start)) continue;
      return { place, span: { start: mention.start, end: mention.end }, rule: "visited-country" };
    }
  }
  return null;
}

/** A country's name, not an adjective before what is of it: "visiting Norland," and not "visiting Norlandic minister". */
function isName(text: string, end: number): boolean {
  return /^(?:[,.;]|$| (?:on|from|in|for|this|at|to|met|meets|held|holds|and|where|was|is|today|yesterday)\b)/u.test(
    text.slice(end),
  );
}

export function hostCountryOf(
  scene: Scene,
  event: MeetingEvent,
  place: PlaceShown | null,
  countries: readonly CountryCode[],
): CountryCode | null {
  const placed = place ? (PLACE_COUNTRY.get(foldPlace(place.place)) ?? countryCode(place.place)) : null;
  if (placed) return placed;
  const host = partsOfEvent(event).find((part) => part.capacity === "HOST");
  const country = host ? scene.persons.get(host.person)?.country : null;
  return country && countries.includes(country) ? country : null;
}
