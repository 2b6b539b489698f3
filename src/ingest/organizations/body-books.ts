import type { CountryCode, OrganizationKind } from "../../model/vocabulary.ts";
import { BODY_HEADS, KNOWN_BODIES, SEATS } from "../lexicon/bodies.ts";
import { phraseBook } from "../mentions/phrases.ts";

/** Last words of names of bodies. */
export const HEAD_BOOK = phraseBook(BODY_HEADS);

/** Bodies known by name. */
export const KNOWN_BOOK = phraseBook(
  KNOWN_BODIES.map(([name, kind, country]): [string, { kind: OrganizationKind; country: CountryCode }] => [
    name,
    { kind, country },
  ]),
);

/** Buildings that may be meant as a place. */
export const SEAT_BOOK = phraseBook(SEATS.map((name): [string, true] => [name, true]));

/** Words before which "General" is part of a body's name, not a rank. */
export const AFTER_GENERAL = new Set([
  "staff",
  "department",
  "political",
  "directorate",
  "secretariat",
  "office",
  "assembly",
  "security",
  "command",
  "border",
  "logistics",
]);
