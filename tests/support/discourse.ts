import { cleanArticle } from "../../src/ingest/clean.ts";
import { DEMONYMS } from "../../src/ingest/lexicon/demonyms.ts";
import { splitSentences } from "../../src/ingest/sentences.ts";
import { COUNTRY_NAMES } from "../../src/model/country.ts";
import type { DateMention, Discourse, ExtractedPerson, Mention } from "../../src/model/extraction.ts";
import type { CountryCode } from "../../src/model/vocabulary.ts";

export interface PersonSketch {
  readonly name: string;
  readonly short?: string;
  readonly country: CountryCode | null;
  readonly post?: string;
}

export interface DiscourseSketch {
  readonly text: string;
  readonly persons?: readonly PersonSketch[];
  /** Other words that refer to persons: their keys in order ("p1" is the first person), and countries they speak for. */
  readonly references?: readonly {
    readonly words: string;
    readonly refs: readonly string[];
    readonly countries?: readonly CountryCode[];
  }[];
  /** Words that are dates, with the day they mean. */
  readonly dates?: readonly (readonly [words: string, edtf: string, end?: string])[];
  readonly published?: string;
}

const COUNTRIES: ReadonlyMap<string, CountryCode> = new Map([
  ...Object.entries(DEMONYMS).flatMap(([code, names]) =>
    names.split(",").map((name): [string, CountryCode] => [name.trim(), code]),
  ),
  ...[...COUNTRY_NAMES].flatMap(([code, names]) => names.map((name): [string, CountryCode] => [name, code])),
]);
const COUNTRY = new RegExp(
  `(?<![\\p{L}])(?:${[...COUNTRIES.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
    .join("|")})(?![\\p{L}])`,
  "gu",
);

/** A discourse made by hand: names found by their spelling, countries by the lexicon, all else as the sketch says. */
export function sketchDiscourse(sketch: DiscourseSketch): Discourse {
  const article = cleanArticle({
    id: "sketch",
    origin: "sketch",
    text: sketch.text,
    metadata: sketch.published ? { publishedOn: sketch.published } : {},
  });
  const sentences = splitSentences(article);
  const evidence = { start: 0, end: 1, rule: "sketch" };
  const persons = (sketch.persons ?? []).map(
    (person, index): ExtractedPerson => ({
      key: `p${index + 1}`,
      name: person.name,
      variants: person.short ? [person.short] : [],
      country: person.country,
      rank: null,
      posts: person.post
        ? [
            {
              title: person.post,
              country: person.country,
              organization: null,
              acting: false,
              past: false,
              asOf: null,
              basis: "STATED",
              evidence,
            },
          ]
        : [],
      facts: [],
    }),
  );
  const mentions: Mention[] = [];
  const dates: DateMention[] = [];
  for (const sentence of sentences) {
    const taken: { start: number; end: number }[] = [];
    const find = (words: string, add: (start: number, end: number) => void): void => {
      const pattern = new RegExp(
        `(?<![\\p{L}\\d-])${words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?![\\p{L}\\d])`,
        "gu",
      );
      for (const match of sentence.text.matchAll(pattern)) {
        const start = sentence.start + match.index;
        const end = start + words.length;
        if (taken.some((span) => span.start < end && start < span.end)) continue;
        taken.push({ start, end });
        add(start, end);
      }
    };
    for (const reference of sketch.references ?? []) {
      find(reference.words, (start, end) => {
        const pronoun = /^(?:he|she|they|him|her|them|his|their|its)$/iu.test(reference.words);
        mentions.push({
          start,
          end,
          sentence: sentence.index,
          kind: "PERSON",
          form: pronoun ? "PRONOUN" : reference.refs.length === 1 ? "DESCRIPTION" : "GROUP",
          refs: reference.refs,
          countries:
            reference.countries ??
            reference.refs.flatMap((key) => persons.find((person) => person.key === key)?.country ?? []),
          phrase: { start, end },
        });
      });
    }
    for (const form of ["NAME", "SHORT_FORM"] as const) {
      for (const person of persons) {
        const words = form === "NAME" ? person.name : person.variants[0];
        if (!words) continue;
        find(words, (start, end) => {
          mentions.push({
            start,
            end,
            sentence: sentence.index,
            kind: "PERSON",
            form,
            refs: [person.key],
            countries: person.country ? [person.country] : [],
            phrase: phraseAround(article.view, sentence, start, end),
          });
        });
      }
    }
    for (const match of sentence.text.matchAll(COUNTRY)) {
      const code = COUNTRIES.get(match[0]);
      const start = sentence.start + match.index;
      const span = { start, end: start + match[0].length };
      if (!code) continue;
      mentions.push({
        ...span,
        sentence: sentence.index,
        kind: "COUNTRY",
        form: "NAME",
        refs: [code],
        countries: [code],
        phrase: span,
      });
    }
    for (const [words, edtf, end] of sketch.dates ?? []) {
      for (let from = sentence.text.indexOf(words); from >= 0; from = sentence.text.indexOf(words, from + 1)) {
        dates.push({
          start: sentence.start + from,
          end: sentence.start + from + words.length,
          sentence: sentence.index,
          edtf,
          endEdtf: end ?? null,
          basis: "RESOLVED",
          rule: "sketch",
        });
      }
    }
  }
  mentions.sort((a, b) => a.start - b.start);
  return { article, sentences, dates, persons, organizations: [], mentions };
}

/** A name with the capitalized words before it and one apposition between commas after it. */
function phraseAround(
  view: string,
  sentence: { start: number; end: number },
  start: number,
  end: number,
): { start: number; end: number } {
  const before = /(?:(?:\p{Lu}[\p{L}.'’-]*|of|for|the)\s+)*$/u.exec(view.slice(sentence.start, start))?.[0] ?? "";
  const apposition =
    /^, (?:\p{Lu}[\p{L}'’-]*|acting|deputy)(?:[ -](?:\p{L}[\p{L}'’-]*))*(?=,)/u.exec(
      view.slice(end, sentence.end),
    )?.[0] ?? "";
  const used = /\b(?:and|met|held|said|will|was|is|who)\b/u.test(apposition) ? "" : apposition;
  return { start: start - before.length, end: end + used.length };
}
