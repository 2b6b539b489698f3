/** What the folder of an embedded database tells beside the database itself, so that nothing goes missing in silence. */
import { readdir, readFile, rename, rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CommuniqueError } from "../errors.ts";
import { databaseFault } from "./faults.ts";
import type { Sql } from "./sql.ts";

/** Files below the data folder. */
const DATABASE = "postgres";
/** Is there while the database is being made: one that was never finished holds nothing. */
const UNFINISHED = "unfinished";
/** What the database held at least when it was last written. */
const HELD = "held.json";

/** Bytes that must be free before something is written: PostgreSQL stops altogether if its log finds no room. */
const LEAST_ROOM = 32 * 2 ** 20;

interface Held {
  /** `CorpusState.version`. */
  readonly version: number;
  /** Bytes of the files of tables and indexes, which never shrink. */
  readonly files: Readonly<Record<string, number>>;
}

/** Where PostgreSQL's own files are. */
export function databaseFolder(folder: string): string {
  return join(folder, DATABASE);
}

/** @throws CommuniqueError DATABASE_DAMAGED */
function damaged(folder: string, what: string, cause?: unknown): CommuniqueError {
  const text = `the database in ${folder} is damaged: ${what}. Nothing was deleted; put a copy of the folder back, or move it away and take the articles in again`;
  return new CommuniqueError("DATABASE_DAMAGED", text, { folder }, { cause });
}

function full(folder: string, cause?: unknown): CommuniqueError {
  const text = `there is no room left on the disk of ${folder}; nothing of this change is kept. Make room and try again`;
  return new CommuniqueError("DATABASE_FULL", text, { folder }, { cause });
}

/**
 * Makes a folder ready for PostgreSQL to start on or, if it is new, to make a database in. What a first start left
 * that was killed is cleared away; a database that has lost the file by which it is known is not taken for a new one.
 *
 * @returns whether a database is to be made; call `finishMaking` when it is
 * @throws CommuniqueError DATABASE_DAMAGED
 */
export async function prepareFolder(folder: string): Promise<{ readonly isNew: boolean }> {
  const names = await readdir(folder);
  if (names.includes(UNFINISHED) && !names.includes(HELD))
    await rm(databaseFolder(folder), { recursive: true, force: true });
  const files = await readdir(databaseFolder(folder)).catch((): string[] => []);
  if (files.includes("PG_VERSION")) return { isNew: false };
  if (files.length > 0) throw damaged(folder, `${join(DATABASE, "PG_VERSION")} is missing`);
  if (names.includes(HELD)) throw damaged(folder, `${DATABASE} is missing`);
  await writeFile(join(folder, UNFINISHED), "");
  return { isNew: true };
}

export function finishMaking(folder: string): Promise<void> {
  return rm(join(folder, UNFINISHED), { force: true });
}

/**
 * What is wrong when PostgreSQL cannot start on a folder; itself it only says that it cannot.
 */
export async function whyUnopened(folder: string, isNew: boolean, cause: unknown): Promise<CommuniqueError> {
  if (cause instanceof CommuniqueError) return cause;
  if (!(await hasRoom(folder))) return full(folder, cause);
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (!isNew) return damaged(folder, `PostgreSQL cannot start on it (${reason.replace(/\.$/, "")})`, cause);
  return new CommuniqueError("DATABASE_FAILED", `cannot make a database in ${folder}: ${reason}`, {}, { cause });
}

async function hasRoom(folder: string): Promise<boolean> {
  const disk = await statfs(folder).catch(() => null);
  return disk === null || disk.bavail * disk.bsize >= LEAST_ROOM;
}

/** @throws CommuniqueError DATABASE_FULL before something is written that may find no room */
export async function checkRoom(folder: string): Promise<void> {
  if (!(await hasRoom(folder))) throw full(folder);
}

/** An error of PostgreSQL's in words that say what to do, where it is about the folder; any other as it is. */
export function toldOf(folder: string, error: unknown): unknown {
  if (error instanceof CommuniqueError) return error;
  const fault = databaseFault(error);
  if (fault === "DATABASE_FULL") return full(folder, error);
  return fault === "DATABASE_DAMAGED" ? damaged(folder, (error as Error).message, error) : error;
}

async function readHeld(sql: Sql): Promise<Held> {
  const files = await sql.query<{ path: string; size: number }>(
    `SELECT pg_relation_filepath(oid) AS path, pg_relation_size(oid)::float8 AS size FROM pg_class
     WHERE relkind IN ('r', 'i', 't') AND oid >= 16384`,
  );
  const [table] = await sql.query<{ found: boolean }>(`SELECT to_regclass('"CorpusState"') IS NOT NULL AS found`);
  const [state] = table?.found ? await sql.query<{ version: number }>(`SELECT version FROM "CorpusState"`) : [];
  return { version: state?.version ?? 0, files: Object.fromEntries(files.map(({ path, size }) => [path, size])) };
}

/** Notes what the database holds now, so that the next start sees whether it still does. */
export async function noteHeld(folder: string, sql: Sql): Promise<void> {
  const held = await readHeld(sql);
  const path = join(folder, HELD);
  // Without room for it the note of before stays, which is true as well.
  await writeFile(`${path}.draft`, JSON.stringify(held))
    .then(() => rename(`${path}.draft`, path))
    .catch(() => rm(`${path}.draft`, { force: true }));
}

/**
 * Looks whether the database holds at least what was noted last. A file that was cut short reads like a shorter table,
 * and a log that breaks off like one that ends there: PostgreSQL itself would go on with what is left.
 *
 * @throws CommuniqueError DATABASE_DAMAGED
 */
export async function checkHeld(folder: string, sql: Sql): Promise<void> {
  const noted = await readFile(join(folder, HELD), "utf8").then(
    (text) => JSON.parse(text) as Held,
    () => null,
  );
  if (noted === null) return;
  const { version, files } = await readHeld(sql);
  const short = Object.keys(files).filter((path) => (files[path] ?? 0) < (noted.files[path] ?? 0));
  if (short.length > 0) throw damaged(folder, `${short.map((path) => join(DATABASE, path)).join(", ")} cut short`);
  if (version < noted.version) {
    throw damaged(folder, `its last writes are lost (to go on without them, delete ${join(folder, HELD)})`);
  }
}
