import type { Sentence, WordMarks } from "../../model/article.ts";
import type {
  DateMention,
  Discourse,
  ExtractedOrganization,
  ExtractedPerson,
  Mention,
} from "../../model/extraction.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import { BLOC_ADJECTIVES, BLOC_NAMES } from "../lexicon/blocs.ts";
import { speakersOf } from "./speakers.ts";

/** A sentence with what was found in it, in order of the text. Offsets stay those of the article. */
export interface SceneSentence {
  readonly sentence: Sentence;
  /** The sentence with the stops of abbreviations masked by `MASKED_STOP`, so that "." ends something. */
  readonly text: string;
  /** Those of the sentence: a gate's pattern may match in any part of its text only if they open it. */
  readonly marks: WordMarks;
  /** Mentions of persons that can be subject or object: possessive pronouns are left out. */
  readonly people: readonly Mention[];
  readonly possessives: readonly Mention[];
  readonly countries: readonly Mention[];
  readonly places: readonly Mention[];
  readonly organizations: readonly Mention[];
  readonly dates: readonly DateMention[];
}

/** The discourse, indexed for reading meetings. */
export interface Scene {
  readonly discourse: Discourse;
  readonly persons: ReadonlyMap<string, ExtractedPerson>;
  readonly bodies: ReadonlyMap<string, ExtractedOrganization>;
  readonly sentences: readonly SceneSentence[];
  /** The same by the number of the sentence. */
  readonly byIndex: ReadonlyMap<number, SceneSentence>;
  /** The first sentence of the running text. */
  readonly opening: SceneSentence | undefined;
  /** Countries by how often the article speaks of them or of their people, most often first. */
  readonly leadingCountries: readonly CountryCode[];
}

