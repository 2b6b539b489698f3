import { earliestDay, fromDayNumber, latestDay, toDayNumber } from "../../../src/model/date.ts";
import { GENERATED_COUNTRIES, type GeneratedCountry } from "./countries.ts";
import { inventName } from "./names.ts";
import { idOf, type Random, type Ranks, randomOf, zipf } from "./random.ts";

export interface CastPerson {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly country: GeneratedCountry;
}

/** One person's time on a post; days are numbers since 1970-01-01, the last one included. */
export interface Term {
  readonly id: string;
  readonly person: CastPerson;
  readonly seat: Seat;
  readonly from: number;
  readonly to: number;
}

/** A post with those who held it, one after the other. */
export interface Seat {
  readonly title: string;
  readonly rank: string | null;
  /** Index among its country's organizations: 0 the ministry, 1 the forces, 2 the embassies' ministry. */
  readonly organization: number;
  readonly terms: readonly Term[];
}

export interface CastCountry {
  readonly country: GeneratedCountry;
  readonly seats: readonly Seat[];
  /** Which of the seats goes to a meeting: the first ones most often. */
  readonly seatRanks: Ranks;
}

/** Everybody who may meet, with careers. */
export interface Cast {
  readonly seed: number;
  readonly countries: readonly CastCountry[];
  readonly countryRanks: Ranks;
  readonly people: readonly CastPerson[];
}

/** The days that generated corpora cover. */
export const FIRST_DAY = toDayNumber("2000-01-01") as number;
export const LAST_DAY = toDayNumber("2024-12-31") as number;

const TOP_SEATS: readonly (readonly [title: string, rank: string | null, organization: number])[] = [
  ["Minister of National Defence", "General", 0],
  ["Chief of the General Staff", "Senior Lieutenant General", 1],
  ["Deputy Minister of National Defence", "Lieutenant General", 0],
  ["Commander of the Navy", "Vice Admiral", 1],
  ["Prime Minister", null, 2],
  ["Ambassador", null, 2],
  ["Director of the Foreign Relations Department", "Major General", 0],
  ["Commander of the Coast Guard", "Rear Admiral", 1],
];
const DEPARTMENTS =
  "Policy,Training,Operations,Logistics,Medicine,Cyber,Engineering,Personnel,Finance,Legal,History".split(",");

function seatOf(index: number): readonly [string, string | null, number] {
  const top = TOP_SEATS[index];
  if (top) return top;
  const department = DEPARTMENTS[index % DEPARTMENTS.length];
  const region = Math.floor((index - TOP_SEATS.length) / DEPARTMENTS.length) + 1;
  return [`Head of the ${department} Department of Military Region ${region}`, "Colonel", 1];
}

/** Fills one seat from the first day to the last; now and then somebody comes up from the seat below or nobody holds it. */
function fillSeat(random: Random, index: number, newPerson: () => CastPerson | null, below: Seat | null): Seat {
  const [title, rank, organization] = seatOf(index);
  const terms: Term[] = [];
  const seat: Seat = { title, rank, organization, terms };
  let day = FIRST_DAY - random.whole(0, 1500);
  while (day <= LAST_DAY) {
    const risen = below?.terms.filter(({ to }) => to < day && to > day - 800) ?? [];
    const held = new Set(terms.map(({ person }) => person));
    const promoted = risen.map(({ person }) => person).filter((person) => !held.has(person));
    const person = promoted.length > 0 && random.chance(0.5) ? random.pick(promoted) : newPerson();
    if (!person) break;
    const to = day + random.whole(500, 2200);
    terms.push({ id: idOf("term", person.id, title, terms.length), person, seat, from: day, to });
    day = to + 1 + (random.chance(0.1) ? random.whole(20, 200) : 0);
  }
  return seat;
}

/** Invents the officials of all countries: about `people` of them, in countries and posts of falling weight. */
export function inventCast(seed: number, people: number): Cast {
  const weights = GENERATED_COUNTRIES.map((_, rank) => 1 / (rank + 1) ** 0.4);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const everybody: CastPerson[] = [];
  const countries = GENERATED_COUNTRIES.map((country, rank): CastCountry => {
    const random = randomOf(seed, "cast", country.code);
    let left = Math.max(6, Math.round((people * (weights[rank] ?? 0)) / total));
    function newPerson(): CastPerson | null {
      if (left === 0) return null;
      left--;
      const { full, short } = inventName(random, country.style);
      const person = { id: idOf(seed, "person", country.code, left), name: full, short, country };
      everybody.push(person);
      return person;
    }
    const seats: Seat[] = [];
    // From the lowest seat up, so that people can rise; the number of seats follows from the number of people.
    const count = Math.max(1, Math.floor(left / 6));
    for (let index = count - 1; index >= 0; index--) {
      seats.unshift(fillSeat(random, index, newPerson, seats[0] ?? null));
    }
    return { country, seats, seatRanks: zipf(seats.length, 1.5) };
  });
  return { seed, countries, countryRanks: zipf(countries.length, 1), people: everybody };
}

/** Who holds a seat on a day; null if nobody does. */
export function holderAt({ terms }: Seat, day: number): Term | null {
  let [low, high] = [0, terms.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const term = terms[middle] as Term;
    if (day < term.from) high = middle - 1;
    else if (day > term.to) low = middle + 1;
    else return term;
  }
  return null;
}

/** A partial date as rows store it. */
export function storedDate(edtf: string, basis: "STATED" | "RESOLVED" = "STATED") {
  return { edtf, earliest: earliestDay(edtf), latest: latestDay(edtf), basis };
}

export const dayText = fromDayNumber;
