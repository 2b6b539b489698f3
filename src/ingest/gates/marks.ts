import type { WordMarks } from "../../model/article.ts";
import { GATES } from "./gate.ts";
import { canonical, isWordCode, requirementOfPattern } from "./read-pattern.ts";
import { LONGEST_PIECE, type Piece } from "./requirement.ts";

/** A piece of a word, and the numbers of the gates that it opens. */
interface Opener {
  readonly piece: Piece;
  readonly gates: number[];
}

/** More than articles have of different words; beyond it, all is forgotten and begun anew. */
const MOST_WORDS = 50_000;
/** Longer ones are no words, and not worth remembering. */
const LONGEST_WORD = 40;

let counted = 0;
/** By their text. */
let openers: Map<string, Opener[]> = new Map();
/** The gates that are open whatever the words. */
let always: number[] = [];
let marksOfWords: Map<string, readonly number[]> = new Map();

/** Reads off all patterns what they need; again if there are more than at the last time. */
function prepare(): void {
  openers = new Map();
  always = [];
  marksOfWords = new Map();
  counted = GATES.length;
  for (const [gate, { pattern }] of GATES.entries()) {
    const need = requirementOfPattern(pattern);
    if (need === null) mark(always, gate);
    for (const piece of need?.pieces.values() ?? []) open(piece, gate);
  }
}

function open(piece: Piece, gate: number): void {
  const listed = openers.get(piece.text) ?? [];
  openers.set(piece.text, listed);
  const known = listed.find(({ piece: { opens, closes } }) => opens === piece.opens && closes === piece.closes);
  if (known) known.gates.push(gate);
  else listed.push({ piece, gates: [gate] });
}

function mark(bits: number[], gate: number): void {
  const slot = gate >> 5;
  while (bits.length <= slot) bits.push(0);
  bits[slot] = (bits[slot] ?? 0) | (1 << (gate & 31));
}

/** The marks of a text: which gates its words open. Pure; time grows linearly with the text. */
export function marksOf(text: string): WordMarks {
  if (counted !== GATES.length) prepare();
  const marks = always.slice();
  while (marks.length < Math.ceil(counted / 32)) marks.push(0);
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const inWord = at < text.length && isWordCode(text.charCodeAt(at));
    if (inWord && start < 0) start = at;
    if (inWord || start < 0) continue;
    const bits = bitsOf(text.slice(start, at));
    for (let slot = 0; slot < bits.length; slot++) marks[slot] = (marks[slot] ?? 0) | (bits[slot] ?? 0);
    start = -1;
  }
  return marks;
}

function bitsOf(word: string): readonly number[] {
  const known = marksOfWords.get(word);
  if (known !== undefined) return known;
  const bits = readBits(Array.from(word, canonical).join(""));
  if (word.length > LONGEST_WORD) return bits;
  if (marksOfWords.size >= MOST_WORDS) marksOfWords.clear();
  // A word cut from a text would keep all of that text.
  marksOfWords.set(word.split("").join(""), bits);
  return bits;
}

function readBits(word: string): readonly number[] {
  const bits: number[] = [];
  for (let from = 0; from < word.length; from++) {
    const opens = !isLetter(word.charCodeAt(from - 1));
    for (let to = from + 1; to <= Math.min(word.length, from + LONGEST_PIECE); to++) {
      for (const { piece, gates } of openers.get(word.slice(from, to)) ?? []) {
        if (piece.opens && !opens) continue;
        if (piece.closes && isLetter(word.charCodeAt(to))) continue;
        for (const gate of gates) mark(bits, gate);
      }
    }
  }
  return bits;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}