/** Stands for the stop of an abbreviation or initial: one character, so that offsets stay. */
export const MASKED_STOP = "\u2024";
const ABBREVIATION_STOP =
  /(?<=(?<![\p{L}\d])(?:\p{Lu}|\p{Lu}\p{Ll}{1,4}|\p{Lu}{2,3}|a|p))\.(?=[ ,'’-]{0,3}[\p{L}\d])/gu;

/** The splitter has ended the sentence elsewhere: a stop inside it after a short capitalized word ends none. */
function maskAbbreviations(text: string): string {
  const stop = text.indexOf(".");
  return stop < 0 || stop === text.length - 1 ? text : text.replace(ABBREVIATION_STOP, MASKED_STOP);
}

const POSSESSIVE = /^(?:his|her|their|its|our)$/iu;

/** True if a pronoun mention is a possessive in this text: "her" before a word that is no verb or preposition. */
function isPossessive(mention: Mention, view: string): boolean {
  return mention.form === "PRONOUN" && POSSESSIVE.test(view.slice(mention.start, mention.end));
}

/** Indexes a discourse; sentences that carry no facts (bylines, noise) are left out. */
export function sceneOf(discourse: Discourse): Scene {
  const { article, sentences, mentions, dates } = discourse;
  const byKind = new Map<number, Map<string, Mention[]>>();
  const possessives = new Map<number, Mention[]>();
  for (const mention of mentions) {
    if (isPossessive(mention, article.view)) {
      pushTo(possessives, mention.sentence, mention);
      continue;
    }
    const kinds = byKind.get(mention.sentence) ?? new Map<string, Mention[]>();
    byKind.set(mention.sentence, kinds);
    pushTo(kinds, mention.kind, mention);
  }
  const persons = new Map(discourse.persons.map((person) => [person.key, person]));
  const speakers = speakersOf(sentences, ({ index }) => byKind.get(index)?.get("PERSON") ?? [], persons);
  for (const mention of speakers) {
    const kinds = byKind.get(mention.sentence) ?? new Map<string, Mention[]>();
    byKind.set(mention.sentence, kinds);
    pushTo(kinds, mention.kind, mention);
    kinds.get("PERSON")?.sort((a, b) => a.start - b.start);
  }
  const datesBySentence = new Map<number, DateMention[]>();
  for (const date of dates) pushTo(datesBySentence, date.sentence, date);
  const scened = sentences
    .filter((sentence) => sentence.kind !== "BYLINE" && sentence.kind !== "NOISE")
    .map((sentence): SceneSentence => {
      const kinds = byKind.get(sentence.index);
      const countries = kinds?.get("COUNTRY") ?? [];
      return {
        sentence,
        text: maskAbbreviations(sentence.text),
        marks: sentence.marks,
        people: (kinds?.get("PERSON") ?? []).map((mention) => withoutStrangers(mention, sentence, countries, persons)),
        possessives: possessives.get(sentence.index) ?? [],
        countries,
        places: kinds?.get("PLACE") ?? [],
        organizations: kinds?.get("ORGANIZATION") ?? [],
        dates: datesBySentence.get(sentence.index) ?? [],
      };
    });
  return {
    discourse,
    persons,
    bodies: new Map(discourse.organizations.map((body) => [body.key, body])),
    sentences: scened,
    byIndex: new Map(scened.map((at) => [at.sentence.index, at])),
    opening: scened.find(({ sentence }) => sentence.kind === "BODY"),
    leadingCountries: rankCountries(scened),
  };
}

/** "the JEF defence ministers", "the chiefs of staff of the member states": of more states than the article's. */
const BLOC_GROUP = new Gate(
  new RegExp(
    `^(?:the |all )?(?:${BLOC_NAMES}|${BLOC_ADJECTIVES})['’]? |^[^.,;]{0,60}? (?:of|from) (?:the )?(?:(?:[\\p{L}-]+ ){0,5}(?:${BLOC_NAMES})(?![\\p{L}-])|[^.,;]{0,40}member (?:states|countries|nations))`,
    "u",
  ),
);

/**
 * "the leaders of the three countries", "the ministers of A, B and C" are not the two persons that "the leaders"
 * alone may mean: such a group keeps its countries and loses its persons.
 */
function withoutStrangers(
  mention: Mention,
  sentence: Sentence,
  countries: readonly Mention[],
  persons: ReadonlyMap<string, ExtractedPerson>,
): Mention {
  if (mention.form !== "GROUP" || mention.refs.length === 0) return mention;
  const parties = mention.refs.filter((key) => !isSpokesman(persons.get(key)));
  if (parties.length < mention.refs.length) return { ...mention, refs: parties };
  const from = Math.max(mention.end, mention.phrase.end);
  const words = sentence.text.slice(mention.start - sentence.start);
  const after = sentence.text.slice(from - sentence.start, from - sentence.start + 90);
  if (
    /^[^,.;]{0,60}\b(?:three|four|five|six|seven|eight|nine|ten|many|all|several)\b/iu.test(words.slice(0, 60)) &&
    mention.refs.length < 3
  ) {
    return { ...mention, refs: [] };
  }
  if (OTHER_OFFICES.test(after)) return { ...mention, refs: [] };
  if (BLOC_GROUP.test(words.slice(0, from - mention.start + 60), sentence.marks))
    return { ...mention, refs: [], countries: [] };
  if (!/^ of /u.test(after)) return mention;
  const named = new Set(
    countries.filter((country) => country.start >= from && country.end <= from + 80).flatMap((country) => country.refs),
  );
  const own = mention.refs.map((key) => persons.get(key)?.country).filter((code) => code != null);
  const differs = named.size > 0 && (own.some((code) => !named.has(code)) || named.size > own.length);
  return differs ? { ...mention, refs: [], countries: [...named] } : mention;
}

/** "the heads of state", "the leaders of the two departments": holders of those offices, not the two told of. */
const OTHER_OFFICES =
  /^ of (?:state|government|(?:the|both) (?:two )?(?:departments|agencies|institutions|staffs|academies|delegations))\b/u;

/** Who only tells of others is none of "they". */
function isSpokesman(person: ExtractedPerson | undefined): boolean {
  return person?.posts.some(({ title }) => /\bspokes(?:man|woman|person)\b/iu.test(title)) ?? false;
}

function rankCountries(sentences: readonly SceneSentence[]): CountryCode[] {
  const counts = new Map<CountryCode, number>();
  for (const { people, countries } of sentences) {
    for (const mention of people) for (const code of mention.countries) counts.set(code, (counts.get(code) ?? 0) + 1);
    for (const mention of countries) for (const code of mention.refs) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
