import { allMatches } from "../../model/matches.ts";

/**
 * What any text that a pattern matches must hold, computed bottom up as the pattern is read, after the query planner
 * of Russ Cox's codesearch ("Regular Expression Matching with a Trigram Index", 2012), with pieces of words instead
 * of trigrams.
 *
 * Strings here are canonical: letters in lower case, every digit "0", every run of other characters that are part of
 * no word a space, and `EDGE` where no letter may stand.
 */
export interface Shape {
  /** All strings it can match; null if they are too many. */
  readonly exact: ReadonlySet<string> | null;
  /** Each match begins with one of these, and ends with one of those; the empty string says nothing. */
  readonly prefix: ReadonlySet<string>;
  readonly suffix: ReadonlySet<string>;
  /** Pieces of which each match needs one; null if nothing is known. */
  readonly need: Need | null;
}

/** A part of a word, without or with letters allowed before and behind it. */
export interface Piece {
  readonly text: string;
  /** No letter stands before, or behind. */
  readonly opens: boolean;
  readonly closes: boolean;
}

export interface Need {
  readonly pieces: ReadonlyMap<string, Piece>;
  /** About how many of a hundred sentences have one of the pieces. */
  readonly cost: number;
}

/** Where a letter before or behind is ruled out, as by `\b`. */
export const EDGE = "#";

const MOST_STRINGS = 300;
const MOST_ALTERNATIVES = 3000;
export const LONGEST_PIECE = 16;

export const EMPTY: Shape = exactly([""]);
/** One or more characters of which nothing is known. */
export const ANYTHING: Shape = { exact: null, prefix: new Set([""]), suffix: new Set([""]), need: null };

export function exactly(strings: Iterable<string>): Shape {
  const exact = new Set(strings);
  return { exact, prefix: exact, suffix: exact, need: null };
}

/** One behind the other. */
export function sequence(first: Shape, second: Shape): Shape {
  const whole = first.exact && second.exact ? product(first.exact, second.exact) : null;
  const need = cheaper(first.need, second.need);
  if (whole) return { ...exactly(whole), need };
  const seam = product(first.suffix, second.prefix);
  const known = (seam ? [seam] : [first.suffix, second.prefix]).map(needOf).reduce(cheaper, need);
  return {
    exact: null,
    prefix: first.exact ? (product(first.exact, second.prefix) ?? first.exact) : first.prefix,
    suffix: second.exact ? (product(first.suffix, second.exact) ?? second.exact) : second.suffix,
    need: known,
  };
}

/** One or the other. */
export function either(shapes: readonly Shape[]): Shape {
  const [only, ...others] = shapes;
  if (only !== undefined && others.length === 0) return only;
  const exact = union(shapes.map((shape) => shape.exact));
  if (exact) return exactly(exact);
  return {
    exact: null,
    prefix: union(shapes.map(({ prefix }) => prefix)) ?? EMPTY.prefix,
    suffix: union(shapes.map(({ suffix }) => suffix)) ?? EMPTY.suffix,
    need: together(shapes.map(requirementOf)),
  };
}

/** So many times, at most; `most` is infinite for `*` and `+`. */
export function repeated(shape: Shape, least: number, most: number): Shape {
  if (most === 0) return EMPTY;
  const gap = shape.exact !== null && [...shape.exact].every((string) => /^ *$/.test(string));
  if (gap) return least > 0 ? shape : either([EMPTY, shape]);
  if (least === 0) {
    return shape.exact && most === 1 ? either([EMPTY, shape]) : ANYTHING;
  }
  let known = shape;
  for (let times = 1; times < Math.min(least, 4); times++) known = sequence(known, shape);
  if (most === least && least <= 4) return known;
  return shape.exact && most - least === 1 && least <= 4
    ? either([known, sequence(known, shape)])
    : sequenceOpen(known, shape);
}

/** The text around must have it, but it is no part of the match. */
export function aside(shape: Shape): Shape {
  return { ...EMPTY, need: requirementOf(shape) };
}

/** What a match needs, be it known as strings or as pieces. */
export function requirementOf(shape: Shape): Need | null {
  const own = shape.exact ? needOf(shape.exact) : cheaper(needOf(shape.prefix), needOf(shape.suffix));
  return cheaper(shape.need, own);
}

function sequenceOpen(known: Shape, last: Shape): Shape {
  return { exact: null, prefix: known.prefix, suffix: last.suffix, need: requirementOf(known) };
}

function product(first: ReadonlySet<string>, second: ReadonlySet<string>): ReadonlySet<string> | null {
  if (first.size * second.size > MOST_STRINGS) return null;
  const strings = new Set<string>();
  for (const a of first) {
    const spaced = a.endsWith(" ");
    for (const b of second) strings.add(spaced && b.startsWith(" ") ? a + b.slice(1) : a + b);
  }
  return strings;
}

function union(sets: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  const all = new Set<string>();
  for (const set of sets) {
    if (set === null) return null;
    for (const string of set) all.add(string);
  }
  return all.size > MOST_ALTERNATIVES ? null : all;
}

function cheaper(a: Need | null, b: Need | null): Need | null {
  if (a === null || b === null) return a ?? b;
  return b.cost <= a.cost ? b : a;
}

function together(needs: readonly (Need | null)[]): Need | null {
  const pieces = new Map<string, Piece>();
  for (const need of needs) {
    if (need === null) return null;
    for (const [key, piece] of need.pieces) pieces.set(key, piece);
  }
  return { pieces, cost: costOf(pieces.values()) };
}

/** The rarest piece of each string; null if one of them has none. */
function needOf(strings: ReadonlySet<string>): Need | null {
  const pieces = new Map<string, Piece>();
  for (const string of strings) {
    const piece = rarestPiece(string);
    if (piece === null) return null;
    pieces.set(`${piece.opens ? "<" : ""}${piece.text}${piece.closes ? ">" : ""}`, piece);
  }
  return { pieces, cost: costOf(pieces.values()) };
}

const WORD = /[^ #]+/g;
const OPENS = /^[a-z0]/;
const CLOSES = /[a-z0]$/;

function rarestPiece(string: string): Piece | null {
  let rarest: Piece | null = null;
  for (const match of allMatches(WORD, string)) {
    const [word] = match;
    const before = string[match.index - 1];
    const after = string[match.index + word.length];
    const text = word.slice(0, LONGEST_PIECE);
    const piece = {
      text,
      opens: before !== undefined && OPENS.test(text),
      closes: after !== undefined && text === word && CLOSES.test(text),
    };
    if (rarest === null || frequency(piece) < frequency(rarest)) rarest = piece;
  }
  return rarest;
}

function costOf(pieces: Iterable<Piece>): number {
  let cost = 0;
  for (const piece of pieces) cost += frequency(piece);
  return cost;
}

/** In how many of a hundred sentences the commonest words stand. */
const COMMON: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "the and of to in": 75,
    "a for with on": 50,
    "is was that as by at from are were has have will said his its their an be he it": 20,
    "two which who also between had this they minister defence meeting general countries cooperation": 15,
    "not or but both other more all one been her she first after during held 0": 7,
  }).flatMap(([words, share]) => words.split(" ").map((word) => [word, share] as const)),
);
const OF_LENGTH = [100, 95, 70, 25, 8, 4];

function frequency({ text, opens, closes }: Piece): number {
  const share = OF_LENGTH[text.length] ?? 2;
  return Math.max(COMMON.get(text) ?? 0, share / ((opens ? 3 : 1) * (closes ? 3 : 1)));
}
