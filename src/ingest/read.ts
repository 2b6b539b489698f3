import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CommuniqueError } from "../errors.ts";
import type { ArticleMetadata } from "../model/article.ts";
import { decodeText } from "./read/decode.ts";
import { fileError, findFiles } from "./read/files.ts";
import { type MetadataFile, parseMetadata } from "./read/metadata.ts";
import { articleId, isLinesFile, parseSource, parseSourceLine, type ReadResult, toCoded } from "./read/parse.ts";

export { isReadFailure, parseSource, type ReadFailure, type ReadResult } from "./read/parse.ts";

export interface ReadOptions {
  /** "beside" (the default): the metadata.json in each file's folder. "none": the text alone. Else the path of one such file. */
  readonly metadata?: "beside" | "none" | { readonly file: string };
  /** What "-" reads; the process's standard input by default. */
  readonly standardInput?: AsyncIterable<Uint8Array | string>;
}

/** A larger file is no article; .jsonl files are read line by line and may have any size. */
const LARGEST_FILE = 64 * 1024 * 1024;
const LARGEST_LINE = 64 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * Stage 1: reads articles from files (.txt .md .html .jsonl; without an ending: plain text), folders, globs and "-" for
 * standard input, in order, one at a time. What cannot be read comes as a failure value with a coded error
 * (FILE_MISSING, FILE_UNREADABLE, FILE_EMPTY, FILE_BINARY, FILE_UNSUPPORTED, FILE_UNDECODABLE, FILE_MALFORMED); never throws
 * for a file.
 */
export async function* readSources(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  const metadataOf = metadataReader(options.metadata ?? "beside");
  for (const found of await findFiles(paths)) {
    const { path } = found;
    if ("error" in found) {
      yield { origin: path, error: found.error };
      continue;
    }
    const { metadata, failures } = await metadataOf(path);
    yield* failures;
    if (path === "-") yield* readStandardInput(options.standardInput ?? process.stdin);
    else if (isLinesFile(path)) yield* readLinesFile(path);
    else yield* await readWholeFile(path, metadata);
  }
}

async function readWholeFile(path: string, metadata: ArticleMetadata | undefined): Promise<readonly ReadResult[]> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE) {
      const error = new CommuniqueError("FILE_UNREADABLE", `${path}: larger than 64 MB, which is no article`, { size });
      return [{ origin: path, error }];
    }
    bytes = await readFile(path);
  } catch (cause) {
    return [{ origin: path, error: fileError(path, cause) }];
  }
  return parseSource({ origin: path, bytes, ...(metadata === undefined ? {} : { metadata }) });
}

async function* readLinesFile(path: string): AsyncGenerator<ReadResult> {
  let number = 0;
  let articles = 0;
  try {
    for await (const line of splitLines(createReadStream(path), path)) {
      number++;
      const result = parseBytesLine(line, path, number);
      if (result === null) continue;
      articles++;
      yield result;
    }
  } catch (cause) {
    yield { origin: path, error: cause instanceof CommuniqueError ? cause : fileError(path, cause) };
    return;
  }
  if (articles === 0)
    yield { origin: path, error: new CommuniqueError("FILE_EMPTY", `${path}: the file has no lines`) };
}

function parseBytesLine(bytes: Uint8Array, path: string, number: number): ReadResult | null {
  if (bytes.length === 0) return null;
  const origin = `${path}:${number}`;
  try {
    return parseSourceLine(decodeText(bytes, origin).text, path, number);
  } catch (error) {
    return { origin, error: toCoded(error, origin) };
  }
}

async function* splitLines(stream: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  let pending: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    let at = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, at)) {
      pending.push(chunk.subarray(at, end));
      yield Buffer.concat(pending);
      pending = [];
      length = 0;
      at = end + 1;
    }
    length += chunk.length - at;
    if (length > LARGEST_LINE) throw new CommuniqueError("FILE_MALFORMED", `${path}: a line is larger than 64 MB`);
    pending.push(chunk.subarray(at));
  }
  yield Buffer.concat(pending);
}

/** Standard input is one article as plain text, or articles as JSON lines if it starts with an object. */
async function* readStandardInput(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<ReadResult> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  const bytes = Buffer.concat(chunks);
  const isLines = /^\s*\{\s*"/.test(bytes.subarray(0, 64).toString("utf8"));
  if (!isLines) {
    yield* await parseSource({ origin: "-", bytes });
    return;
  }
  for (const [index, line] of bytes.toString("utf8").split("\n").entries()) {
    const result = parseSourceLine(line, "-", index + 1);
    if (result !== null) yield result;
  }
}

interface FoundMetadata {
  readonly metadata: ArticleMetadata | undefined;
  /** Faults of the metadata file, told once. */
  readonly failures: readonly ReadResult[];
}

function metadataReader(source: NonNullable<ReadOptions["metadata"]>): (path: string) => Promise<FoundMetadata> {
  const files = new Map<string, MetadataFile | null>();
  return async (path) => {
    if (source === "none" || path === "-") return { metadata: undefined, failures: [] };
    const file = source === "beside" ? join(dirname(path), "metadata.json") : source.file;
    const failures: ReadResult[] = [];
    if (!files.has(file)) files.set(file, await loadMetadata(file, source !== "beside", failures));
    const byFile = files.get(file)?.byFile;
    return { metadata: byFile?.get(basename(path)) ?? byFile?.get(articleId(path)), failures };
  };
}

async function loadMetadata(file: string, isNamed: boolean, failures: ReadResult[]): Promise<MetadataFile | null> {
  try {
    const metadata = parseMetadata(decodeText(await readFile(file), file).text, file);
    failures.push(...metadata.faults.map((error) => ({ origin: file, error })));
    return metadata;
  } catch (cause) {
    const error = cause instanceof CommuniqueError ? cause : fileError(file, cause);
    // A folder needn't have one, but a file that the user names must be there.
    if (isNamed || error.code !== "FILE_MISSING") failures.push({ origin: file, error });
    return null;
  }
}
