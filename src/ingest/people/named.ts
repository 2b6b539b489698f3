import { COMMON_WORDS } from "../lexicon/common-words.ts";
import { monthNumber } from "../lexicon/months.ts";
import { OPENING_CLAUSE, PERSON_VERBS } from "../lexicon/name-context.ts";
import type { Reading } from "../mentions/reading.ts";
import type { BodyHit } from "../organizations/body.ts";
import { withContext } from "./name-surroundings.ts";
import type { NamedPerson } from "./named-person.ts";
import { nameEnd } from "./names.ts";
import { isNoName } from "./not-a-name.ts";
import { pluralTitleEnd } from "./plural-posts.ts";
import type { PostHit } from "./post-hit.ts";
import { ranksAndHonorifics, type Title, titleFrom } from "./title.ts";

/** All names of a sentence, left to right; those without title are candidates that the article must confirm. */
export function findNames(reading: Reading, bodies: readonly BodyHit[], posts: readonly PostHit[]): NamedPerson[] {
  const { tokens } = reading;
  const names: NamedPerson[] = [];
  let postIndex = 0;
  let bodyIndex = 0;
  for (let at = 0; at < tokens.length; ) {
    while (postIndex < posts.length && (posts[postIndex]?.start ?? 0) < at) postIndex++;
    while (bodyIndex < bodies.length && (bodies[bodyIndex]?.end ?? 0) <= at) bodyIndex++;
    const plural = posts[postIndex];
    if (plural !== undefined && plural.start === at && isPluralCounterpart(reading, plural)) {
      const list = counterpartList(reading, bodies, posts, plural);
      names.push(...list);
      at = Math.max(plural.end, ...list.map((name) => Math.max(name.phraseEnd, name.nameEnd)));
      continue;
    }
    const shared = namesOfPlural(reading, bodies, posts, at);
    if (shared.length >= 2) {
      names.push(...shared);
      at = Math.max(...shared.map((name) => Math.max(name.phraseEnd, name.nameEnd)));
      continue;
    }
    const title = titleFrom(reading, posts, postIndex, at);
    if (title !== null && isByline(reading, at)) {
      at = Math.max(at + 1, nameEnd(reading, title.end, true));
      continue;
    }
    if (title !== null) {
      const found = titledName(reading, bodies, posts, title, at);
      if (found !== null) {
        names.push(found);
        at = Math.max(found.phraseEnd, found.nameEnd);
        continue;
      }
      const stackEnd = title.posts.at(-1)?.end;
      at = stackEnd !== undefined && stackEnd > at ? (title.posts[0]?.end ?? stackEnd) : at + 1;
      continue;
    }
    const body = bodies[bodyIndex];
    if (body !== undefined && body.start <= at && at < body.end) {
      at = body.end;
      continue;
    }
    const token = tokens[at];
    if (token?.capital !== true && token?.fold !== "al") {
      at++;
      continue;
    }
    if (OCCUPATIONS.has(token.fold) && tokens[at + 1]?.capital) {
      at++;
      continue;
    }
    if (isMonthBefore(reading, at)) {
      at++;
      continue;
    }
    const end = nameEnd(reading, at);
    if (end === at) {
      // "Thai said": the short form of somebody called so; the article must know him by the full name.
      if (reading.countries[at]?.form === "DEMONYM" && !token.possessive && saysNext(reading, at + 1)) {
        names.push(withContext(reading, bodies, posts, { start: at, end: at + 1, phraseStart: at, title: null }));
      }
      at++;
      continue;
    }
    if (!isNoName(reading, at, end, false) && !isByline(reading, at))
      names.push(withContext(reading, bodies, posts, { start: at, end, phraseStart: at, title: null }));
    const last = names.at(-1);
    at = last !== undefined && last.nameStart === at ? Math.max(last.phraseEnd, end) : end;
  }
  return names;
}

const BEFORE_MONTH = /^(?:in|last|next|this|since|until|during|early|late|mid)$/;

