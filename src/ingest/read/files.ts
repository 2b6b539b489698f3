import { readdir, stat } from "node:fs/promises";
import { basename, isAbsolute, join } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { CommuniqueError } from "../../errors.ts";
import { isArticleFile } from "./parse.ts";

/** A file to read, or what is wrong with a path. */
export type FoundFile = { readonly path: string } | { readonly path: string; readonly error: CommuniqueError };

/**
 * The files that paths, folders and globs name, each once, those of a folder or glob in order of their names. Folders
 * are searched through all levels, without hidden files and project papers such as README.md.
 */
export async function findFiles(paths: readonly string[]): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of paths) {
    for (const file of await expand(path)) if (!found.has(file.path)) found.set(file.path, file);
  }
  return [...found.values()];
}

async function expand(path: string): Promise<readonly FoundFile[]> {
  if (path === "-") return [{ path }];
  try {
    const stats = await stat(path);
    if (!stats.isDirectory()) return [{ path }];
    const files = await filesUnder(path);
    const error = new CommuniqueError("FILE_MISSING", `${path}: no .txt, .md, .html or .jsonl file in this folder`);
    return files.length === 0 ? [{ path, error }] : files.map((file) => ({ path: file }));
  } catch (cause) {
    if (isDynamicPattern(path)) {
      const matches = (await glob(path, { absolute: isAbsolute(path), expandDirectories: false })).filter(
        (match) => basename(match) !== "metadata.json",
      );
      if (matches.length > 0) return matches.sort().map((match) => ({ path: match }));
    }
    return [{ path, error: fileError(path, cause) }];
  }
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.isDirectory()) files.push(...(await filesUnder(path)));
    else if ((entry.isFile() || entry.isSymbolicLink()) && isArticleFile(path)) files.push(path);
  }
  return files;
}

/** What the system says of a path, as a coded error. */
export function fileError(path: string, cause: unknown): CommuniqueError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new CommuniqueError("FILE_MISSING", `${path}: no such file or folder`, {}, { cause });
  }
  const reason = code === "EACCES" || code === "EPERM" ? "not allowed to read it" : code || String(cause);
  return new CommuniqueError("FILE_UNREADABLE", `${path}: ${reason}`, {}, { cause });
}
