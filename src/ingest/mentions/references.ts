import type { ExtractedOrganization, ExtractedPerson, Mention } from "../../model/extraction.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { PERSON_VERBS } from "../lexicon/name-context.ts";
import { METONYMS } from "../lexicon/places.ts";
import type { BodyHit } from "../organizations/body.ts";
import type { NamedPerson } from "../people/named-person.ts";
import type { People, ReadPosts } from "../people.ts";
import { type Cast, castOf, countryOf, fits } from "./cast.ts";
import { type Described, findDescribed } from "./described.ts";
import { resolveGroup, resolveOne } from "./discourse.ts";
import { closeSentence, type DiscourseState, newState, speakOf } from "./discourse-state.ts";
import type { Reading } from "./reading.ts";
import type { Setting } from "./setting.ts";

const OPENING_PHRASE = new Set(
  (
    "receiving meeting following after at during in on speaking welcoming for regarding earlier also addressing hosting before as while " +
    "greeting besides beside upon with to by under from according attending thanking opening concluding appreciating acknowledging recalling"
  ).split(" "),
);
const BEFORE_OBJECT = new Set(["to", "with", "by", "for", "from", "of", "on", "about", "between", "against", "behind"]);

interface NameEvent {
  readonly at: number;
  readonly name: NamedPerson;
  readonly key: string;
}

function isName(event: NameEvent | Described): event is NameEvent {
  return "name" in event;
}

/** Token index where the main clause begins: behind the comma that closes an opening phrase, else 0. */
function mainClause(reading: Reading): number {
  const [first] = reading.tokens;
  if (first === undefined || !OPENING_PHRASE.has(first.fold)) return 0;
  const comma = reading.tokens.findIndex((token) => token.fold === ",");
  return comma < 0 ? 0 : comma + 1;
}

function nameMention(event: NameEvent, person: ExtractedPerson | undefined): Mention {
  const { name, key } = event;
  const { tokens, sentence } = name.reading;
  const start = tokens[name.nameStart]?.start ?? sentence.start;
  const end = tokens[name.nameEnd - 1]?.end ?? start;
  const whole = name.nameEnd - name.nameStart > 1 || person?.name.includes(" ") === false;
  return {
    sentence: sentence.index,
    kind: "PERSON",
    form: whole ? "NAME" : "SHORT_FORM",
    refs: [key],
    countries: person?.country ? [person.country] : [],
    start,
    end,
    phrase: { start: tokens[name.phraseStart]?.start ?? start, end: tokens[name.phraseEnd - 1]?.end ?? end },
  };
}

function describedMention(cast: Cast, reading: Reading, described: Described, refs: readonly string[]): Mention {
  const { tokens, sentence } = reading;
  const start = tokens[described.start]?.start ?? sentence.start;
  const end = tokens[described.end - 1]?.end ?? start;
  const countries = new Set<CountryCode>(described.countries);
  for (const key of refs) {
    const country = cast.persons.get(key)?.country;
    if (country) countries.add(country);
  }
  if (
    described.form === "GROUP" &&
    refs.length === 0 &&
    countries.size === 0 &&
    described.noun !== "they" &&
    described.noun !== "them"
  ) {
    for (const code of cast.setting.countries.slice(0, described.size === 3 ? 3 : 2)) countries.add(code);
  }
  return {
    sentence: sentence.index,
    kind: "PERSON",
    form: described.form,
    refs,
    countries: [...countries],
    start,
    end,
    phrase: { start, end },
  };
}

/**
 * "During the meeting with Y, the two ministers": Y and the official whom the report, of his own state, is about, not
 * Y and whoever else was told of with him.
 */
function withOneNamed(
  cast: Cast,
  state: DiscourseState,
  group: Described,
  names: readonly NameEvent[],
  told: readonly string[],
): readonly string[] {
  const { home, homeGuessed } = cast.setting;
  const [only, ...others] = [...new Set(names.map(({ key }) => key))];
  if (group.size !== 2 || only === undefined || others.length > 0 || home === null || homeGuessed) return told;
  if (countryOf(cast, only) === home || told.some((key) => countryOf(cast, key) === home)) return told;
  const own = state.recent.find((key) => countryOf(cast, key) === home && fits(cast, key, group));
  return own === undefined || !fits(cast, only, group) ? told : [own, only];
}

