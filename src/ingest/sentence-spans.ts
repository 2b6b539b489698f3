import type { Span } from "../model/span.ts";

/** A sentence is cut at this length, so that rules that look at pairs of words in it stay fast. */
const LONGEST_SENTENCE = 2000;

/** Words with a full stop that a name, a number or a place follows: they never end a sentence. */
const LEADING_ABBREVIATIONS = new Set(
  (
    "Gen Lt Lieut Maj Col Brig Capt Cmdr Cdr Adm Vadm Radm Sgt Pvt Cpl Ens Sen Rep Gov Pres Prof Hon Rev Dr Mr Mrs Ms Messrs " +
    "Mx St Ste Mt Ft Eng Amb Atty Insp Supt Dep Asst No Nos Art Arts Sec Fig Vol Ch Ph Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct " +
    "Nov Dec vs viz cf approx ca Comdr Comd Wg Sqn Flt Grp Mgr Engr Tel Ave Blvd Retd Smt Shri Kum Dato Datuk Tgk"
  ).split(" "),
);
/** Words with a full stop that may end a sentence: the next word decides. */
const TRAILING_ABBREVIATIONS = new Set(
  "Jr Sr Co Corp Inc Ltd Pty Pte Bhd JSC LLC etc al Ret ret Dist Prov Dept Univ Est Bros a.m p.m A.M P.M a.i".split(
    " ",
  ),
);
/** Words that open sentences far more often than they follow an abbreviation inside one. */
const OPENERS = new Set(
  (
    "The This That These Those He She It They We You I In On At By For From With As After Before During While When Since " +
    "Following Under Both Two His Her Its Their Our My But And However Earlier Later Meanwhile According Also There Among " +
    "Despite If Although Mr Mrs Ms A An Such Some All Each Other To Of Regarding Speaking Addressing"
  ).split(" "),
);

const CLOSERS = "\"'”’)]»";
const WIDE_ENDS = "。！？";
const END_MARK = /[.!?…。！？\n]/g;

/**
 * Splits `view.slice(from, to)` into sentences: trimmed spans in order, none longer than 2000 characters. Knows
 * abbreviations, initials, decimals, closing quotes, and sentences run together ("on March 4.The event"). Linear.
 */
export function sentenceSpans(view: string, from: number, to: number): readonly Span[] {
  const spans: Span[] = [];
  let start = from;
  const mark = new RegExp(END_MARK);
  // Searched in the stretch alone: in the whole text a stretch without a mark would be searched to the text's end.
  const stretch = view.slice(from, to);
  for (let match = mark.exec(stretch); match !== null; match = mark.exec(stretch)) {
    const at = from + match.index;
    if (match[0] === "\n") {
      add(spans, view, start, at);
      start = at + 1;
    } else if (WIDE_ENDS.includes(match[0]) || endsSentence(view, start, at, to)) {
      const end = skipClosers(view, at + 1, to);
      add(spans, view, start, end);
      start = end;
      mark.lastIndex = end - from;
    }
  }
  add(spans, view, start, to);
  return spans;
}

/** Decides on the end mark at `at`; the sentence it may end began at `start`, the text goes on to `to`. */
function endsSentence(view: string, start: number, at: number, to: number): boolean {
  const after = skipClosers(view, at + 1, to);
  if (after >= to) return true;
  const mark = view.charAt(at);
  const next = view.charAt(after);
  if (mark !== "." && (mark !== "…" || next !== " ")) {
    if (next === " " || next === "\n") return opensSentence(view, after, to);
    return after > at + 1 && /\p{Lu}/u.test(next);
  }
  // "..." and "./.": only the last mark counts.
  if (next === "." || next === "/" || next === "," || next === ";") return false;
  const word = wordBefore(view, start, at);
  if (next !== " " && next !== "\n") return isRunTogether(view, at, after, word);
  if (!opensSentence(view, after, to)) return false;
  // "Air Marshal (Retd.) X": in brackets behind a rank.
  if (after > at + 1 && !(/^[Rr]etd?$/.test(word) && view.charAt(at + 1) === ")")) return true;
  if (LEADING_ABBREVIATIONS.has(word))
    return word === "No" || word === "Nos" ? !/\d/.test(firstAfter(view, after, to)) : false;
  if (/^\d{1,3}$/.test(word) && view.slice(start, at).trim() === word) return false;
  if (word === "H.E") return false;
  if (TRAILING_ABBREVIATIONS.has(word) || /^(?:\p{Lu}\.){1,4}\p{Lu}$/u.test(word))
    return OPENERS.has(wordAfter(view, after, to));
  // An initial: "Lloyd J. Austin"; "vitamin C. The" ends a sentence.
  if (/^\p{Lu}$/u.test(word)) return OPENERS.has(wordAfter(view, after, to)) && wordAfter(view, after, to) !== "A";
  return true;
}