/** "In March Thornbury met", "last June Kettering left": the month of a clause, and then the one whom it is about. */
function isMonthBefore({ tokens }: Reading, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!BEFORE_MONTH.test(before?.fold ?? "") || next?.capital !== true || !next.spaced) return false;
  return token?.capital === true && !token.possessive && monthNumber(token.text) !== null;
}

/** Nouns before a name that are no part of it, no title and no post. */
const OCCUPATIONS = new Set(
  "analyst expert researcher scholar economist lawyer historian coach singer actor actress veteran academic businessman author".split(
    " ",
  ),
);
const BYLINES = new Set(
  "story photo photos photograph reporting written courtesy translated edited editing compiled video reported".split(
    " ",
  ),
);

/** "Story by Staff Sgt. X", "Photo by X": writers and photographers. */
function isByline(reading: Reading, at: number): boolean {
  return reading.tokens[at - 1]?.fold === "by" && BYLINES.has(reading.tokens[at - 2]?.fold ?? "");
}

function saysNext(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token !== undefined &&
    /^(?:said|told|stressed|affirmed|noted|added|thanked|expressed|congratulated|proposed)$/.test(token.fold)
  );
}

/** Names listed behind a plural title: "Defence Ministers A and B", "Presidents A, B and C"; empty without one. */
function namesOfPlural(
  reading: Reading,
  bodies: readonly BodyHit[],
  posts: readonly PostHit[],
  at: number,
): NamedPerson[] {
  const list: NamedPerson[] = [];
  let index = pluralTitleEnd(reading, at);
  let joint = true;
  while (index !== null && joint && list.length < MOST_OF_PLURAL) {
    const { rank, end: start } = ranksAndHonorifics(reading, index);
    const end = nameEnd(reading, start, true);
    if (end === start || isNoName(reading, start, end, true) || posts.some((post) => post.start === index)) break;
    const title: Title = { posts: [], rank, honorific: true, end: start, comma: false };
    const name = withContext(reading, bodies, posts, { start, end, phraseStart: index, title });
    list.push(name);
    index = Math.max(name.phraseEnd, end);
    joint = false;
    while (/^(?:and|,|&)$/.test(reading.tokens[index]?.fold ?? "")) {
      joint = true;
      index++;
    }
  }
  return list;
}

const MOST_OF_PLURAL = 6;

/** Names that "their French counterparts" may be followed by. */
const MOST_COUNTERPARTS = 4;

function isPluralCounterpart(reading: Reading, post: PostHit): boolean {
  if (!post.counterpart || reading.tokens[post.end - 1]?.fold !== "counterparts") return false;
  return (
    post.counterpartCountries.length > 1 ||
    reading.tokens[post.end]?.fold === "," ||
    nameEnd(reading, ranksAndHonorifics(reading, post.end).end) > post.end
  );
}

/**
 * Names listed behind "his U.S. and Japanese counterparts, X and Y", one for each country, or behind "their French
 * counterparts, X and Y".
 */
function counterpartList(
  reading: Reading,
  bodies: readonly BodyHit[],
  posts: readonly PostHit[],
  plural: PostHit,
): NamedPerson[] {
  const list: NamedPerson[] = [];
  let index = reading.tokens[plural.end]?.fold === "," ? plural.end + 1 : plural.end;
  const countries = plural.counterpartCountries;
  const shared = countries.length <= 1;
  for (let nth = 0; nth < (shared ? MOST_COUNTERPARTS : countries.length); nth++) {
    const country = shared ? plural.country : (countries[nth] ?? null);
    const { rank, honorific, end: start } = ranksAndHonorifics(reading, index);
    const end = nameEnd(reading, start);
    if (end === start || isNoName(reading, start, end, true)) break;
    const counterpart: PostHit = { ...plural, country };
    const title: Title = { posts: [counterpart], rank, honorific, end: start, comma: false };
    const name = withContext(reading, bodies, posts, { start, end, phraseStart: index, title });
    list.push(name);
    index = Math.max(name.phraseEnd, end);
    if (shared && !/^(?:and|,|&)$/.test(reading.tokens[index]?.fold ?? "")) break;
    while (/^(?:and|,|&|respectively)$/.test(reading.tokens[index]?.fold ?? "")) index++;
  }
  return list;
}

