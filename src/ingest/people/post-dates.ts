import type { CleanArticle, Sentence } from "../../model/article.ts";
import { earliestDay, latestDay } from "../../model/date.ts";
import type { DatedValue, DateMention, ExtractedPerson, Mention, Post } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import { findPeriods } from "../dates/periods.ts";
import { Gate } from "../gates/gate.ts";
import { factsOfPost, isFactOfPost } from "./post-facts.ts";

/** What is known of when posts are held, as the sentences say it. */
interface Held {
  readonly start?: DatedValue;
  readonly end?: DatedValue;
  readonly asOf?: string;
}

/** A person's post with its words in one sentence. */
interface Placed {
  readonly person: ExtractedPerson;
  readonly post: Post;
  readonly start: number;
  readonly end: number;
}

/** A cheap test that spares most sentences the rules. */
const CUE =
  /\b(?:took|taken|takes|assum\w+|sworn|appoint\w+|elected|named|became|promoted|inaugurated|served|since|until|till|from|between|then)\b|\((?:19|20)\d\d/iu;

/** "of Laos" between a title and its time; the title itself is without the country. */
const OF_COUNTRY = new Gate(
  /^(?:['’]s)?(?: (?:of|for|in|to) (?:the )?\p{Lu}[\p{L}'’-]*(?: (?:of|and|the|\p{Lu}[\p{L}'’-]*)){0,4}?)?/u,
);
const HELD_SINCE = new Gate(
  /^,? ?(?:an? |the )?(?:(?:post|position|office|job|role) )?(?:that |which )?(?:(?:he|she) )?(?:has |had )?(?:been |held |holds |assumed )?(?:in (?:office|the post) )?/u,
);
const FROM_TO = new Gate(/^[,\s(]*(?:from |between )?$/u);
const SINCE = new Gate(/^[,\s(]*(?:since|from)(?: the)?(?: early| late| mid)?[ -]$/u);
const UNTIL = new Gate(/^[,\s(]*(?:until|till|through|up to)(?: the)?(?: early| late| mid| end of)?[ -]$/u);
const TO = new Gate(/^\s*(?:to|until|till|through|and|–|—|-)\s*$/u);

/** Words by which somebody comes into a post named after them. */
const APPOINTING = new Gate(
  /\b(?:appointed|named|elected|re-elected|promoted|sworn in|inaugurated|became|took over|takes over|taken over)\b/giu,
);
/** Words by which somebody comes into the post that they are known by. */
const ENTERING = new Gate(
  /\b(?:took (?:up )?(?:the |his |her )?(?:office|post|position|role)|taken (?:up )?(?:the )?(?:office|post)|assum(?:ed|ing) (?:the |his |her )?(?:new )?(?:office|post|position|role|duties)|(?:was|been|being) (?:appointed|sworn in|inaugurated|elected)|in office since)(?: to (?:the|his|her) (?:current |new |present )?(?:post|position|office))?/giu,
);
const UNREAL = new Gate(
  /\b(?:will|would|to|not|never|may|might|could|should|expected|likely)(?: be| have been)?\s*$/iu,
);
/** Longest stretch between an appointment and its date, in characters. */
const REACH = 90;
const ON = new Gate(
  /^(?:[^.;:]*?[\s,])?(?:on|in|since|from|last|this|earlier|back in)(?: the)?(?: early| late| mid)?[ -]?$|^[,\s]*$/u,
);
const OTHER_DEED = new Gate(
  /\b(?:and|who|which|that|when|while|met|held|visited|said|signed|replac\w+|succeed\w+)\b/iu,
);
const THEN = new Gate(/\bthen[ -](?:(?:\p{L}+['’]s?|\p{Lu}\p{L}+) )?$/iu);

/**
 * Reads when posts were held: "took office in June 2021", "was appointed … on June 3", "served as … from 2016 to
 * 2021", "Minister since 2020", "then-Minister … in 2012". Each date with the words that say it. A post whose stated end
 * lies before the article is past.
 */
export function datePosts(
  article: CleanArticle,
  sentences: readonly Sentence[],
  dates: readonly DateMention[],
  persons: readonly ExtractedPerson[],
  mentions: readonly Mention[],
): readonly ExtractedPerson[] {
  const held = new Map<Post, Held>();
  const add = (post: Post, more: Held | null): void => {
    if (more !== null) held.set(post, { ...more, ...held.get(post) });
  };
  const datesIn = bySentence(dates);
  const mentionsIn = bySentence(mentions.filter(({ kind }) => kind === "PERSON"));
  const byKey = new Map(persons.map((person) => [person.key, person]));
  const posts = postsOf(persons);
  let next = 0;
  for (const sentence of sentences) {
    while ((posts[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) next++;
    if (sentence.kind === "NOISE" || sentence.kind === "BYLINE" || !CUE.test(sentence.text)) continue;
    const placed: Placed[] = [];
    for (let at = next; (posts[at]?.end ?? Number.POSITIVE_INFINITY) <= sentence.end; at++)
      placed.push(posts[at] as Placed);
    const own = datesIn.get(sentence.index) ?? [];
    for (const place of placed) {
      add(place.post, periodAfter(sentence, place, own));
      add(place.post, thenAt(sentence, place, own));
    }
    if (own.length === 0) continue;
    for (const [post, value] of appointmentsIn(sentence, placed, own)) add(post, { start: value });
    const people = mentionsIn.get(sentence.index) ?? [];
    for (const [post, value] of entriesIn(sentence, people, byKey, own)) add(post, { start: value });
  }
  return held.size === 0 ? persons : persons.map((person) => withDates(person, held, article));
}

function withDates(person: ExtractedPerson, held: ReadonlyMap<Post, Held>, article: CleanArticle): ExtractedPerson {
  if (!person.posts.some((post) => held.has(post))) return person;
  const published = earliestDay(article.publishedOn?.edtf ?? "");
  const posts = person.posts.map((post): Post => {
    const known = held.get(post);
    if (known === undefined) return post;
    const last = known.end === undefined ? null : latestDay(known.end.edtf);
    const over = last !== null && published !== null && last < published;
    return { ...post, ...known, past: post.past || over, asOf: known.asOf ?? post.asOf };
  });
  const others = person.facts.filter((fact) => !person.posts.some((post) => isFactOfPost(fact, post)));
  return { ...person, posts, facts: [...others, ...posts.flatMap(factsOfPost)] };
}

function bySentence<T extends { readonly sentence: number }>(items: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(item.sentence);
    if (group) group.push(item);
    else groups.set(item.sentence, [item]);
  }
  return groups;
}

/** All posts that the text states, in its order. */
function postsOf(persons: readonly ExtractedPerson[]): readonly Placed[] {
  return persons
    .flatMap((person) =>
      person.posts
        .filter(({ basis }) => basis === "STATED")
        .map((post) => ({ person, post, start: post.evidence.start, end: post.evidence.end })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** "Minister of Defence of Laos from 2016 to 2021", "(2016–2021)", "since June 2020", "a post he held until 2021". */
function periodAfter(sentence: Sentence, { end }: Placed, dates: readonly DateMention[]): Held | null {
  const text = sentence.text.slice(end - sentence.start, end - sentence.start + 140);
  const country = OF_COUNTRY.exec(text, sentence.marks)?.[0] ?? "";
  const linking = HELD_SINCE.exec(text.slice(country.length), sentence.marks)?.[0] ?? "";
  const from = country.length + linking.length;
  for (const at of new Set([country.length, from])) {
    const rest = text.slice(at);
    const base = end + at;
    const years = findPeriods(rest).find(
      ({ rule, start }) => rule === "years" && FROM_TO.test(rest.slice(0, start), sentence.marks),
    );
    if (years?.validFrom && years.validTo && /^\s*(?:from |between |\(|,)/u.test(rest)) {
      const span = wordsFrom(sentence, base, base + years.end);
      return { start: stated(years.validFrom, span), end: stated(years.validTo, span) };
    }
    const first = dates.find((date) => date.start >= base && date.start - base <= 24);
    if (first === undefined) continue;
    const lead = rest.slice(0, first.start - base);
    const second = dates.find((date) => date.start >= first.end && date.start - first.end <= 12);
    const until =
      second && TO.test(sentence.text.slice(first.end - sentence.start, second.start - sentence.start), sentence.marks);
    if (second && until && /(?:from|between) $/u.test(lead) && FROM_TO.test(lead, sentence.marks)) {
      const span = wordsFrom(sentence, base, second.end);
      return { start: dated(first, span), end: dated(second, span) };
    }
    const span = wordsFrom(sentence, base, first.end);
    if (SINCE.test(lead, sentence.marks)) return { start: dated(first, span) };
    if (UNTIL.test(lead, sentence.marks)) return { end: dated(first, span) };
  }
  return null;
}

/** "then-Minister X signed it in 2012": the only time that the sentence gives. */
function thenAt(sentence: Sentence, { post, start }: Placed, dates: readonly DateMention[]): Held | null {
  if (!post.past || !THEN.test(sentence.text.slice(0, start - sentence.start), sentence.marks)) return null;
  const times = new Set(dates.filter(({ rule }) => rule !== "until" && rule !== "since").map(({ edtf }) => edtf));
  const [only] = times;
  return times.size === 1 && only !== undefined ? { asOf: only } : null;
}

/** "was appointed Chief of the General Staff on June 3", "In June, X became Minister": the posts named after the verb. */
function appointmentsIn(
  sentence: Sentence,
  placed: readonly Placed[],
  dates: readonly DateMention[],
): readonly (readonly [Post, DatedValue])[] {
  const found: (readonly [Post, DatedValue])[] = [];
  for (const match of APPOINTING.all(sentence.text, sentence.marks)) {
    const at = sentence.start + match.index;
    if (UNREAL.test(sentence.text.slice(0, match.index), sentence.marks)) continue;
    const first = placed.find(({ start }) => start > at && start - at <= REACH);
    if (first === undefined || /[;:]|\. /.test(sentence.text.slice(match.index, first.start - sentence.start)))
      continue;
    const stack = placed.filter(
      ({ person, start }) => person === first.person && start >= first.start && start - first.end <= REACH,
    );
    const last = stack.at(-1) ?? first;
    const date =
      dateBetween(sentence, dates, at, first.start) ??
      dateAfter(sentence, dates, last.end) ??
      dateOpening(sentence, dates, at);
    if (date === null) continue;
    const value = dated(date, spanOver({ start: at, end: last.end }, date));
    for (const { post } of stack) found.push([post, value]);
  }
  return found;
}

/** "X took office in June 2021", "The Lao minister, who was sworn in in January": the post that they are known by. */
function entriesIn(
  sentence: Sentence,
  people: readonly Mention[],
  persons: ReadonlyMap<string, ExtractedPerson>,
  dates: readonly DateMention[],
): readonly (readonly [Post, DatedValue])[] {
  const found: (readonly [Post, DatedValue])[] = [];
  for (const match of ENTERING.all(sentence.text, sentence.marks)) {
    const [start, end] = [sentence.start + match.index, sentence.start + match.index + match[0].length];
    if (UNREAL.test(sentence.text.slice(0, match.index), sentence.marks)) continue;
    const who = people.findLast((mention) => mention.end <= start);
    const person = who?.refs.length === 1 ? persons.get(who.refs[0] ?? "") : undefined;
    if (who === undefined || person === undefined) continue;
    const gap = sentence.text.slice(Math.max(who.end, who.phrase.end) - sentence.start, match.index);
    if (gap.length > 40 || /[.;:]|\b(?:and|met|said)\b/u.test(gap)) continue;
    const date = dateAfter(sentence, dates, end) ?? dateOpening(sentence, dates, start);
    const post = postMeant(person, sentence.text.slice(who.start - sentence.start, who.end - sentence.start));
    if (date !== null && post !== undefined) found.push([post, dated(date, spanOver({ start, end }, date))]);
  }
  return found;
}

/** The present post whose noun the words name ("the Lao minister"), or the only one. */
function postMeant(person: ExtractedPerson, words: string): Post | undefined {
  const present = person.posts.filter(({ past }) => !past);
  const noun = /\b(?:minister|secretary|president|chief|commander|ambassador|chairman|director)\b/iu.exec(words)?.[0];
  const named = noun ? present.filter(({ title }) => title.toLowerCase().includes(noun.toLowerCase())) : [];
  if (named.length === 1) return named[0];
  return present.length === 1 ? present[0] : undefined;
}

function dateBetween(
  sentence: Sentence,
  dates: readonly DateMention[],
  start: number,
  end: number,
): DateMention | null {
  const between = dates.filter((date) => date.start >= start && date.end <= end);
  return (
    between.find(({ start: at }) =>
      ON.test(sentence.text.slice(start - sentence.start, at - sentence.start), sentence.marks),
    ) ?? null
  );
}

function dateAfter(sentence: Sentence, dates: readonly DateMention[], end: number): DateMention | null {
  const date = dates.find(({ start }) => start >= end && start - end <= REACH);
  if (date === undefined) return null;
  const gap = sentence.text.slice(end - sentence.start, date.start - sentence.start);
  return ON.test(gap, sentence.marks) && !gap.includes(",") && !OTHER_DEED.test(gap, sentence.marks) ? date : null;
}

/** "In June 2021, X was appointed": a date that opens the sentence. */
function dateOpening(sentence: Sentence, dates: readonly DateMention[], before: number): DateMention | null {
  const [first] = dates;
  if (first === undefined || first.end > before) return null;
  const lead = sentence.text.slice(0, first.start - sentence.start);
  const gap = sentence.text.slice(first.end - sentence.start, before - sentence.start);
  return /^(?:(?:In|On|Since|Last|Early in|Late in)(?: early| late| mid)?[ -]?)?$/u.test(lead) &&
    !OTHER_DEED.test(gap, sentence.marks)
    ? first
    : null;
}

/** The stretch between two offsets of a sentence, without blanks and opening signs before it. */
function wordsFrom(sentence: Sentence, start: number, end: number): Span {
  const lead = /^[\s,(]*/u.exec(sentence.text.slice(start - sentence.start, end - sentence.start))?.[0] ?? "";
  return { start: start + lead.length, end };
}

function dated({ edtf, basis }: DateMention, span: Span): DatedValue {
  return { edtf, basis, evidence: { ...span, rule: "post-period" } };
}

function stated(edtf: string, span: Span): DatedValue {
  return { edtf, basis: "STATED", evidence: { ...span, rule: "post-period" } };
}

function spanOver(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
