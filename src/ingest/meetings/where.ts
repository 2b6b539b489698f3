import type { WordMarks } from "../../model/article.ts";
import { allMatches } from "../../model/matches.ts";
import type { Span } from "../../model/span.ts";
import { Gate } from "../gates/gate.ts";
import { weekdayNumber } from "../lexicon/weekdays.ts";
import { clauseLength } from "./arguments.ts";
import { MASKED_STOP, type Scene, type SceneSentence } from "./scene.ts";
import type { Telling } from "./telling.ts";

/** Where a clause says that its meeting was, in the text's words. */
export interface Where {
  readonly place: string;
  readonly span: Span;
  /** True if it is the place the report was filed from ("here", "in this city"). */
  readonly here: boolean;
}

const CAPITALIZED =
  "\\p{Lu}[\\p{L}'’.\u2024-]*(?:(?: (?:of|de|da|del|La|al|el|ul|es))? \\p{Lu}[\\p{L}'’.\u2024-]*){0,3}";
const AT_PLACE = new RegExp(
  `(?<![\\p{L}])(?:in|at|off|near|aboard|outside)(?<the> the)? (?<place>${CAPITALIZED})`,
  "gu",
);
const HERE = new Gate(/(?<![\p{L}])(?:here|in (?:this|the) (?:[\p{L}]+ ){0,3}(?:capital|city|town))(?: city)?\b/iu);
/** "in the capital city of Oslo". */
const CITY_OF = new Gate(
  new RegExp(
    `(?<![\\p{L}])in the (?:\\p{L}+ ){0,2}(?:capital|city|town|port)(?: city)? of (?<place>${CAPITALIZED})`,
    "u",
  ),
);
const TIME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Spring|Summer|Autumn|Winter)\b/u;
const TRAILING_TIME =
  / (?:(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day)\b|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)(?:\.| \d)).*$/u;
/** "Oslo | last month": what a run of letters after "in" takes along. */
const TIME_BEHIND = /,? (?:last|this|next|earlier|later|on|early|late|today|yesterday)\b.*$/u;
const NO_PLACE =
  /^(?:Minister|President|Prime|General|Secretary|Admiral|Ambassador|Lieutenant|Major|Colonel|ASEAN|UN\b|NATO|EU\b|ADMM|English|Party|State|Government|Defen[cs]e|Foreign|Military|Sen\b|Lt\b|Gen\b|The\b|It\b|He\b|She\b|They\b|Exercise)/u;
const BODY_OR_EVENT =
  /\b(?:Ministry|Headquarters|HQ|Office|Palace|House|Embassy|Block|Hall|Hotel|Center|Centre|Army|Navy|Force|Forces|Meeting|Dialogue|Exchange|Expo|Conference|Summit|Forum|Conclave|Exhibition|Exercise|Day|Meet|Visit|Talks)\b/u;

