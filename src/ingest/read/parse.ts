import { basename, extname } from "node:path";
import { CommuniqueError } from "../../errors.ts";
import type { ArticleMetadata, SourceArticle } from "../../model/article.ts";
import { decodeText } from "./decode.ts";
import { readMarkdown } from "./markdown.ts";
import { parseArticleLine } from "./metadata.ts";
import { tidyText } from "./tidy.ts";

/** A file or line that could not be read as an article. Reading goes on with the others. */
export interface ReadFailure {
  readonly origin: string;
  readonly error: CommuniqueError;
}

export type ReadResult = SourceArticle | ReadFailure;

export function isReadFailure(result: ReadResult): result is ReadFailure {
  return "error" in result;
}

const TEXT = new Set([".txt", ".text"]);
const HTML = new Set([".html", ".htm", ".xhtml"]);
const MARKDOWN = new Set([".md", ".markdown"]);
const LINES = new Set([".jsonl", ".ndjson"]);

/** What looks like the ending of a file's kind, unlike that of "visit 2024.12.18 talks". */
const ENDING = /^\.[a-z][a-z0-9]{0,7}$/i;

/** The ending of a file that is no article by its kind (".pdf"), whatever it holds; null if it may be one. */
export function foreignEnding(path: string): string | null {
  const extension = extname(path).toLowerCase();
  const known = TEXT.has(extension) || HTML.has(extension) || MARKDOWN.has(extension) || LINES.has(extension);
  return known || path === "-" || !ENDING.test(extension) ? null : extension;
}

/** True for the files that folders are searched for. */
export function isArticleFile(path: string): boolean {
  const extension = extname(path).toLowerCase();
  const isText = TEXT.has(extension) || HTML.has(extension) || MARKDOWN.has(extension) || LINES.has(extension);
  return isText && !/^(?:readme|license|licence|changelog|contributing|notice)\b/i.test(basename(path));
}

export function isLinesFile(path: string): boolean {
  return LINES.has(extname(path).toLowerCase());
}

/** A file's content with what is known of it from elsewhere. */
export interface SourceFile {
  /** Path as given, for reports. */
  readonly origin: string;
  readonly bytes: Uint8Array;
  /** From a metadata.json; goes before what the file says of itself. */
  readonly metadata?: ArticleMetadata;
}

/**
 * Reads the content of one file: one article, or one a line for .jsonl. Faults come back as values. The extension
 * tells the form, none that the content is plain text; one of another kind of file is refused, even if it holds text.
 * Does no I/O.
 */
export async function parseSource(file: SourceFile): Promise<readonly ReadResult[]> {
  const { origin } = file;
  try {
    const { text, encoding } = decodeText(file.bytes, origin);
    refuseForeign(origin);
    if (isLinesFile(origin)) {
      return text.split("\n").flatMap((line, index) => parseSourceLine(line, origin, index + 1) ?? []);
    }
    const read = await readText(text, origin);
    const tidy = tidyText(read.text);
    if (tidy.trim() === "") throw new CommuniqueError("FILE_EMPTY", `${origin}: the file has no text`);
    const article: SourceArticle = {
      id: articleId(origin),
      origin,
      text: tidy,
      metadata: { ...read.metadata, ...file.metadata },
      ...(encoding === "windows-1252" ? { encoding } : {}),
    };
    return [article];
  } catch (error) {
    return [{ origin, error: toCoded(error, origin) }];
  }
}

function refuseForeign(origin: string): void {
  const ending = foreignEnding(origin);
  if (ending === null) return;
  throw new CommuniqueError(
    "FILE_UNSUPPORTED",
    `${origin}: a ${ending} file is not read; save its text as .txt, .md, .html or .jsonl`,
    { ending },
  );
}

/** Reads line `number` (from 1) of a .jsonl file; null for a blank line. */
export function parseSourceLine(line: string, path: string, number: number): ReadResult | null {
  if (line.trim() === "") return null;
  const origin = `${path}:${number}`;
  try {
    const { id, text, metadata } = parseArticleLine(line, origin);
    const tidy = tidyText(text);
    if (tidy.trim() === "") throw new CommuniqueError("FILE_EMPTY", `${origin}: "text" is empty`);
    return { id: id ?? `${articleId(path)}-${number}`, origin, text: tidy, metadata };
  } catch (error) {
    return { origin, error: toCoded(error, origin) };
  }
}

/** The base name without extension: "corpus/001_a.txt" → "001_a", standard input → "stdin". */
export function articleId(origin: string): string {
  if (origin === "-") return "stdin";
  const name = basename(origin);
  return extname(name) === "" ? name : name.slice(0, -extname(name).length);
}

/** Any error as a coded one, so that one broken file never stops the others. */
export function toCoded(error: unknown, origin: string): CommuniqueError {
  if (error instanceof CommuniqueError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new CommuniqueError("FILE_MALFORMED", `${origin}: ${message}`, {}, { cause: error });
}

async function readText(
  text: string,
  origin: string,
): Promise<{ readonly text: string; readonly metadata: ArticleMetadata }> {
  const extension = extname(origin).toLowerCase();
  if (MARKDOWN.has(extension)) return readMarkdown(text);
  if (!HTML.has(extension)) return { text, metadata: {} };
  const { readHtml } = await import("./html.ts");
  return readHtml(text, origin);
}
