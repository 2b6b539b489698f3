import {
  ANYTHING,
  aside,
  EDGE,
  EMPTY,
  either,
  exactly,
  type Need,
  repeated,
  requirementOf,
  type Shape,
  sequence,
} from "./requirement.ts";

/** A class of more characters than this says nothing. */
const MOST_CHARACTERS = 10;

/**
 * The pieces of words of which a text needs one for the pattern to match anywhere in it; null if no such are known.
 * Never wrong in leaving a text out, whatever the flags: case is ignored. Throws on syntax it does not know.
 */
export function requirementOfPattern(pattern: RegExp): Need | null {
  const reader = readerOf(pattern.source, pattern.ignoreCase);
  const shape = reader.alternatives();
  if (!reader.done()) throw new Error(`unbalanced bracket in ${pattern}`);
  return requirementOf(shape);
}

/** Signs that patterns look for, and their typographic forms; they count as parts of words. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...Array.from("'’‘‛", (sign) => [sign, "'"] as const),
  ...Array.from('"“”„‟«»', (sign) => [sign, '"'] as const),
  ...Array.from("(:;", (sign) => [sign, sign] as const),
]);
const SIGN_CODES: ReadonlySet<number> = new Set(Array.from(SIGNS.keys(), (sign) => sign.charCodeAt(0)));

/** A character as pieces of words know it; a space for one that is part of no word. */
export function canonical(character: string): string {
  if (/^\d$/.test(character)) return "0";
  const lower = character === "ſ" ? "s" : character.toLowerCase();
  return SIGNS.get(lower) ?? (isWordCode(lower.charCodeAt(0)) ? lower : " ");
}

/** Letters, digits, a few signs, and whatever else is not punctuation for certain. */
export function isWordCode(code: number): boolean {
  if (code < 128) {
    return (
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || SIGN_CODES.has(code)
    );
  }
  return (code >= 0xc0 && (code < 0x2000 || code >= 0x2c00)) || SIGN_CODES.has(code);
}

interface Reader {
  readonly alternatives: () => Shape;
  readonly done: () => boolean;
}

function readerOf(source: string, ignoreCase: boolean): Reader {
  let at = 0;

  function take(token: string): boolean {
    if (!source.startsWith(token, at)) return false;
    at += token.length;
    return true;
  }

  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  }

  function alternatives(): Shape {
    const shapes = [terms()];
    while (take("|")) shapes.push(terms());
    return either(shapes);
  }

  function terms(): Shape {
    let shape = EMPTY;
    while (at < source.length && source[at] !== "|" && source[at] !== ")") shape = sequence(shape, term());
    return shape;
  }

  function term(): Shape {
    const atom = readAtom();
    const times = match(/(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y);
    if (!times) return atom;
    const [sign, least, comma, most] = times;
    if (sign.startsWith("*")) return repeated(atom, 0, Number.POSITIVE_INFINITY);
    if (sign.startsWith("+")) return repeated(atom, 1, Number.POSITIVE_INFINITY);
    if (sign.startsWith("?")) return repeated(atom, 0, 1);
    return repeated(atom, Number(least), comma ? (most ? Number(most) : Number.POSITIVE_INFINITY) : Number(least));
  }

  function group(): Shape {
    const inner = alternatives();
    if (!take(")")) throw new Error(`bracket not closed in ${source}`);
    return inner;
  }

  function readAtom(): Shape {
    if (take("(?=") || take("(?<=")) return aside(group());
    const negative = match(/\(\?<?!/y);
    if (negative) {
      const from = at;
      group();
      return rulesOutLetters(source.slice(from, at - 1), ignoreCase) ? exactly([EDGE]) : EMPTY;
    }
    if (match(/\((?:\?:|\?<\w+>)?/y)) return group();
    if (take("[")) return classOf();
    if (take("^") || take("$")) return EMPTY;
    if (take(".")) return ANYTHING;
    if (take("\\")) return escaped();
    const plain = match(/[A-Za-z ]+(?![*+?{])/y);
    if (plain) return exactly([plain[0].toLowerCase().replace(/ {2,}/g, " ")]);
    return exactly(single());
  }

  function escaped(): Shape {
    if (take("b")) return exactly([EDGE]);
    if (take("B")) return EMPTY;
    if (match(/[1-9]\d?|k<\w+>/y)) return ANYTHING;
    return shapeOf(escapedCharacters());
  }

  /** What stands behind a backslash: characters, or null for too many. */
  function escapedCharacters(): readonly string[] | null {
    if (match(/[pP]\{[^}]+\}|[wWSD]/y)) return null;
    if (take("d")) return ["0"];
    if (match(/[sntrfv]/y)) return [" "];
    const code = match(/u\{([\da-fA-F]+)\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})/y);
    if (code) return [canonical(String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3] ?? "", 16)))];
    const sign = match(/[^\p{L}\d]/uy);
    if (!sign) throw new Error(`unknown escape at ${at} in ${source}`);
    return [canonical(sign[0])];
  }

  function classOf(): Shape {
    const negated = take("^");
    let characters: Set<string> | null = new Set();
    while (!take("]")) {
      if (at >= source.length) throw new Error(`class not closed in ${source}`);
      const range = match(/([^\\\]])-([^\\\]])/uy);
      const added = range ? rangeOf(range[1] ?? "", range[2] ?? "") : take("\\") ? escapedCharacters() : single();
      if (added === null) characters = null;
      for (const character of added ?? []) characters?.add(character);
    }
    return negated || characters === null ? ANYTHING : shapeOf([...characters]);
  }

  function single(): readonly string[] {
    const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
    at += character.length;
    return [canonical(character)];
  }

  return { alternatives, done: () => at === source.length };
}

function shapeOf(characters: readonly string[] | null): Shape {
  return characters === null || characters.length > MOST_CHARACTERS ? ANYTHING : exactly(characters);
}

function rangeOf(first: string, last: string): readonly string[] | null {
  const [from, to] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
  if (to - from >= MOST_CHARACTERS) return null;
  return Array.from({ length: to - from + 1 }, (_, index) => canonical(String.fromCodePoint(from + index)));
}

/** A class with all letters in it, and nothing else: what must not stand there makes the edge of a word. */
function rulesOutLetters(source: string, ignoreCase: boolean): boolean {
  if (ignoreCase && /^\[a-z[^\]]*\]$/.test(source)) return true;
  return /^\[(?!\^)[^\]]*(?:\\p\{L\}|\\w)[^\]]*\]$|^\\p\{L\}$|^\\w$/.test(source);
}
