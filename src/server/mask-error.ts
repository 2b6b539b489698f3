import { randomUUID } from "node:crypto";
import { GraphQLError } from "graphql";
import { CommuniqueError } from "../errors.ts";
import type { Logger } from "./log.ts";

/** Codes of Prisma and of Node's sockets that mean the database is out of reach. */
const UNREACHABLE = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "ECONNREFUSED", "ECONNRESET", "ENOTFOUND"]);

/** The error a resolver threw, below those that the executor wrapped it in. */
function rootOf(error: unknown): unknown {
  let root = error;
  while (root instanceof GraphQLError && root.originalError !== undefined) root = root.originalError;
  return root;
}

/** Raw statements fail with one code whatever happened; their message tells. */
const UNREACHABLE_RAW =
  /can't reach database server|connection terminated|server closed the connection|timeout exceeded when trying to connect|query read timeout/i;
/**
 * What PostgreSQL says while it stops, starts, or has no connection left: classes 08 and 57P, and 53300; and a replica
 * that must drop what a reader still looks at: 40001.
 */
const UNREACHABLE_STATE = /^(?:08|57P0[1-3]|53300|40001)/;

function isUnreachable(error: unknown): boolean {
  const code = codeOf(error);
  if (UNREACHABLE.has(code ?? "") || UNREACHABLE_STATE.test(sqlState(error) ?? code ?? "")) return true;
  return (code === null || code === "P2010") && UNREACHABLE_RAW.test(String(error));
}

function codeOf(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" ? code : null;
}

/** PostgreSQL's code for characters that no text of its can hold: of the characters that JSON can carry, NUL alone. */
const UNSTORABLE_TEXT = "22021";

/** Prisma's codes are a P and four digits. */
const DRIVERS_STATE = /^(?!P[1-9])[0-9A-Z]{5}$/;

/** PostgreSQL's code for statements that were cancelled, by its own time limit or because somebody asked. */
const CANCELLED = "57014";

/** The SQLSTATE that the database gave, below an error of Prisma's or as the driver's own; null for any other error. */
function sqlState(error: unknown): string | null {
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } };
  const code = meta?.driverAdapterError?.cause?.originalCode;
  if (typeof code === "string") return code;
  const own = codeOf(error);
  return own !== null && DRIVERS_STATE.test(own) ? own : null;
}

/**
 * What clients see of an error: coded ones and those of GraphQL itself as they are; text that no database can hold
 * as a bad argument; of anything else only an id, under which the log has the rest.
 */
export function createErrorMask(log: Logger): (error: unknown) => Error {
  return (error) => {
    const root = rootOf(error);
    if (root instanceof GraphQLError || root instanceof CommuniqueError) return error as GraphQLError;
    const { nodes = null, path = null } = error instanceof GraphQLError ? error : {};
    if (root instanceof Error && sqlState(root) === UNSTORABLE_TEXT) {
      const allowed = "text without NUL characters";
      return new GraphQLError(`An argument holds a NUL character; allowed: ${allowed}.`, {
        nodes,
        path,
        extensions: { code: "BAD_ARGUMENT", allowed },
      });
    }
    if (root instanceof Error && sqlState(root) === CANCELLED) {
      const message = "The database took too long and was told to give up.";
      return new GraphQLError(message, { nodes, path, extensions: { code: "TIMEOUT" } });
    }
    const id = randomUUID();
    const unreachable = isUnreachable(root);
    log.error({ errorId: id, err: root }, unreachable ? "database unreachable" : "unexpected error");
    const message = unreachable
      ? "The database cannot be reached at present; try again."
      : "Something went wrong here. The log of the service has more under this error's id.";
    return new GraphQLError(message, {
      nodes,
      path,
      extensions: { code: unreachable ? "DATABASE_UNREACHABLE" : "INTERNAL", id },
    });
  };
}
