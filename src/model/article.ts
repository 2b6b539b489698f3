import type { Span } from "./span.ts";
import type { Basis, Edtf } from "./vocabulary.ts";

/** What is known of an article beside its text: from metadata.json, a JSON line or HTML meta tags. */
export interface ArticleMetadata {
  readonly url?: string;
  readonly publisher?: string;
  readonly headline?: string;
  readonly author?: string;
  readonly publishedOn?: Edtf;
  readonly publishedBasis?: Basis;
  readonly language?: string;
}

/** One article as it was handed in, before anything is worked out. */
export interface SourceArticle {
  /** The file's base name without extension; for a line of a .jsonl file, its `id` or the base name and line number. */
  readonly id: string;
  /** Where it came from, for reports: a path, or a path and a line number. */
  readonly origin: string;
  /** Plain text, paragraphs separated by newlines. */
  readonly text: string;
  readonly metadata: ArticleMetadata;
  /** Named where the file was not Unicode and its encoding had to be guessed: "windows-1252". */
  readonly encoding?: string;
}

/**
 * What a stretch of the body is. Facts are taken from HEADLINE, BODY and CAPTION only;
 * BYLINE names writers and photographers; NOISE is sidebars, related links and repeated text.
 */
export type BlockKind = "HEADLINE" | "BODY" | "CAPTION" | "BYLINE" | "NOISE";

export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A stretch of text whose date or name was read off the text itself, or null with metadata. */
export interface PublicationDate {
  readonly edtf: Edtf;
  readonly basis: Basis;
  /** Where the text prints it; null when it comes from metadata. */
  readonly span: Span | null;
}

/** A cleaned article: the stored body with its parts marked. All offsets refer to `body`. */
export interface CleanArticle {
  readonly id: string;
  readonly origin: string;
  /** The stored text, Unicode NFC, line ends as \n. */
  readonly body: string;
  /**
   * The body with odd spaces, quotes and hyphens replaced one for one (same length, same offsets),
   * so that rules may be written with plain characters: spaces of any kind → " ", ’ ‘ → ', “ ” → ",
   * non-breaking hyphen → "-", en dash stays "–", em dash stays "—". Newlines stay, save that those inside a paragraph of a hard-wrapped
   * text are spaces.
   */
  readonly view: string;
  readonly blocks: readonly Block[];
  readonly url: string | null;
  readonly publisher: string | null;
  readonly headline: string | null;
  readonly author: string | null;
  readonly publishedOn: PublicationDate | null;
  /** The place the report was filed from, as printed but in usual case ("HÀ NỘI" → "Hà Nội"). */
  readonly dateline: string | null;
  readonly datelineSpan: Span | null;
  /** ISO 639-1 code, "und" if unknown. */
  readonly language: string;
}

/** One sentence of a block, trimmed; headlines and captions yield sentences too. Dateline prefixes and agency tags are cut off. */
export interface Sentence extends Span {
  readonly index: number;
  readonly kind: BlockKind;
  /** Number of the paragraph (run of text between blank lines or line ends) it stands in. */
  readonly paragraph: number;
  /** `view.slice(start, end)`. */
  readonly text: string;
  readonly marks: WordMarks;
}

/** Bits that tell which patterns a text's words leave possible (ingest/gates). */
export type WordMarks = readonly number[];
