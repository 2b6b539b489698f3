import { z } from "zod";
import { CommuniqueError } from "../../errors.ts";
import type { ArticleMetadata } from "../../model/article.ts";
import { readPublishedBasis, readPublishedOn } from "./published-on.ts";

const date = z
  .string()
  .refine((text) => readPublishedOn(text) !== null, { message: "is no date (wanted: 2024-12-18, 2024-12 or 2024)" });

/** The fields of an article that metadata.json and JSON lines share, under the names that are common for them. */
const FIELDS = {
  url: z.string().optional(),
  publisher: z.string().optional(),
  headline: z.string().optional(),
  title: z.string().optional(),
  author: z.union([z.string(), z.array(z.string())]).optional(),
  publishedOn: date.optional(),
  date: date.optional(),
  basis: z.string().optional(),
  language: z.string().optional(),
};
const ENTRY = z.looseObject({ ...FIELDS, file: z.string() });
const METADATA = z.union([z.array(z.unknown()), z.looseObject({ articles: z.array(z.unknown()) })]);
const LINE = z.looseObject({ ...FIELDS, text: z.string(), id: z.union([z.string(), z.number()]).optional() });

export interface MetadataFile {
  /** By `file` as written there: a file name with or without extension. */
  readonly byFile: ReadonlyMap<string, ArticleMetadata>;
  /** What is wrong with single entries; the others hold. */
  readonly faults: readonly CommuniqueError[];
}

/** Reads a metadata.json: `{"articles": [{"file", "url", "publisher", …}]}` or the bare list. Throws FILE_MALFORMED. */
export function parseMetadata(text: string, origin: string): MetadataFile {
  const parsed = METADATA.safeParse(parseJson(text, origin));
  if (!parsed.success) {
    throw new CommuniqueError("FILE_MALFORMED", `${origin}: wanted a list of articles or {"articles": [...]}`);
  }
  const entries = Array.isArray(parsed.data) ? parsed.data : parsed.data.articles;
  const byFile = new Map<string, ArticleMetadata>();
  const faults: CommuniqueError[] = [];
  for (const [index, value] of entries.entries()) {
    const entry = ENTRY.safeParse(value);
    if (!entry.success) {
      faults.push(new CommuniqueError("FILE_MALFORMED", `${origin}: article ${index + 1}: ${firstIssue(entry.error)}`));
      continue;
    }
    byFile.set(entry.data.file, toMetadata(entry.data));
  }
  return { byFile, faults };
}

export interface ArticleLine {
  readonly id: string | null;
  readonly text: string;
  readonly metadata: ArticleMetadata;
}

/** Reads one line of a .jsonl file: an object with `text` and, as known, title, url, date, publisher. Throws FILE_MALFORMED. */
export function parseArticleLine(text: string, origin: string): ArticleLine {
  const line = LINE.safeParse(parseJson(text, origin));
  if (!line.success) throw new CommuniqueError("FILE_MALFORMED", `${origin}: ${firstIssue(line.error)}`);
  const { id } = line.data;
  return { id: id === undefined ? null : String(id), text: line.data.text, metadata: toMetadata(line.data) };
}

function toMetadata(entry: z.infer<z.ZodObject<typeof FIELDS>>): ArticleMetadata {
  const headline = entry.headline ?? entry.title;
  const author = Array.isArray(entry.author) ? entry.author.join(", ") : entry.author;
  const printed = entry.publishedOn ?? entry.date;
  const publishedOn = printed === undefined ? null : readPublishedOn(printed);
  return {
    ...(entry.url ? { url: entry.url } : {}),
    ...(entry.publisher ? { publisher: entry.publisher } : {}),
    ...(headline ? { headline } : {}),
    ...(author ? { author } : {}),
    ...(entry.language ? { language: entry.language } : {}),
    ...(publishedOn === null ? {} : { publishedOn, publishedBasis: readPublishedBasis(entry.basis) }),
  };
}

function parseJson(text: string, origin: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommuniqueError("FILE_MALFORMED", `${origin}: no valid JSON: ${reason}`, {}, { cause });
  }
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  const path = issue?.path.join(".") ?? "";
  return path === "" ? (issue?.message ?? "malformed") : `"${path}": ${issue?.message}`;
}
