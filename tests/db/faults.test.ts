import { expect, test } from "vitest";
import { databaseFault } from "../../src/db/faults.ts";

/** What the driver says of a connection that is lost, in words alone or with a code. */
test.each([
  new Error("Connection terminated unexpectedly"),
  new Error("Client has encountered a connection error and is not queryable"),
  new Error("Client was closed and is not queryable"),
  Object.assign(new Error("write EPIPE"), { code: "EPIPE" }),
  Object.assign(new Error("the database system is starting up"), { code: "57P03" }),
])("%s: the database is out of reach", (error) => {
  expect(databaseFault(error)).toBe("DATABASE_UNREACHABLE");
});

test.each([
  new Error("the article is not readable"),
  Object.assign(new Error("duplicate key value"), { code: "23505" }),
])("%s: no fault of the database", (error) => {
  expect(databaseFault(error)).toBeNull();
});
