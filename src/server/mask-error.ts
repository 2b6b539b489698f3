import { randomUUID } from "node:crypto";
import { GraphQLError } from "graphql";
import { databaseFault, sqlState } from "../db/faults.ts";
import { CommuniqueError } from "../errors.ts";
import type { Logger } from "./log.ts";

/** The error a resolver threw, below those that the executor wrapped it in. */
function rootOf(error: unknown): unknown {
  let root = error;
  while (root instanceof GraphQLError && root.originalError !== undefined) root = root.originalError;
  return root;
}

/** PostgreSQL's code for characters that no text of its can hold: of the characters that JSON can carry, NUL alone. */
const UNSTORABLE_TEXT = "22021";

/** PostgreSQL's code for statements that were cancelled, by its own time limit or because somebody asked. */
const CANCELLED = "57014";

/** What clients are told of the database; of the rest the log has more. */
const MESSAGES = {
  DATABASE_UNREACHABLE: "The database cannot be reached at present; try again.",
  DATABASE_FULL: "The database has no room left; nothing of this is kept.",
  DATABASE_DAMAGED: "A part of the database is damaged and cannot be read.",
  INTERNAL: "Something went wrong here. The log of the service has more under this error's id.",
};

/**
 * What clients see of an error: coded ones and those of GraphQL itself as they are; text that no database can hold
 * as a bad argument; of anything else only an id, under which the log has the rest.
 */
export function createErrorMask(log: Logger): (error: unknown) => Error {
  return (error) => {
    const root = rootOf(error);
    // Where a database is, and what of it is broken, is for who runs the service.
    const fault = databaseFault(root);
    if (root instanceof GraphQLError || (root instanceof CommuniqueError && fault === null))
      return error as GraphQLError;
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
    const code = fault ?? "INTERNAL";
    log.error({ errorId: id, err: root }, fault ? fault.toLowerCase().replace("_", " ") : "unexpected error");
    return new GraphQLError(MESSAGES[code], { nodes, path, extensions: { code, id } });
  };
}
