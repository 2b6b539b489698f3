import type { DatedValue } from "../../model/extraction.ts";
import { foldedWords } from "../../model/name.ts";
import type { Span } from "../../model/span.ts";
import type { AgreementAction, AgreementKind, CountryCode, Edtf } from "../../model/vocabulary.ts";
import { GENERIC_MODIFIERS, WORLD_INSTRUMENTS } from "../lexicon/instruments.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";
import { isCapitalised } from "./tokens.ts";

/** A value with the words that show it. */
export interface Shown<T> {
  readonly value: T;
  readonly span: Span;
}

/** One mention of an instrument, read completely; several may turn out to be one instrument. */
export interface Candidate {
  readonly phrase: InstrumentPhrase;
  readonly kind: AgreementKind;
  readonly action: AgreementAction;
  readonly rule: string;
  readonly title: string;
  /** Words of the title that tell it from other instruments of its kind. */
  readonly words: ReadonlySet<string>;
  /** The same with generic words: "defence", "cooperation". */
  readonly allWords: ReadonlySet<string>;
  /** Its own abbreviation ("TDC"), never one of the kind ("MoU"). */
  readonly abbreviation: string | null;
  readonly validFrom: Shown<Edtf> | null;
  readonly validTo: Shown<Edtf> | null;
  readonly signedOn: DatedValue | null;
  readonly meeting: string | null;
  readonly parties: readonly Shown<CountryCode>[];
  /** Keys of the bodies that are party to it. */
  readonly bodies: readonly Shown<string>[];
  /** "a pact called the X Agreement": another name for the instrument named just before. */
  readonly alias: boolean;
  /** Countries its own phrase names: "a pact with Canada". */
  readonly countries: readonly CountryCode[];
  /** "one of 2017": named only as another one, so never the same as one named before. */
  readonly distinct: boolean;
  readonly evidence: Span;
}

const KIND_ABBREVIATIONS: ReadonlySet<string> = new Set(["mou", "moc", "moa", "loi", "soi", "doi", "tor"]);
const SMALL_WORDS: ReadonlySet<string> = new Set(
  "a an the of on in for and or to with between by its their his her our at from field fields area areas period understanding letter intent memorandum mou protocol agreement accord pact deal treaty convention plan programme program roadmap statement declaration communique minutes record discussion arrangement term terms reference contract framework document minute guideline two three government governments minister leader ministries ministry ministrie countries countrie country sides side armies armie army year years s period".split(
    " ",
  ),
);

/** An abbreviation that names one instrument, or null for those that only name a kind. */
export function ownAbbreviation(phrase: InstrumentPhrase): string | null {
  const name = phrase.tokens
    .slice(phrase.before.first, phrase.after.end)
    .map((token) => token.lower)
    .join(" ");
  const world = WORLD_INSTRUMENTS.find(([words]) => name.includes(words));
  if (world) return world[1];
  const text = phrase.after.abbreviation ?? phrase.head.abbreviation;
  return text === null || KIND_ABBREVIATIONS.has(text.toLowerCase()) ? null : text;
}

/**
 * The telling words of a title: no small words, no nouns of instruments, nothing generic, no years. A name in
 * capitals ("Defence Cooperation Agreement") keeps its generic words if it has no others.
 */
export function contentWords(title: string, isName: boolean): ReadonlySet<string> {
  const words = [...titleWords(title)];
  const telling = words.filter((word) => !GENERIC_MODIFIERS.has(word));
  return new Set(telling.length > 0 || !isName ? telling : words);
}

/** True if the noun and a word before it are capitalised: "Defence Cooperation Agreement". */
export function isProperName({ tokens, before, head, sentence }: InstrumentPhrase): boolean {
  if (sentence.kind === "HEADLINE" || head.abbreviation !== null) return false;
  return before.first < head.first && isCapitalised(tokens[head.first]) && isCapitalised(tokens[head.first - 1]);
}

/** First letters of a title's words, small words left out: "Reciprocal Access Agreement" → "raa". */
export function initialsOf(title: string): string {
  return foldedWords(title)
    .filter((word) => !/^(?:of|on|the|and|for|in|to|a|an)$/.test(word))
    .map((word) => word.charAt(0))
    .join("");
}

/** The words of a title without small words, nouns of instruments and years; plurals as singulars. */
export function titleWords(title: string): ReadonlySet<string> {
  return new Set(
    foldedWords(title)
      .map((word) =>
        word === "defense" ? "defence" : word.endsWith("s") && word.length > 4 ? word.slice(0, -1) : word,
      )
      .filter((word) => !SMALL_WORDS.has(word) && !/^\d+$/.test(word)),
  );
}

/** True if the mention tells of a signing or an adoption. */
export function isDone({ action }: Candidate): boolean {
  return action === "SIGNED" || action === "ADOPTED";
}
