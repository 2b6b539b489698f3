import type { CountryCode } from "../../model/vocabulary.ts";
import { OPENING_CLAUSE, PERSON_VERBS } from "../lexicon/name-context.ts";
import type { Reading } from "../mentions/reading.ts";
import type { BodyHit } from "../organizations/body.ts";
import type { NamedPerson } from "./named-person.ts";
import { nameEnd, POSTNOMINALS } from "./names.ts";
import { isNoName } from "./not-a-name.ts";
import { countryEndingAt, type PostHit } from "./post-hit.ts";
import { stackFrom } from "./post-stacks.ts";
import { ranksAndHonorifics, type Title } from "./title.ts";

const MARKERS = new Set([
  "left",
  "right",
  "l",
  "r",
  "centre",
  "center",
  "c",
  "middle",
  "second",
  "third",
  "first",
  "front",
  "back",
  "pictured",
  "top",
  "bottom",
  "seated",
  "standing",
  "far",
]);

/** Index after "(left)", "(second from left)", "(R)" at `at`, or `at`. */
function skipMarker(reading: Reading, at: number): number {
  const { tokens } = reading;
  if (tokens[at]?.fold !== "(") return at;
  for (let index = at + 1; index < at + 7; index++) {
    const word = tokens[index]?.fold;
    if (word === ")") return index === at + 1 ? at : index + 1;
    if (
      word === undefined ||
      !(
        MARKERS.has(word) ||
        word === "," ||
        word === "from" ||
        word === "on" ||
        word === "the" ||
        word === "in" ||
        word === "screen" ||
        word === "row" ||
        word === "." ||
        /^\d+(?:st|nd|rd|th)?$/.test(word)
      )
    )
      return at;
  }
  return at;
}

interface Apposition {
  readonly posts: readonly PostHit[];
  readonly end: number;
}

/** True if a comma, a rank or form of address, and a name follow: the title before them is that of this name. */
function titlesNext(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (tokens[at]?.fold !== ",") return false;
  const { end, rank, honorific } = ranksAndHonorifics(reading, at + 1);
  const last = nameEnd(reading, end, true);
  // "In his talks with A, Minister of Defence of Norland, General B said": the comma closes the clause.
  if (closesClause(reading, last)) return false;
  return (rank !== null || honorific) && last > end && !isNoName(reading, end, last, true);
}

/** True if the sentence opens with a clause and what stands before `at` is the subject of the verb there. */
function closesClause({ tokens }: Reading, at: number): boolean {
  if (!OPENING_CLAUSE.has(tokens[0]?.fold ?? "")) return false;
  const verb = tokens[at];
  return verb?.kind === "WORD" && !verb.capital && (PERSON_VERBS.has(verb.fold) || SPEAKING.test(verb.fold));
}

const SPEAKING =
  /^(?:conveyed|assured|informed|briefed|apprised|reiterated|underscored|emphasi[sz]ed|recalled|appreciated)$/;

/** Posts behind a name: ", Deputy Minister of …, and …", " – Member of …", " (…)", ", who is …". */
function appositionAfter(reading: Reading, posts: readonly PostHit[], at: number, found: Found): Apposition {
  const { tokens } = reading;
  const held = (found.title?.posts.length ?? 0) > 0;
  const none: Apposition = { posts: [], end: at };
  const mark = tokens[at]?.fold;
  let index =
    mark === "," && POSTNOMINALS.has(tokens[at + 1]?.text ?? "") && tokens[at + 2]?.fold === "," ? at + 2 : at;
  if (mark === ";" && tokens[found.start - 1]?.fold === "(") index++;
  else if (mark === "," || mark === "–" || mark === "-" || mark === "—" || mark === "(") index++;
  else if (mark !== "who") return none;
  if (tokens[index]?.fold === "who" && tokens[index + 1]?.fold === "is") index += 2;
  else if (tokens[index]?.fold === "who") {
    if (tokens[index + 1]?.fold === "also" && tokens[index + 2]?.fold === "is") index += 3;
    else return none;
  }
  while (
    tokens[index]?.fold === "also" ||
    tokens[index]?.fold === "currently" ||
    tokens[index]?.fold === "both" ||
    tokens[index]?.fold === "concurrently"
  )
    index++;
  if (tokens[index]?.fold === "who" && tokens[index + 1]?.fold === "is") index += 2;
  if (tokens[index]?.fold === "in" && tokens[index + 1]?.fold === "his") return none;
  let next = posts.findIndex((post) => post.start >= index);
  if (next < 0) return none;
  const first = posts[next];
  if (first === undefined) return none;
  // Words like "the" and "newly" before the post belong to it; anything else breaks the apposition.
  if (first.start !== index) return none;
  // "In his meeting with Minister A, the Defence Minister said"
  if (mark === "," && held && closesClause(reading, first.end)) return none;
  const stack = stackFrom(reading, posts, next);
  const kept: PostHit[] = [];
  for (const post of stack) {
    if (
      !post.full &&
      !post.counterpart &&
      post.country === null &&
      post.possessor === null &&
      !/^(?:president|premier|king|sultan|chancellor|minister)$/.test(post.head)
    )
      break;
    // "X, Defence Minister Y": the post belongs to the name behind it.
    const { end } = ranksAndHonorifics(reading, post.end);
    if (
      nameEnd(reading, end) > end &&
      !isNoName(reading, end, nameEnd(reading, end), true) &&
      tokens[end]?.spaced &&
      tokens[end]?.capital
    )
      break;
    // "Minister A, the Chief of Staff, General B, and …": in a list each title stands before its name.
    if ((held || kept.length > 0) && titlesNext(reading, post.end)) break;
    // "X, his Lao counterpart, Y": the counterpart is Y.
    if (post.counterpart && tokens[post.end]?.fold === ",") {
      const name = ranksAndHonorifics(reading, post.end + 1).end;
      if (nameEnd(reading, name) > name + 1 && !isNoName(reading, name, nameEnd(reading, name), true)) break;
    }
    kept.push(post);
    next++;
  }
  if (kept.length === 0) return none;
  const end = kept.at(-1)?.end ?? at;
  return { posts: kept, end: tokens[end]?.fold === ")" && mark === "(" ? end + 1 : end };
}

