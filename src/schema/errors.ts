import { GraphQLError } from "graphql";
import { CommuniqueError, type ErrorCode } from "../errors.ts";

/** A coded error as GraphQL carries it: the code and the details in `extensions`. */
export function coded(error: CommuniqueError): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { ...error.details, code: error.code },
  });
}

/**
 * Refuses an argument. `argument` is its path below the field ("first", "where.date.from"), `allowed` says in
 * words what would have been accepted; both are in the error's `extensions` beside `code`.
 */
export function refused(argument: string, message: string, allowed: string, code: ErrorCode = "BAD_ARGUMENT"): Error {
  return coded(new CommuniqueError(code, `${message}; allowed: ${allowed}.`, { argument, allowed }));
}
