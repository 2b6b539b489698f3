import type { CountryCode } from "../../model/vocabulary.ts";
import { COUNTERPARTS, STATUS_WORDS, WEAK_HEADS } from "../lexicon/posts.ts";
import type { Reading } from "../mentions/reading.ts";
import type { BodyHit } from "../organizations/body.ts";
import { afterHead } from "./post-complement.ts";
import { countryEndingAt, indexBodies, type PostHit } from "./post-hit.ts";
import { beforeTitle, headEnd, walkLeft } from "./post-title.ts";

/** The body named last before `at`, whose post "its Chairman" is. */
function ownerBefore(bodies: readonly BodyHit[], at: number, earlier: BodyHit | undefined): BodyHit | undefined {
  return [...bodies].reverse().find((body) => body.end <= at) ?? earlier;
}

/** Countries joined by commas and "and" before `at`, in order. */
function countriesBefore(reading: Reading, at: number): readonly CountryCode[] {
  const countries: CountryCode[] = [];
  let end = at;
  for (;;) {
    const start = countryEndingAt(reading, end);
    const hit = reading.countries[start];
    if (start < 0 || hit === undefined) return countries;
    countries.unshift(hit.code);
    end = start;
    while (/^(?:and|,|&)$/.test(reading.tokens[end - 1]?.fold ?? "")) end--;
  }
}

/** "the Hon X MP, and Y": a seat in parliament named behind who has it opens no title. */
function isBehindName({ tokens }: Reading, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.text !== "MP" || before?.kind !== "WORD" || !before.capital) return false;
  return next === undefined || next.kind !== "WORD" || !next.capital;
}

/**
 * All posts that a sentence names, left to right. `earlier` is the body named last in the sentence before, whose
 * post "its director" may be.
 */
export function findPosts(reading: Reading, bodies: readonly BodyHit[], earlier?: BodyHit): PostHit[] {
  const { tokens } = reading;
  const index = indexBodies(bodies);
  const posts: PostHit[] = [];
  let last = 0;
  for (let at = 0; at < tokens.length; at++) {
    const end = headEnd(reading, at);
    if (end === 0) continue;
    const token = tokens[at];
    const following = tokens[end];
    if (token === undefined || (token.possessive && end === at + 1)) continue;
    if (isBehindName(reading, at)) continue;
    const inBody = bodies.some((body) => body.start <= at && at < body.nameEnd);
    if (inBody) continue;
    // A head right before another head is part of the other's title ("Prime Minister's", "Chief Minister").
    if (
      following?.kind === "WORD" &&
      !following.hyphenated &&
      headEnd(reading, end) > 0 &&
      following.capital === token.capital &&
      /^(?:chief|deputy|minister|secretary|president|director|governor|member)$/.test(token.fold) &&
      token.fold !== "member"
    )
      continue;
    const head = tokens
      .slice(at, end)
      .map(({ fold }) => fold)
      .join(" ");
    if (COUNTERPARTS.has(token.fold) && token.fold === "opposite") continue;
    const left = walkLeft(reading, at, index);
    if (left.titleStart < last) left.titleStart = Math.max(last, left.titleStart);
    const before = beforeTitle(reading, left.titleStart);
    const after = afterHead(reading, end, head, index);
    const counterpart = COUNTERPARTS.has(token.fold);
    const titleStart = left.titleStart;
    const full = titleStart < at || after.titleEnd > end;
    const acting =
      before.acting || tokens.slice(titleStart, at).some(({ fold }) => STATUS_WORDS.get(fold) === "ACTING");
    const body = left.body ?? after.body;
    const chief = posts.at(-1);
    // "Secretary of Defense Spokesperson": the first post is that of whom he speaks for.
    const speaksFor = /^spokes/.test(head) && chief !== undefined && chief.end === titleStart ? posts.pop() : undefined;
    const owned = before.possessor === "its" || before.possessor === "their";
    const owner = owned ? ownerBefore(bodies, before.start, earlier) : undefined;
    posts.push({
      start: speaksFor?.start ?? Math.max(before.start, last),
      titleStart: speaksFor?.titleStart ?? titleStart,
      titleEnd: after.titleEnd,
      end: after.end,
      head,
      country:
        speaksFor?.country ??
        before.country ??
        after.country ??
        left.body?.countries[0] ??
        after.body?.countries[0] ??
        owner?.countries[0] ??
        null,
      body,
      acting,
      past: before.past,
      counterpart,
      counterpartCountries: token.fold === "counterparts" ? countriesBefore(reading, titleStart) : [],
      full: full && !counterpart && !(WEAK_HEADS.has(token.fold) && !full),
      international:
        after.international ||
        left.body?.kind === "INTERNATIONAL" ||
        (owner?.kind === "INTERNATIONAL" && before.country === null),
      possessor: before.possessor,
    });
    last = after.end;
    at = Math.max(at, after.end - 1);
  }
  return posts;
}
