import type { SourceArticle } from "../../../src/model/article.ts";
import { countryName } from "../../../src/model/country.ts";
import { slugify } from "../../../src/model/slug.ts";
import { type Cast, dayText, holderAt, type Term } from "./cast.ts";
import { type EventAgreement, eventAt, type GeneratedEvent, SUBJECTS } from "./events.ts";
import {
  AGREEMENT_SENTENCES,
  CALL_LEADS,
  FOLLOW_UPS,
  LEADS,
  OTHER_PEOPLE,
  PARAGRAPHS,
  PLANNED_LEADS,
} from "./phrases.ts";
import { type Random, randomOf } from "./random.ts";

/** Articles an event has on average, so that some events are told by two. */
const ARTICLES_PER_EVENT = 1.4;
const PUBLISHERS = ["Example News", "Sample Agency", "The Invented Herald", "Daily Specimen"];
const MONTHS = "January,February,March,April,May,June,July,August,September,October,November,December".split(",");
const WEEKDAYS = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];
const LEAST_WORDS = 200;

const INSTRUMENTS: Readonly<Record<string, string>> = {
  PROTOCOL: "a protocol",
  PLAN: "a plan",
  MEMORANDUM_OF_UNDERSTANDING: "a memorandum of understanding",
  LETTER_OF_INTENT: "a letter of intent",
  STATEMENT: "a joint statement",
  AGREEMENT: "an agreement",
};

/** An instrument in words: "a protocol on border management for the 2020-2024 period". */
export function instrumentText({ kind, subject, period }: EventAgreement): string {
  const named = `${INSTRUMENTS[kind] ?? "an instrument"} on ${subject}`;
  if (!period) return named;
  const [from, to] = period;
  return from === to ? `${named} for ${from}` : `${named} for the ${from}-${to} period`;
}

/** "Vietnamese Minister of National Defence General Trạc Bừng Soạn" */
export function styledName({ person, seat }: Term): string {
  const title = seat.title === "Ambassador" ? `Ambassador ${person.name}` : null;
  return title
    ? `${person.country.adjective} ${title}`
    : [person.country.adjective, seat.title, seat.rank, person.name].filter(Boolean).join(" ");
}

function newsDay(day: number, published: number, random: Random): string {
  const [, month, date] = dayText(day).split("-").map(Number);
  const near = published - day < 6 && published >= day;
  return near && random.chance(0.6) ? (WEEKDAYS[((day % 7) + 7) % 7] ?? "") : `${MONTHS[(month ?? 1) - 1]} ${date}`;
}

function fill(template: string, words: Readonly<Record<string, string>>): string {
  const text = template.replace(/\{(\w)\}/g, (_, key: string) => words[key] ?? "");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = random.whole(0, at);
    [mixed[at], mixed[other]] = [mixed[other] as Item, mixed[at] as Item];
  }
  return mixed;
}

function leadOf(random: Random, { kind, status }: GeneratedEvent): string {
  if (status === "PLANNED" || status === "PROPOSED") return random.pick(PLANNED_LEADS);
  return random.pick(kind === "CALL" ? CALL_LEADS : LEADS);
}

/** Paragraphs of one article on an event, 200 words or more. */
function tell(cast: Cast, random: Random, event: GeneratedEvent, published: number): readonly string[] {
  const [host, guest] = sidesOf(event);
  const leader = cast.countries
    .find(({ country }) => country === event.host)
    ?.seats.find(({ title }) => title === "Prime Minister");
  const premier = leader ? holderAt(leader, event.day) : null;
  const words = {
    A: host ? styledName(host) : `The ${event.host.ministry} of ${event.host.name}`,
    B: guest ? styledName(guest) : `a delegation of the ${event.guests[0]?.forces}`,
    a: host?.person.short ?? "the host",
    b: guest?.person.short ?? "the guest",
    X: countryName(event.host.code),
    Y: countryName(event.guests[0]?.code ?? ""),
    x: event.host.adjective,
    y: event.guests[0]?.adjective ?? "",
    P: event.place,
    D: newsDay(event.day, published, random),
    F: event.host.ministry,
    G: event.guests[0]?.ministry ?? "",
  };
  const subject = () => ({ S: random.pick(SUBJECTS)[1] });
  const paragraphs = [fill(leadOf(random, event), { ...words, ...subject() })];
  for (const agreement of event.agreements) {
    const template = random.pick(AGREEMENT_SENTENCES[agreement.action] ?? []);
    paragraphs.push(fill(template, { ...words, I: instrumentText(agreement) }));
  }
  const others = event.people.filter(({ term }) => term !== host && term !== guest).slice(0, 3);
  for (const { term } of others) paragraphs.push(fill(random.pick(OTHER_PEOPLE), { C: styledName(term) }));
  if (premier && event.kind === "TALKS" && premier !== host && random.chance(0.4)) {
    paragraphs.push(fill(random.pick(FOLLOW_UPS), { ...words, E: styledName(premier) }));
  }
  for (const paragraph of shuffled(random, PARAGRAPHS)) {
    if (wordsIn(paragraphs) >= LEAST_WORDS + random.whole(0, 120)) break;
    paragraphs.push(fill(paragraph, { ...words, ...subject() }));
  }
  return paragraphs;
}

function sidesOf({ people, host }: GeneratedEvent): readonly [Term | undefined, Term | undefined] {
  const of = (own: boolean) => people.find(({ term }) => (term.person.country === host) === own)?.term;
  return [of(true), of(false)];
}

function wordsIn(paragraphs: readonly string[]): number {
  return paragraphs.join(" ").split(" ").length;
}

/**
 * The article of an index, as a reader of files would hand it in: 200 to 400 words, a headline and a dateline, an
 * address and a day of its own. Neighbouring articles may tell of one event in other words.
 */
export function articleAt(cast: Cast, index: number): SourceArticle {
  const random = randomOf(cast.seed, "article", index);
  const event = eventAt(cast, Math.floor(index / ARTICLES_PER_EVENT));
  const published = event.status === "HELD" ? event.lastDay + random.whole(0, 2) : event.day - random.whole(1, 20);
  const publisher = random.pick(PUBLISHERS);
  const [host, guest] = sidesOf(event);
  const name = (term: Term | undefined, country: string) => term?.person.short ?? country;
  const headline = `${name(host, event.host.name)} meets ${name(guest, event.guests[0]?.name ?? "")} in ${event.place}`;
  const [year, month, day] = dayText(published).split("-").map(Number);
  const dateline = `${event.place.toUpperCase()}, ${MONTHS[(month ?? 1) - 1]} ${day}, ${year} (${publisher}) - `;
  const [lead = "", ...rest] = tell(cast, random, event, published);
  return {
    id: `generated-${index}`,
    origin: `generated-${index}.txt`,
    text: [headline, `${dateline}${lead}`, ...rest].join("\n\n"),
    metadata: {
      url: `https://${slugify(publisher)}.example/${dayText(published)}/${index}`,
      headline,
      publisher,
      publishedOn: dayText(published),
      publishedBasis: "STATED",
      language: "en",
    },
  };
}
