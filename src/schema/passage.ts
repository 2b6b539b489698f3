/** Passages: the part of a text that shows why a search found it, with the places of the words. */

export interface Highlight {
  readonly start: number;
  readonly end: number;
}

export interface Passage {
  readonly text: string;
  /** Where the passage starts in the text it was taken from, in UTF-16 code units. */
  readonly offset: number;
  /** Places within the passage, in order, not touching. */
  readonly highlights: readonly Highlight[];
}

/** How much text a passage shows around its first word, in code units. */
const BEFORE = 80;
const LENGTH = 240;
/** Words found after so many are not looked at any more: the work stays small in texts of any length. */
const MOST_FOUND = 500;

const MARKS = /\p{M}/gu;

function foldCharacter(character: string): string {
  return character.normalize("NFD").replace(MARKS, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** The text folded (no marks, đ→d, lower case), with the place in the text of every folded code unit and of the end. */
function foldWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = "";
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    // Most text is ASCII, where folding is lower case alone.
    const plain = character < "\u0080" ? character.toLowerCase() : foldCharacter(character);
    for (let index = 0; index < plain.length; index += 1) places.push(place);
    folded += plain;
    place += character.length;
  }
  places.push(place);
  return { folded, places };
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Places of words that begin with one of the folded words; overlapping ones joined. */
export function findWords(text: string, words: readonly string[]): readonly Highlight[] {
  const { folded, places } = foldWithPlaces(text);
  const found: Highlight[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0 && word !== ""; at = folded.indexOf(word, at + 1)) {
      if (found.length >= MOST_FOUND) break;
      if (at > 0 && LETTER_OR_DIGIT.test(folded[at - 1] ?? "")) continue;
      found.push({ start: places[at] ?? 0, end: endOf(places, at + word.length) });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Highlight[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    if (last === undefined || next.start >= last.end) joined.push(next);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
  }
  return joined;
}

/** The end in the text of what ends at a folded place: marks that follow a letter belong to it. */
function endOf(places: readonly number[], foldedEnd: number): number {
  return places[foldedEnd] ?? places.at(-1) ?? 0;
}

/** The stretch of a text around the place where most of the words stand together, cut at spaces. */
export function passageOf(text: string, words: readonly string[]): Passage {
  const all = findWords(text, words);
  const wordsAt = all.map(({ start, end }) => wordOf(text.slice(start, end), words));
  const best = all.reduce<{ readonly start: number; readonly count: number }>(
    (leader, { start }, index) => {
      if (leader.count === words.length) return leader;
      const near = wordsAt
        .slice(index)
        .filter((_, further) => (all[index + further]?.end ?? 0) <= start + LENGTH - BEFORE);
      const count = new Set(near).size;
      return count > leader.count ? { start, count } : leader;
    },
    { start: 0, count: 0 },
  );
  const from = text.length <= LENGTH ? 0 : cut(text, Math.max(0, best.start - BEFORE));
  const to = text.length <= LENGTH ? text.length : cutBack(text, Math.min(text.length, from + LENGTH));
  const highlights = all
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  return { text: text.slice(from, to), offset: from, highlights };
}

/** The passage of whichever text has most of the words together, the first among equals, with that text's number. */
export function bestPassage(
  texts: readonly string[],
  words: readonly string[],
): { readonly passage: Passage; readonly index: number } {
  const found = texts.map((text, index) => {
    const passage = passageOf(text, words);
    const pieces = passage.highlights.map(({ start, end }) => wordOf(passage.text.slice(start, end), words));
    return { passage, index, count: new Set(pieces).size };
  });
  return found.reduce((best, next) => (next.count > best.count ? next : best));
}

/** Which of the words a highlighted piece of text begins with. */
function wordOf(piece: string, words: readonly string[]): string | undefined {
  const { folded } = foldWithPlaces(piece);
  return words.find((word) => folded.startsWith(word));
}

/** The next beginning of a word at or after a place. */
function cut(text: string, place: number): number {
  if (place === 0) return 0;
  const space = text.slice(place).search(/\s/);
  return space < 0 || space > BEFORE ? place : place + space + 1;
}

/** The last end of a word at or before a place. */
function cutBack(text: string, place: number): number {
  if (place >= text.length) return text.length;
  const space = text.slice(0, place).search(/\s\S*$/);
  return space < 0 ? place : space;
}
