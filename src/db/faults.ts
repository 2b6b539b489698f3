import { CommuniqueError, type ErrorCode } from "../errors.ts";

/** Codes of Prisma and of Node's sockets that mean the database is out of reach. */
const UNREACHABLE = new Set(
  "P1001 P1002 P1008 P1017 P2024 ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT EHOSTUNREACH ENOTFOUND".split(" "),
);
/** Raw statements fail with one code whatever happened; their message tells. */
const UNREACHABLE_RAW =
  /can't reach database server|connection (?:terminated|ended)|is not queryable|server closed the connection|timeout exceeded when trying to connect|query read timeout/i;
/**
 * What PostgreSQL says while it stops, starts, or has no connection left: classes 08 and 57P, and 53300; and a replica
 * that must drop what a reader still looks at: 40001.
 */
const UNREACHABLE_STATE = /^(?:08|57P0[1-3]|53300|40001)/;
/** A page that is not what its checksum says, an index that leads nowhere, a file that is not there. */
const DAMAGED_STATE = /^(?:XX001|XX002|58P01)$/;

/** Prisma's codes are a P and four digits, none of them first a 0. */
const STATE = /^(?!P[1-9])[0-9A-Z]{5}$/;

function codeOf(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" ? code : null;
}

/** The SQLSTATE that the database gave, be it below an error of Prisma's; null for any other error. */
export function sqlState(error: unknown): string | null {
  const { meta } = (error ?? {}) as { meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } };
  const code = meta?.driverAdapterError?.cause?.originalCode ?? codeOf(error);
  return typeof code === "string" && STATE.test(code) ? code : null;
}

export type DatabaseFault = Extract<ErrorCode, "DATABASE_UNREACHABLE" | "DATABASE_FULL" | "DATABASE_DAMAGED">;

/** What of the database itself an error tells; null if it tells of something else. */
export function databaseFault(error: unknown): DatabaseFault | null {
  if (error instanceof CommuniqueError) return error.code in WORDS ? (error.code as DatabaseFault) : null;
  const state = sqlState(error) ?? "";
  if (state === "53100") return "DATABASE_FULL";
  if (DAMAGED_STATE.test(state)) return "DATABASE_DAMAGED";
  const code = codeOf(error);
  if (UNREACHABLE.has(code ?? "") || UNREACHABLE_STATE.test(state)) return "DATABASE_UNREACHABLE";
  const isRaw = code === null || code === "P2010";
  return isRaw && UNREACHABLE_RAW.test(String(error)) ? "DATABASE_UNREACHABLE" : null;
}

const WORDS: Readonly<Record<DatabaseFault, string>> = {
  DATABASE_UNREACHABLE: "the database went away; what was stored until then is kept. Try again",
  DATABASE_FULL: "the database's disk is full; nothing of this step is kept. Make room and try again",
  DATABASE_DAMAGED: "files of the database are damaged; put a copy back, or take the articles in again elsewhere",
};

/** An error of the database itself in words for who runs the program; any other as it is. */
export function toldFault(error: unknown): unknown {
  if (error instanceof CommuniqueError) return error;
  const code = databaseFault(error);
  if (code === null) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new CommuniqueError(code, `${WORDS[code]} (${reason})`, {}, { cause: error });
}
