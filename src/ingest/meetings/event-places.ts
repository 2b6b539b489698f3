import { countryCode } from "../../model/country.ts";
import type { Span } from "../../model/span.ts";
import type { CountryCode, MeetingRole } from "../../model/vocabulary.ts";
import { PLACES } from "../lexicon/places.ts";
import { type MeetingEvent, partsOfEvent, statusOf } from "./events.ts";
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
    if (last && follows) places.set(event, { ...last, rule: "place-of-meeting-before" });
    else if (dateline && datelineSpan)
      places.set(event, { place: dateline, span: datelineSpan, rule: "dateline-place" });
    else if (last) places.set(event, { ...last, rule: "place-of-meeting-before" });
  }
  return places;
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