/** "In his talks with Y, X said", "In his meeting with Y, the minister said": whom the main clause is about. */
function mainSubject(
  cast: Cast,
  state: DiscourseState,
  events: readonly (NameEvent | Described)[],
  main: number,
): string | null {
  const subject = events.find((event) => (isName(event) ? event.name.phraseStart : event.start) >= main);
  if (subject === undefined) return null;
  if (isName(subject)) return subject.name.phraseStart <= main + 1 ? subject.key : null;
  return subject.form === "DESCRIPTION" && subject.start <= main + 1 ? resolveOne(cast, state, subject) : null;
}

/** "X told Y that they …", "asked to greet Y, and recalled their meeting": the sentence's own two, if of two states. */
function twoSpokenOf(cast: Cast, refs: readonly string[]): readonly string[] | null {
  const [last, first] = [refs.at(-1), refs[0]];
  if (first === undefined || last === undefined || first === last) return null;
  const [one, other] = [cast.persons.get(first)?.country, cast.persons.get(last)?.country];
  return one && other && one !== other ? [first, last] : null;
}

/** How many tokens the word "visit" may stand behind its owner: "X's three-day official visit". */
const VISIT_REACH = 6;

/** "X's visit", "X's April trip": whose visit the sentence speaks of. */
function hasVisitAfter({ tokens }: Reading, at: number): boolean {
  return tokens.slice(at, at + VISIT_REACH).some(({ fold }) => /^(?:visit|trip|tour|stay|stop|stopover)$/.test(fold));
}

/** "…, when he", "…, where he", "during which he": on the visit spoken of right before. */
function isInVisit({ tokens }: Reading, at: number): boolean {
  return /^(?:when|where|which)$/.test(tokens[at - 1]?.fold ?? "");
}

/** Reads one sentence's references to persons and moves the discourse on. */
function personMentions(cast: Cast, state: DiscourseState, reading: Reading, names: readonly NameEvent[]): Mention[] {
  const taken = names.map(({ name }) => ({ start: name.phraseStart, end: Math.max(name.phraseEnd, name.nameEnd) }));
  const events: (NameEvent | Described)[] = [...names, ...findDescribed(reading, taken)];
  events.sort((a, b) => (isName(a) ? a.name.phraseStart : a.start) - (isName(b) ? b.name.phraseStart : b.start));
  const main = mainClause(reading);
  const caption = reading.sentence.kind === "CAPTION";
  const mentions: Mention[] = [];
  const refsHere: string[] = [];
  const subjectOf = (at: number): boolean =>
    at >= main && !BEFORE_OBJECT.has(reading.tokens[at - 1]?.fold ?? "") && state.subject === null;
  let visitor: string | null = null;
  const cataphora = main > 0 && reading.tokens[0]?.fold === "for" && names.length > 0;
  for (const event of events) {
    if (isName(event)) {
      mentions.push(nameMention(event, cast.persons.get(event.key)));
      const possessive = reading.tokens[event.name.nameEnd - 1]?.possessive ?? false;
      const beside = event.name.counterpart !== null && refsHere.length > 0;
      if (!caption && !possessive && !beside && subjectOf(event.name.phraseStart)) state.subject = event.key;
      if (possessive && hasVisitAfter(reading, event.name.nameEnd)) visitor = event.key;
      speakOf(state, event.key, reading.sentence.index);
      refsHere.push(event.key);
      continue;
    }
    if (event.form === "GROUP") {
      const bare = event.kind === "THEY" || /^(?:two|pair|duo)$/.test(event.noun);
      const here = bare ? twoSpokenOf(cast, refsHere) : null;
      const told = here ?? resolveGroup(cast, state, event, reading.sentence.index);
      const refs = withOneNamed(cast, state, event, names, told);
      mentions.push(describedMention(cast, reading, event, refs));
      if (refs.length > 1 && !caption) state.lastGroup = { refs, sentence: reading.sentence.index };
      continue;
    }
    if (event.kind === "THEIR") {
      const refs =
        twoSpokenOf(cast, refsHere) ?? resolveGroup(cast, state, { ...event, kind: "THEY" }, reading.sentence.index);
      if (refs.length > 0) mentions.push(describedMention(cast, reading, event, refs));
      continue;
    }
    let key: string | null;
    const ahead = event.kind === "HIS" && event.start < main ? mainSubject(cast, state, events, main) : null;
    if (ahead !== null) key = ahead;
    else if (cataphora && event.form === "PRONOUN" && event.start < main) key = names[0]?.key ?? null;
    else if (visitor !== null && event.kind === "HE" && isInVisit(reading, event.start)) key = visitor;
    else key = resolveOne(cast, state, event);
    if (key === null && event.form === "PRONOUN") continue;
    mentions.push(describedMention(cast, reading, event, key === null ? [] : [key]));
    if (key === null) continue;
    if (!caption && event.kind !== "HIS" && subjectOf(event.start)) state.subject = key;
    if (event.kind !== "HIS") {
      refsHere.push(key);
      speakOf(state, key, reading.sentence.index);
    }
  }
  if (!caption || refsHere.length > 1) closeSentence(cast, state, refsHere, reading.sentence.index);
  return mentions;
}