/** "of the JMSDF", "of Laos", "from Laos", "(Laos)" behind a name. */
function belongingAfter(
  reading: Reading,
  bodies: readonly BodyHit[],
  posts: readonly PostHit[],
  at: number,
): { body: BodyHit | null; country: CountryCode | null; end: number } {
  const { tokens } = reading;
  const word = tokens[at]?.fold;
  if (word === "of" || word === "from" || (word === "," && tokens[at + 1]?.fold === "of")) {
    const start = word === "," ? at + 2 : at + 1;
    const next = tokens[start]?.fold === "the" ? start + 1 : start;
    const body = bodies.find(
      (candidate) =>
        candidate.start === next ||
        (candidate.start > next && candidate.start <= next + 3 && reading.countries[next]?.end === candidate.start),
    );
    // "from NSC Spokesperson X": the body is part of the next title.
    if (posts.some((post) => post.start === next)) return { body: null, country: null, end: at };
    if (body !== undefined) return { body, country: body.countries[0] ?? null, end: body.end };
    const country = reading.countries[next];
    if (country?.form === "NAME") return { body: null, country: country.code, end: country.end };
  }
  // "General X (Norland)": between brackets the country alone.
  if (word === "(") {
    const hit = reading.countries[tokens[at + 1]?.fold === "the" ? at + 2 : at + 1];
    if (hit?.form === "NAME" && tokens[hit.end]?.fold === ")")
      return { body: null, country: hit.code, end: hit.end + 1 };
  }
  return { body: null, country: null, end: at };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly phraseStart: number;
  readonly title: Title | null;
}

/** "Italy's" right before a name or its title: the country it serves. */
function genitiveBefore(reading: Reading, at: number): CountryCode | null {
  if (reading.tokens[at - 1]?.possessive !== true) return null;
  for (let length = 1; length <= 5; length++) {
    const hit = reading.countries[at - length];
    if (hit !== undefined) return hit.end === at ? hit.code : null;
  }
  return null;
}

/** "Kenyan General X", "U.S. Gen. X": an adjective of a state, or its letters, right before the rank. */
function adjectiveBefore(reading: Reading, at: number): CountryCode | null {
  const hit = reading.countries[countryEndingAt(reading, at)];
  if (hit === undefined) return null;
  return hit.form === "DEMONYM" || reading.tokens[hit.start]?.upper ? hit.code : null;
}

/** Reads what stands behind a name: marks of captions, the body or country it belongs to, posts in apposition. */
export function withContext(
  reading: Reading,
  bodies: readonly BodyHit[],
  posts: readonly PostHit[],
  found: Found,
): NamedPerson {
  const { tokens } = reading;
  const { title } = found;
  let end = found.end;
  const possessive = tokens[found.end - 1]?.possessive ?? false;
  let body: BodyHit | null = null;
  let country: CountryCode | null = null;
  let postsAfter: readonly PostHit[] = [];
  if (!possessive) {
    end = skipMarker(reading, end);
    const belonging = belongingAfter(reading, bodies, posts, end);
    ({ body, country } = belonging);
    end = belonging.end;
    const apposition = appositionAfter(reading, posts, end, found);
    postsAfter = apposition.posts;
    end = apposition.end;
    end = skipMarker(reading, end);
  }
  country ??= genitiveBefore(reading, found.phraseStart);
  if (title !== null && title.rank !== null && title.posts.length === 0)
    country ??= adjectiveBefore(reading, found.phraseStart);
  const before = title?.posts ?? [];
  const counterpart = [...before, ...postsAfter].find((post) => post.counterpart) ?? null;
  return {
    reading,
    nameStart: found.start,
    nameEnd: found.end,
    phraseStart: found.phraseStart,
    phraseEnd: end,
    rank: title?.rank ?? null,
    postsBefore: before.filter((post) => !post.counterpart),
    postsAfter: postsAfter.filter((post) => !post.counterpart),
    counterpart,
    body,
    country,
    titled: title !== null || postsAfter.length > 0,
  };
}