/** "March 4.The event", "Army.Vuong", "said.“We": no space, yet a new sentence. */
function isRunTogether(view: string, at: number, after: number, word: string): boolean {
  const next = view.slice(after, after + 2);
  if (LEADING_ABBREVIATIONS.has(word) || TRAILING_ABBREVIATIONS.has(word)) return false;
  const closed = after > at + 1;
  if (!closed && !/(?:\p{Ll}{2}|\p{Lu}{2}|[\p{Ll}\p{Lu}]\p{Ll}|\d|[)\]"'])$/u.test(view.slice(Math.max(0, at - 2), at)))
    return false;
  return /^(?:\p{Lu}(?:\p{Ll}| )|["'(]\p{Lu})/u.test(next) && !/^[a-z]+$/.test(word.split(".").at(-2) ?? "");
}

function opensSentence(view: string, from: number, to: number): boolean {
  const next = firstAfter(view, from, to);
  return next === "" || !/[\p{Ll},;:)]/u.test(next);
}

function firstAfter(view: string, from: number, to: number): string {
  let at = from;
  while (at < to && /[\s"'([]/.test(view.charAt(at))) at++;
  return at < to ? view.charAt(at) : "";
}

function wordBefore(view: string, start: number, at: number): string {
  let from = at;
  const limit = Math.max(start, at - 24);
  while (from > limit && !/[\s"'([—–/]/.test(view.charAt(from - 1))) from--;
  return view.slice(from, at);
}

function wordAfter(view: string, from: number, to: number): string {
  return /^[\s"'([]*(\p{L}+)/u.exec(view.slice(from, Math.min(to, from + 32)))?.[1] ?? "";
}

function skipClosers(view: string, from: number, to: number): number {
  let at = from;
  while (at < to && CLOSERS.includes(view.charAt(at)) && !isOpeningQuote(view, at, to)) at++;
  return at;
}

/** A plain quote that letters follow at once and a space or an end mark precedes opens a quotation. */
function isOpeningQuote(view: string, at: number, to: number): boolean {
  const character = view.charAt(at);
  if (character !== '"' && character !== "'") return false;
  if (at + 1 >= to || !/[\p{L}\d]/u.test(view.charAt(at + 1))) return false;
  return !isOpenBefore(view, at);
}

/** True if an unclosed quote stands in the 400 characters before `at`. */
function isOpenBefore(view: string, at: number): boolean {
  const quote = view.charAt(at);
  let open = false;
  for (let index = Math.max(0, at - 400); index < at; index++) {
    if (view.charAt(index) === "\n") open = false;
    else if (view.charAt(index) === quote) open = !open;
  }
  return open;
}

function add(spans: Span[], view: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /[\s•*·▪►|]/.test(view.charAt(start))) start++;
  // A dash with a space after it is the mark of a list's item.
  if (/^[-–—] /.test(view.slice(start, start + 2))) start += 2;
  while (end > start && /[\s|]/.test(view.charAt(end - 1))) end--;
  while (end - start > LONGEST_SENTENCE) {
    const cut = cutPoint(view, start, start + LONGEST_SENTENCE);
    spans.push({ start, end: cut });
    start = cut;
    while (start < end && view.charAt(start) === " ") start++;
  }
  if (start < end) spans.push({ start, end });
}

/** The last good place before `limit` to cut an overlong sentence: after a semicolon or comma, else at a space. */
function cutPoint(view: string, start: number, limit: number): number {
  for (const mark of ["; ", ", ", " "]) {
    const found = view.slice(start, limit).lastIndexOf(mark);
    if (found > LONGEST_SENTENCE / 2) return start + found + mark.trimEnd().length;
  }
  return /[\ud800-\udbff]/.test(view.charAt(limit - 1)) ? limit - 1 : limit;
}
