import type { Discourse, ExtractedMeeting, Mention } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import type { Shown } from "./candidate.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";

/** International law that the text may name without its parties. */
const WORLDWIDE = /\b(?:UNCLOS|United Nations|UN|Geneva|Law of the Sea|Conduct of Parties|Code of Conduct|DOC|COC)\b/;

/**
 * The states an instrument binds: those named in its own phrase if there are two; else those of the people,
 * bodies and states that the sentence names as acting; else those of the meeting; of one "with" a state that was not
 * there the other side is the state that the article names most (`often`, the first of it). Sorted by code.
 */
export function partiesOf(
  discourse: Discourse,
  phrase: InstrumentPhrase,
  meeting: ExtractedMeeting | null,
  cue: Span,
  acted: boolean,
  often: readonly CountryCode[],
): Shown<CountryCode>[] {
  const { tokens, before, after, sentence } = phrase;
  const own: Span = {
    start: tokens[before.determinerAt]?.start ?? sentence.start,
    end: tokens[after.reach - 1]?.end ?? sentence.end,
  };
  const name = discourse.article.view.slice(own.start, own.end);
  const here = discourse.mentions.filter((mention) => mention.sentence === sentence.index);
  const named = countriesOf(here.filter((mention) => mention.start < own.end && own.start < mention.end));
  if (named.length >= 2) return [...named, ...ownSide(discourse, phrase, here, named)].sort(byCode);
  if (WORLDWIDE.test(name)) return named;
  const [partner] = named;
  if (partner && after.parties && tokens[after.parties.first]?.lower === "with") {
    const own = ownSide(discourse, phrase, here, named)[0];
    if (own) return [partner, own].sort(byCode);
    const other = often.find((code) => code !== partner.value);
    const atMeeting = meeting?.countries.includes(partner.value) ?? false;
    if (!atMeeting && other) return [partner, { value: other, span: partner.span }].sort(byCode);
  }
  const acting = here.filter((mention) => mention.start < cue.start && mention.kind !== "PLACE");
  const people = new Set(acting.filter((mention) => mention.kind === "PERSON").flatMap((mention) => mention.refs));
  const actors = countriesOf([
    ...acting,
    ...here.filter((mention) => mention.start < own.end && own.start < mention.end),
  ]);
  const persons = countriesOf(acting.filter((mention) => mention.kind === "PERSON"));
  if (acted && people.size >= 2 && persons.length >= 2) return persons;
  const states = countriesOf(acting.filter((mention) => mention.kind === "COUNTRY"));
  if (states.length >= 2 && people.size === 0) return states;
  const signers = new Set(acting.filter(isByName).flatMap((mention) => mention.refs));
  if (acted && (actors.length >= 2 || (signers.size >= 2 && actors.length > 0))) return actors;
  if (meeting && meeting.countries.length > 0) {
    return meeting.countries.map((value) => ({ value, span: meeting.evidence }));
  }
  if (actors.length >= 2) return actors;
  const anywhere = countriesOf(here);
  return anywhere.length >= 2 ? anywhere : [];
}

/** "Norland signed a pact with Sudland and Westland": the state that has it with the others, where one acts. */
function ownSide(
  { article: { view } }: Discourse,
  { tokens, before, after, sentence }: InstrumentPhrase,
  here: readonly Mention[],
  named: readonly Shown<CountryCode>[],
): Shown<CountryCode>[] {
  const start = tokens[before.determinerAt]?.start ?? sentence.start;
  if (after.parties === null || tokens[after.parties.first]?.lower !== "with") return [];
  const acting = here.filter(
    (mention) =>
      mention.kind === "COUNTRY" &&
      mention.end <= start &&
      !/\b(?:with|to|in|from|and|the) $/.test(view.slice(mention.start - 5, mention.start)),
  );
  return countriesOf(acting.slice(0, 1)).filter(({ value }) => named.every((one) => one.value !== value));
}

function byCode(a: Shown<CountryCode>, b: Shown<CountryCode>): number {
  return a.value < b.value ? -1 : 1;
}

/** Two who sign by name are the parties, even if one of them serves no state. */
function isByName({ kind, form }: Mention): boolean {
  return kind === "PERSON" && (form === "NAME" || form === "SHORT_FORM");
}

function countriesOf(mentions: readonly Mention[]): Shown<CountryCode>[] {
  const found = new Map<CountryCode, Shown<CountryCode>>();
  for (const mention of mentions) {
    if (mention.kind === "PLACE") continue;
    for (const value of mention.kind === "COUNTRY" ? mention.refs : mention.countries) {
      if (!found.has(value)) found.set(value, { value, span: { start: mention.start, end: mention.end } });
    }
  }
  return [...found.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** The states that an instrument's own phrase names, parties included. */
export function countriesNamedIn(
  discourse: Discourse,
  { tokens, before, after, sentence }: InstrumentPhrase,
): CountryCode[] {
  const start = tokens[before.determinerAt]?.start ?? sentence.start;
  const end = tokens[after.reach - 1]?.end ?? sentence.end;
  const inside = discourse.mentions.filter((mention) => mention.start < end && start < mention.end);
  return countriesOf(inside.filter((mention) => mention.kind === "COUNTRY")).map((country) => country.value);
}

/** The countries an article names, those it names most first, then those it names first. */
export function countriesByCount({ mentions }: Discourse): CountryCode[] {
  const counts = new Map<CountryCode, number>();
  for (const { kind, refs } of mentions)
    if (kind === "COUNTRY") for (const code of refs as CountryCode[]) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([, m], [, n]) => n - m).map(([code]) => code);
}

/** The countries an article names, if they are exactly two; else none. Each with its first mention. */
export function onlyPair({ mentions }: Discourse): Shown<CountryCode>[] {
  const found = countriesOf(mentions.filter((mention) => mention.kind === "COUNTRY" || mention.kind === "PERSON"));
  return found.length === 2 ? found : [];
}

/** Parties as read, or, where nothing nearby tells them, the article's only two countries. */
export function orPair(
  pair: readonly Shown<CountryCode>[],
  { tokens, before, after }: InstrumentPhrase,
  read: readonly Shown<CountryCode>[],
): readonly Shown<CountryCode>[] {
  const name = tokens
    .slice(before.first, after.end)
    .map((token) => token.text)
    .join(" ");
  return read.length > 0 || WORLDWIDE.test(name) ? read : pair;
}