/** The place that belongs to a clause about a meeting; null if it names none. */
export function placeOf(scene: Scene, at: SceneSentence, telling: Telling, all: readonly Telling[]): Where | null {
  const base = at.sentence.start;
  const next = all.filter((other) => other.span.start >= telling.span.end).map((other) => other.span.start);
  const stop = Math.min(at.sentence.end, ...next) - base;
  const from = telling.span.end - base;
  const after = at.text.slice(from, Math.max(from, stop));
  const clause = after.slice(0, placeClauseLength(after, at.marks));
  const found = firstPlace(withoutTitles(at, clause, base + from), base + from) ?? behindTheLastNamed(at, telling);
  const of = CITY_OF.exec(clause, at.marks);
  if (of?.groups?.place) {
    const start = base + from + of.index + of[0].length - of.groups.place.length;
    const city = of.groups.place.replace(/[.'’\u2024]+$/u, "");
    return { place: city, span: { start, end: start + city.length }, here: false };
  }
  const here = HERE.exec(clause, at.marks);
  if (here && scene.discourse.article.dateline) {
    return hereAt(scene.discourse.article.dateline, base + from + here.index, here[0].length);
  }
  if (found) return found;
  const seat = telling.rule === "receive-verb" ? SEAT.exec(clause, at.marks) : null;
  const named = seat ?? VISITED.exec(clause, at.marks);
  if (named?.groups?.place) {
    const { place } = named.groups;
    const start = base + from + named.index + named[0].length - place.length;
    return { place: unmasked(place), span: { start, end: start + place.length }, here: false };
  }
  const host = telling.kind === "EXHIBITION" ? countryInName(at, telling) : null;
  if (host) return host;
  if (telling.manner !== "TOLD") return null;
  const before = at.text.slice(0, telling.span.start - base);
  const there =
    WHILE_IN.exec(before, at.marks) ??
    PLACE_WHERE.exec(before, at.marks) ??
    PLACE_FOR.exec(before, at.marks) ??
    VERB_IN.exec(before, at.marks);
  const place = there?.[1]?.replace(TIME_BEHIND, "");
  if (there && place && !TIME.test(place)) {
    const start = base + there.index + there[0].indexOf(place);
    return { place: unmasked(place), span: { start, end: start + place.length }, here: false };
  }
  const leading = /^(?:[^.;]{0,40}, )?(?:in|at) [^,]{2,80}, /iu.exec(before);
  return leading
    ? (firstPlace(
        leading[0].replace(/^[IA]/u, (letter) => letter.toLowerCase()),
        base,
      ) ?? null)
    : null;
}

/** "met the minister for production in Norland, X": where somebody serves is blanked, as no place of the meeting. */
function withoutTitles(at: SceneSentence, clause: string, offset: number): string {
  let text = clause;
  for (const { start, phrase } of at.people) {
    const [from, to] = [Math.max(0, phrase.start - offset), Math.min(text.length, start - offset)];
    if (from < to) text = text.slice(0, from) + " ".repeat(to - from) + text.slice(to);
  }
  return text;
}

/** "talks with X, who is also minister, in Oslo on Tuesday": the place right behind the last one who met. */
function behindTheLastNamed(at: SceneSentence, { parts, span }: Telling): Where | null {
  const last = at.people.findLast(
    (mention) => mention.start > span.end && parts.some(({ person }) => mention.refs.includes(person)),
  );
  if (!last) return null;
  const end = Math.max(last.end, last.phrase.end);
  const rest = at.text.slice(end - at.sentence.start);
  const there = /^,? in \p{Lu}[^;.]{0,60}/u.exec(rest);
  return there ? firstPlace(there[0], end) : null;
}

const PLACE_WHERE = new Gate(/\bin (\p{Lu}[\p{L} ]{2,30}), where [^.;]{0,60}$/u);
const PLACE_FOR = new Gate(
  /\b(?:in|to) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?: on \p{L}+day| today| this week)? for (?:[\p{L}-]+ )?$/u,
);

/** "will preside in Skagen on May 4 over", "held in Skagen today": the place between verb and event. */
const VERB_IN = new Gate(
  /\b(?<=\b(?:h[eo]ld|holds|hosts?|hosted|attend|attends|attended|chairs?|chaired|co-chaired|presides?|presided|open|opens|opened|conducts?|conducted|convened?) (?:here )?)in (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})(?: (?:on|from|this|last|next) [^,;.]{1,40}?| today| yesterday)?(?: over)?\s*$/u,
);

/** "During his visit to the Norland capital Oslo", behind what is told of it; of a city, for a state is no place of talks. */
const VISITED = new Gate(
  /\bduring (?:his|her|their|an?|the) (?:[\p{Ll}-]+ ){0,3}(?:visit|trip) to the (?:\p{Lu}\p{L}+ )?(?:capital|city|port)(?: city)?(?: of)? (?<place>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u,
);

/** "While in Manila, X met": the place that opens the sentence. */
const WHILE_IN = new Gate(/^(?:[Ww]hile|[Ww]hen) in (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}), /u);