/** "Japan's Gen Takamori": behind a country's genitive a minister's first name, not a rank. */
function ownedByCountry(reading: Reading, at: number): boolean {
  return reading.tokens[at - 1]?.possessive === true && !COMMON_WORDS.has(reading.tokens[at - 1]?.fold ?? "");
}

/** "Principal Staff Officers": whom or what a post is of, no name. */
const PEOPLE_OR_WORK = new Set("officers members officials plans affairs ties relations operations studies".split(" "));

/** "Minister Responsible for Defence", "Chief Strategic Plans and Policy": what the post is for, in plain words. */
function isField({ tokens, titleCase }: Reading, start: number, end: number): boolean {
  if (!tokens.slice(start, end).every((token) => token.kind !== "WORD" || COMMON_WORDS.has(token.fold))) return false;
  const last = tokens[end - 1]?.fold ?? "";
  if (end - start >= 2 && (titleCase || PEOPLE_OR_WORK.has(last))) return true;
  const next = tokens[end]?.fold;
  return next === "for" || (next === "and" && end - start >= 2 && COMMON_WORDS.has(tokens[end + 1]?.fold ?? ""));
}

/** "While meeting the Secretary of Defence of Laos, X said": the comma closes a clause, the name is the subject. */
function closesClause(reading: Reading, post: PostHit, nameEndsAt: number): boolean {
  const { tokens } = reading;
  if (!OPENING_CLAUSE.has(tokens[0]?.fold ?? "") || post.start === 0) return false;
  const firstComma = tokens.findIndex((token) => token.fold === ",");
  const verb = tokens[nameEndsAt];
  // "In his talks with General A, Deputy Prime Minister and Minister of Defence of Laos, Admiral B said"
  const closing = firstComma === post.end || (firstComma > 0 && tokens[post.start - 1]?.fold === "and");
  return closing && verb?.kind === "WORD" && !verb.capital && PERSON_VERBS.has(verb.fold);
}

function titledName(
  reading: Reading,
  bodies: readonly BodyHit[],
  posts: readonly PostHit[],
  title: Title,
  at: number,
): NamedPerson | null {
  const { tokens } = reading;
  let start = title.end;
  let rank = title.rank;
  // "Gen" without a dot before a single word, behind a minister's post, is a first name.
  if (
    rank?.likeName &&
    (title.posts.length > 0 || ownedByCountry(reading, rank.start)) &&
    rank.end === title.end &&
    nameEnd(reading, start) === start + 1
  ) {
    start = rank.start;
    rank = null;
  }
  let end = nameEnd(reading, start, true);
  if (end === start && rank !== null && rank.end === start && rank.likeName && title.posts.length > 0) {
    start = rank.start;
    end = nameEnd(reading, start, true);
    rank = null;
  }
  if (end === start) return null;
  if (bodies.some((body) => body.start < end && start < body.nameEnd)) return null;
  if (isNoName(reading, start, end, true)) return null;
  if (rank === null && !title.honorific && isField(reading, start, end)) return null;
  const last = title.posts.at(-1);
  if (last !== undefined && title.comma && closesClause(reading, last, end)) return null;
  if (last !== undefined && title.comma && rank === null && !title.honorific && !last.counterpart) {
    // "Minister of Defence, X": only two words or more, with an article or a country before the post.
    if (
      end - start < 2 ||
      (tokens[end]?.fold === "," &&
        !(last.country !== null || last.possessor !== null || last.full || tokens[last.start - 1]?.possessive))
    )
      return null;
    if (COMMON_WORDS.has(tokens[start]?.fold ?? "") && COMMON_WORDS.has(tokens[start + 1]?.fold ?? "")) return null;
  }
  if (
    last !== undefined &&
    rank === null &&
    !title.honorific &&
    !last.full &&
    !last.counterpart &&
    tokens[last.titleEnd - 1]?.capital === false &&
    last.head !== "president" &&
    last.head !== "minister" &&
    end - start < 2 &&
    COMMON_WORDS.has(tokens[start]?.fold ?? "")
  )
    return null;
  return withContext(reading, bodies, posts, { start, end, phraseStart: at, title: { ...title, rank } });
}
