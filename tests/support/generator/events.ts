import type {
  AgreementAction,
  AgreementKind,
  Capacity,
  CooperationTopic,
  MeetingKind,
  MeetingStatus,
} from "../../../src/model/vocabulary.ts";
import { type Cast, type CastCountry, dayText, FIRST_DAY, holderAt, LAST_DAY, type Term } from "./cast.ts";
import type { GeneratedCountry } from "./countries.ts";
import { idOf, type Random, randomOf } from "./random.ts";

export interface EventGuest {
  readonly term: Term;
  readonly capacity: Capacity;
}

export interface EventAgreement {
  readonly id: string;
  readonly kind: AgreementKind;
  /** "cooperation in military medicine" */
  readonly subject: string;
  readonly topic: CooperationTopic;
  readonly action: AgreementAction;
  /** First and last year of validity, if any. */
  readonly period: readonly [number, number] | null;
}

/** Something that happened in the invented world, from which rows and texts are made. */
export interface GeneratedEvent {
  readonly id: string;
  readonly index: number;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly lastDay: number;
  readonly host: GeneratedCountry;
  readonly guests: readonly GeneratedCountry[];
  readonly place: string;
  readonly topics: readonly CooperationTopic[];
  /** The hosts first. */
  readonly people: readonly EventGuest[];
  readonly agreements: readonly EventAgreement[];
}

export const SUBJECTS: readonly (readonly [topic: CooperationTopic, subject: string])[] = [
  ["TRAINING", "the training of officers"],
  ["BORDER", "border management"],
  ["PEACEKEEPING", "United Nations peacekeeping operations"],
  ["DISASTER_RELIEF", "search and rescue"],
  ["WAR_LEGACY", "the clearance of unexploded ordnance"],
  ["DEFENCE_INDUSTRY", "cooperation in defence industry"],
  ["CYBER", "cyber security"],
  ["MARITIME", "maritime security"],
  ["COUNTER_CRIME", "the fight against drug crime"],
  ["MEDICAL", "cooperation in military medicine"],
  ["LAW", "military law"],
  ["LOGISTICS", "mutual logistics support"],
];

const KINDS: readonly (readonly [MeetingKind, number])[] = [
  ["TALKS", 0.45],
  ["COURTESY_CALL", 0.2],
  ["DIALOGUE", 0.1],
  ["CALL", 0.08],
  ["CONFERENCE", 0.06],
  ["EXCHANGE", 0.04],
  ["EXERCISE", 0.03],
  ["CEREMONY", 0.02],
  ["SUMMIT", 0.01],
  ["OTHER", 0.01],
];
const STATUSES: readonly (readonly [MeetingStatus, number])[] = [
  ["HELD", 0.88],
  ["PLANNED", 0.07],
  ["PROPOSED", 0.04],
  ["CANCELLED", 0.01],
];

function weighted<Value>(random: Random, shares: readonly (readonly [Value, number])[]): Value {
  let left = random.next();
  const found = shares.find(([, share]) => {
    left -= share;
    return left < 0;
  });
  return (found ?? shares[0])?.[0] as Value;
}

function delegation(random: Random, { seats, seatRanks }: CastCountry, day: number, size: number): readonly Term[] {
  const terms = new Map<string, Term>();
  for (let tries = 0; terms.size < size && tries < size * 4; tries++) {
    const seat = seats[seatRanks.pick(random)];
    const term = seat ? holderAt(seat, day) : null;
    if (term) terms.set(term.person.id, term);
  }
  return [...terms.values()];
}

/** Instruments that several meetings of a pair come back to, and now and then one of the meeting's own. */
function agreementsOf(
  cast: Cast,
  random: Random,
  pair: string,
  year: number,
  index: number,
): readonly EventAgreement[] {
  const found: EventAgreement[] = [];
  const first = year - (year % 5);
  const add = (id: string, rest: Omit<EventAgreement, "id">) => found.push({ id, ...rest });
  if (random.chance(0.25)) {
    const [topic, subject] = SUBJECTS[(pair.charCodeAt(0) + first) % SUBJECTS.length] as (typeof SUBJECTS)[number];
    const action = random.pick(["REVIEWED", "COMMITTED", "MENTIONED"] as const);
    const period = [first, first + 4] as const;
    add(idOf(cast.seed, "protocol", pair, first), { kind: "PROTOCOL", subject, topic, action, period });
  }
  if (random.chance(0.15)) {
    const action = random.pick(["REVIEWED", "COMMITTED", "ADOPTED"] as const);
    const rest = { kind: "PLAN", subject: "defence cooperation", topic: "OTHER", action } as const;
    add(idOf(cast.seed, "plan", pair, year), { ...rest, period: [year, year] });
  }
  if (random.chance(0.2)) {
    const [topic, subject] = random.pick(SUBJECTS);
    const kind = random.pick(["MEMORANDUM_OF_UNDERSTANDING", "LETTER_OF_INTENT", "STATEMENT", "AGREEMENT"] as const);
    const action = random.pick(["SIGNED", "SIGNED", "PROPOSED"] as const);
    add(idOf(cast.seed, "instrument", index), { kind, subject, topic, action, period: null });
  }
  return found;
}

/** The event of an index: always the same for a cast, whichever others are asked for. */
export function eventAt(cast: Cast, index: number): GeneratedEvent {
  const random = randomOf(cast.seed, "event", index);
  const kind = weighted(random, KINDS);
  const status = weighted(random, STATUSES);
  const day = random.whole(FIRST_DAY, LAST_DAY);
  const wanted = kind === "CONFERENCE" || kind === "SUMMIT" ? random.whole(4, 8) : random.chance(0.05) ? 3 : 2;
  const states = new Set<number>();
  while (states.size < wanted) states.add(cast.countryRanks.pick(random));
  const sides = random.chance(0.5) ? [...states] : [...states].reverse();
  const countries = sides.map((rank) => cast.countries[rank] as CastCountry);
  const hosts = countries[0] as CastCountry;
  const people = countries.flatMap((country, side) => {
    const size = wanted > 2 ? 1 : random.whole(1, random.chance(0.1) ? 8 : 2);
    return delegation(random, country, day, size).map((term, place): EventGuest => {
      const capacity = place > 0 ? "ATTENDEE" : kind === "CALL" ? "COUNTERPART" : side === 0 ? "HOST" : "VISITOR";
      return { term, capacity };
    });
  });
  const pair = [...countries.map(({ country }) => country.code)].sort().slice(0, 2).join(" ");
  const agreements = agreementsOf(cast, random, pair, Number(dayText(day).slice(0, 4)), index);
  const topics = new Set([...agreements.map(({ topic }) => topic), random.pick(SUBJECTS)[0]]);
  return {
    id: idOf(cast.seed, "meeting", index),
    index,
    kind,
    status,
    day,
    lastDay: day + (random.chance(0.1) ? random.whole(1, 3) : 0),
    host: hosts.country,
    guests: countries.slice(1).map(({ country }) => country),
    place: random.pick(hosts.country.cities),
    topics: [...topics].sort(),
    people,
    agreements,
  };
}