/** "welcomed Y to NATO Headquarters", "hosted Y at the Pentagon". */
const SEAT = new Gate(/\b(?:to|at) (?:the )?(?<place>(?:\p{Lu}[\p{L}\u2024]+ ){0,3}Headquarters|Pentagon)\b/u);

/** An exhibition named after a country is held there. */
function countryInName(at: SceneSentence, telling: Telling): Where | null {
  const country = at.countries.find(({ start, end }) => start >= telling.span.start && end <= telling.span.end);
  if (!country) return null;
  const base = at.sentence.start;
  const place = at.sentence.text.slice(country.start - base, country.end - base);
  return { place, span: { start: country.start, end: country.end }, here: false };
}

const RELATIVE = new Gate(
  /^(?: of [^.;,]{3,60}?)?,? (?:which|that) (?:(?:was|were|is|took|takes|will|had)|[^.;,]{2,60}? (?:co-?)?(?:chaired|hosted|opened|attended))\b/iu,
);

/** A relative clause may still give the place: "…, held in Da Lat", "which took place in Seoul". */
function placeClauseLength(after: string, marks: WordMarks): number {
  const relative = RELATIVE.exec(after, marks);
  const skipped = relative ? relative[0].length : 0;
  return skipped + clauseLength(after.slice(skipped));
}

/** "at the Pentagon in Arlington": what the venue is in follows within so many characters. */
const NEAR_VENUE = 30;

/** The first place that something is "in", "off" or "near"; else the first one it is "at". */
function firstPlace(text: string, offset: number): Where | null {
  let venue: Where | null = null;
  let venueEnd = 0;
  for (const match of allMatches(AT_PLACE, text)) {
    const place = match.groups?.place
      ?.replace(TRAILING_TIME, "")
      .replace(/['’]s\b.*$|[.'’]+$/u, "")
      .trim();
    if (!place || TIME.test(place) || NO_PLACE.test(place)) continue;
    // "in COVID-19 times": what a hyphen and figures go on with is no place.
    if (place.endsWith("-") || /^-?\d/u.test(text.slice(match.index + match[0].length))) continue;
    const before = text.slice(0, match.index);
    if (/\b(?:visit|trip|signed|interests?|peace|stability|security|situation|headquartered)\s*$/iu.test(before))
      continue;
    const bracket = /^[^.;,]{0,60}? \((\p{Lu}[\p{L} ]+)\)/u.exec(text.slice(match.index + match[0].length));
    if (bracket?.[1] && weekdayNumber(bracket[1]) === null && BODY_OR_EVENT.test(place)) {
      const at = offset + match.index + match[0].length + bracket[0].length - bracket[1].length - 1;
      return { place: bracket[1], span: { start: at, end: at + bracket[1].length }, here: false };
    }
    if (BODY_OR_EVENT.test(place)) continue;
    const capital =
      /^ (?:capital|city|province|town|port)(?: city)?(?: of)?,? (\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*)/u.exec(
        text.slice(match.index + match[0].length),
      );
    if (capital?.[1]) {
      const at = offset + match.index + match[0].length + capital[0].length - capital[1].length;
      return { place: capital[1], span: { start: at, end: at + capital[1].length }, here: false };
    }
    const start = offset + match.index + match[0].indexOf(match.groups?.place ?? "");
    const found: Where = { place: unmasked(place), span: { start, end: start + place.length }, here: false };
    if (!/^at\b/u.test(match[0])) return venue && match.index - venueEnd > NEAR_VENUE ? venue : found;
    if (venue === null) venueEnd = match.index + match[0].length;
    venue ??= found;
  }
  return venue;
}

function unmasked(place: string): string {
  return place.replaceAll(MASKED_STOP, ".");
}

function hereAt(dateline: string, start: number, length: number): Where {
  return { place: dateline, span: { start, end: start + length }, here: true };
}
