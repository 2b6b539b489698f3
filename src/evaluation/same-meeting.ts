import { contentWords } from "../model/content-words.ts";
import type { GoldMeeting } from "../model/gold.ts";
import { jaccard } from "../model/similarity.ts";
import type { Edtf } from "../model/vocabulary.ts";

const PARTICIPANTS_OVERLAP = 0.34;
const COUNTRIES_OVERLAP = 0.5;
const TITLES_OVERLAP = 0.3;
/** Participants tell meetings apart best; the other four agreements weigh alike. */
const PARTICIPANTS_WEIGHT = 3;

/** A meeting with its participants as identities that both sides share: the gold's number for a person, or a name of its own. */
export interface ComparableMeeting {
  readonly meeting: GoldMeeting;
  readonly participants: ReadonlySet<string>;
}

/**
 * Whether two dates cannot both be true. Null and a date without a year contradict nothing; a shorter date
 * contradicts a longer one only if it is not its beginning (2024 agrees with 2024-10).
 */
export function datesContradict(a: Edtf | null, b: Edtf | null): boolean {
  if (a === null || b === null || a.includes("X") || b.includes("X")) return false;
  return !a.startsWith(b) && !b.startsWith(a);
}

/**
 * Whether two meetings are the same, as a score or null. Their start dates must not contradict each other. If
 * both name participants, these must overlap by at least 0.34 (Jaccard); if one names none, the countries must
 * overlap by at least half, and the kind be the same or the titles overlap by at least 0.3. The score grows
 * with agreeing participants, countries, kind, date and title.
 */
export function sameMeeting(gold: ComparableMeeting, found: ComparableMeeting): number | null {
  const [a, b] = [gold.meeting, found.meeting];
  if (datesContradict(a.startDate, b.startDate)) return null;
  const participants = jaccard(gold.participants, found.participants);
  const countries = jaccard(a.countries, b.countries);
  const kind = a.kind === b.kind;
  const titles = jaccard(contentWords(a.title), contentWords(b.title));
  const bothNamed = gold.participants.size > 0 && found.participants.size > 0;
  if (bothNamed) {
    if (participants < PARTICIPANTS_OVERLAP) return null;
  } else if (countries < COUNTRIES_OVERLAP || !(kind || titles >= TITLES_OVERLAP)) {
    return null;
  }
  const date = a.startDate === b.startDate ? 1 : 0;
  return PARTICIPANTS_WEIGHT * (bothNamed ? participants : 0) + countries + (kind ? 1 : 0) + date + titles;
}
