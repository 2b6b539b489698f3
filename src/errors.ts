/** What can go wrong in ways a user can mend. The code is stable and machine-readable; the message names what and where. */
export const ERROR_CODES = [
  "BAD_ARGUMENT",
  "BAD_CURSOR",
  "BAD_ID",
  "BAD_CONFIG",
  "BAD_USAGE",
  "FILE_MISSING",
  "FILE_UNREADABLE",
  "FILE_EMPTY",
  "FILE_BINARY",
  "FILE_UNSUPPORTED",
  "FILE_UNDECODABLE",
  "FILE_MALFORMED",
  "FILE_UNWRITABLE",
  "NO_FACTS",
  "NOT_ENGLISH",
  "NO_SUCH_DATE",
  "OTHER_VERSION",
  "EXTRACTION_FAILED",
  "DATABASE_UNREACHABLE",
  "DATABASE_NEWER",
  "DATABASE_LOCKED",
  "DATABASE_NOT_EMPTY",
  "DATABASE_FULL",
  "DATABASE_DAMAGED",
  "DATABASE_FAILED",
  "PORT_IN_USE",
  "UNAUTHENTICATED",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A coded error with a message fit for users. Knows nothing of HTTP. */
export class CommuniqueError extends Error {
  override readonly name = "CommuniqueError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, string | number | boolean>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