/** Bodies, countries and places of a sentence. */
function thingMentions(
  read: ReadPosts,
  keyOf: ReadonlyMap<BodyHit, string>,
  bodies: ReadonlyMap<string, ExtractedOrganization>,
  hometowns: ReadonlySet<number>,
): Mention[] {
  const { reading, bodies: hits } = read;
  const { tokens, sentence } = reading;
  const mentions: Mention[] = [];
  const push = (
    kind: Mention["kind"],
    form: Mention["form"],
    refs: readonly string[],
    countries: readonly CountryCode[],
    from: number,
    to: number,
  ): void => {
    const start = tokens[from]?.start ?? sentence.start;
    const end = tokens[to - 1]?.end ?? start;
    mentions.push({ sentence: sentence.index, kind, form, refs, countries, start, end, phrase: { start, end } });
  };
  for (const hit of hits) {
    const key = keyOf.get(hit);
    const country = key === undefined ? null : bodies.get(key)?.country;
    if (key !== undefined)
      push(
        "ORGANIZATION",
        hit.nameEnd - hit.start > 1 ? "NAME" : "SHORT_FORM",
        [key],
        country ? [country] : [],
        hit.start,
        hit.end,
      );
  }
  for (const hit of reading.countries) {
    if (hit !== undefined && !hometowns.has(hit.start))
      push("COUNTRY", "NAME", [hit.code], [hit.code], hit.start, hit.end);
  }
  for (const hit of reading.places) {
    if (hit === undefined || hometowns.has(hit.start)) continue;
    const name = tokens
      .slice(hit.start, hit.end)
      .map((token) => token.text)
      .join(" ");
    const before = tokens[hit.start - 1]?.fold;
    const after = tokens[hit.end];
    const code =
      METONYMS[
        tokens
          .slice(hit.start, hit.end)
          .map((token) => token.fold)
          .join(" ")
      ];
    const speaks =
      after !== undefined &&
      after.kind === "WORD" &&
      PERSON_VERBS.has(after.fold) &&
      before !== "in" &&
      before !== "to" &&
      before !== "of" &&
      before !== "at";
    if (code !== undefined && speaks) push("COUNTRY", "NAME", [code], [code], hit.start, hit.end);
    else push("PLACE", "NAME", [name], [hit.code], hit.start, hit.end);
  }
  return mentions;
}

/** Every place in the sentences that refers to somebody or something, in order of the text. */
export function referencesOf(
  read: readonly ReadPosts[],
  people: People,
  keyOf: ReadonlyMap<BodyHit, string>,
  organizations: readonly ExtractedOrganization[],
  setting: Setting,
): Mention[] {
  const cast = castOf(people.persons, setting);
  const bodies = new Map(organizations.map((organization) => [organization.key, organization]));
  const namesOf = new Map<Reading, NameEvent[]>();
  for (const { name, key } of people.names) {
    const listed = namesOf.get(name.reading);
    const event = { at: name.nameStart, name, key };
    if (listed === undefined) namesOf.set(name.reading, [event]);
    else listed.push(event);
  }
  const state = newState();
  const mentions: Mention[] = [];
  for (const sentence of read) {
    const names = namesOf.get(sentence.reading) ?? [];
    const inside = new Set<number>();
    for (const { name } of names) for (let at = name.nameStart; at < name.nameEnd; at++) inside.add(at);
    const here = [
      ...personMentions(cast, state, sentence.reading, names),
      ...thingMentions(sentence, keyOf, bodies, inside),
    ];
    here.sort((a, b) => a.start - b.start || b.end - a.end);
    mentions.push(...here);
  }
  return mentions;
}
