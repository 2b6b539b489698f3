import type { Span } from "../../model/span.ts";
import { CARDINALS } from "../lexicon/cardinals.ts";
import { type Candidate, contentWords, titleWords } from "./candidate.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";
import { endOfSubject } from "./subject.ts";
import { capitalisedAs } from "./titles.ts";

interface Part {
  readonly first: number;
  readonly end: number;
}

/**
 * A candidate as it is, or, where its phrase counts several and tells what each is about, one for each: "agreements on
 * training and on radars", "three memoranda – on training, on radars and on divers", "three memoranda on training,
 * radars and divers".
 */
export function withEachSubject(candidate: Candidate, body: string): Candidate[] {
  const { phrase } = candidate;
  const parts = subjectsOf(phrase);
  if (parts.length < 2 || candidate.action === "MENTIONED") return [candidate];
  const { tokens, before, head } = phrase;
  const single = { ...phrase, head: { ...head, plural: false }, before: { ...before, counted: false } };
  const start = tokens[before.first]?.start ?? phrase.sentence.start;
  const modifiers = tokens.slice(before.first, head.first).map(({ text }) => text);
  return parts.map(({ first, end }) => {
    const span: Span = { start: tokens[first]?.start ?? start, end: tokens[end - 1]?.end ?? start };
    const words = [...modifiers, capitalisedAs(head, tokens[head.last]), tokens[parts[0]?.first ?? first]?.text];
    const about = body.slice(span.start, span.end).replace(/\s+/gu, " ");
    const led = tokens[first]?.lower === tokens[parts[0]?.first ?? first]?.lower;
    const title = [...(led ? words.slice(0, -1) : words), about].join(" ");
    const name = title.charAt(0).toLocaleUpperCase("en") + title.slice(1);
    const after = { ...phrase.after, hasSubject: true };
    return {
      ...candidate,
      phrase: { ...single, after },
      title: name,
      words: contentWords(name, false),
      allWords: titleWords(name),
      distinct: true,
    };
  });
}

/** The parts of a phrase's subject that belong to one instrument each; empty if there is but one. */
function subjectsOf({ tokens, head, before, after }: InstrumentPhrase): Part[] {
  if (!head.plural && !before.counted) return [];
  const apart = /^[–—:-]$/.test(tokens[after.afterName]?.text ?? "");
  const from = apart ? after.afterName + 1 : after.afterName;
  const leading = tokens[from]?.lower ?? "";
  if (!/^(?:on|for|concerning|regarding|covering)$/.test(leading)) return [];
  const parts: Part[] = [];
  for (let at = from; tokens[at]?.lower === leading; ) {
    const end = endOfSubject(tokens, at + 1, new Set());
    if (end <= at + 1) break;
    parts.push({ first: at, end });
    at = behindJoin(tokens, end);
  }
  if (parts.length >= 2) return parts;
  const [only] = parts;
  return only === undefined
    ? []
    : asManyAs(countOf(tokens.slice(Math.max(0, before.determinerAt - 2), head.first)), tokens, only);
}

/** Behind ",", "and", ", and", "as well as"; the end itself if none of them stands there. */
function behindJoin(tokens: InstrumentPhrase["tokens"], end: number): number {
  let at = end;
  while (/^(?:,|;|and|as|well|also)$/.test(tokens[at]?.lower ?? "") && at - end < 4) at++;
  return at === end ? tokens.length : at;
}

function countOf(tokens: InstrumentPhrase["tokens"]): number {
  const words = tokens.map(({ lower }) => CARDINALS[lower] ?? Number(lower));
  return words.find((count) => count >= 2 && count <= MOST) ?? 0;
}

const MOST = 9;

/** "three memoranda on training, radars and divers": as many parts as are counted, else none. */
function asManyAs(count: number, tokens: InstrumentPhrase["tokens"], { first, end }: Part): Part[] {
  if (count < 2) return [];
  const parts: Part[] = [];
  let from = first;
  for (let at = first + 1; at <= end; at++) {
    const word = tokens[at]?.lower ?? "";
    if (at < end && word !== "," && word !== "and") continue;
    if (at > from) parts.push({ first: from, end: at });
    from = at + 1;
  }
  return parts.length === count ? parts : [];
}
