import { Kind, type ValueNode } from "graphql";
import { CommuniqueError } from "../errors.ts";
import { COUNTRY_NAMES } from "../model/country.ts";
import { isEdtf } from "../model/date.ts";
import { builder } from "./builder.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Refuses a value. No GraphQL error: those pass as they are, while graphql-js says of others at which place of the
 * document or of the variables the value is, and keeps their extensions.
 */
function unfit(message: string, allowed: string): Error {
  const error = new CommuniqueError("BAD_ARGUMENT", `${message}; allowed: ${allowed}.`, { allowed });
  return Object.assign(error, { extensions: { ...error.details, code: error.code } });
}

function text(value: unknown, scalar: string, allowed: string): string {
  if (typeof value !== "string") throw unfit(`${JSON.stringify(value)} is no ${scalar}`, allowed);
  return value;
}

/** Literals are read like variables, except that only string literals can be right. */
function literal<Value>(node: ValueNode, scalar: string, parse: (value: unknown) => Value): Value {
  if (node.kind !== Kind.STRING) throw unfit(`A ${scalar} is written as a string`, "a string");
  return parse(node.value);
}

function parseDay(value: unknown): Date {
  const allowed = "a day of the calendar as YYYY-MM-DD";
  const day = text(value, "Date", allowed);
  const date = new Date(`${day}T00:00:00Z`);
  if (!DAY.test(day) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
    throw unfit(`${JSON.stringify(day)} is no day`, allowed);
  }
  return date;
}

function parseTime(value: unknown): Date {
  const allowed = "a moment as ISO 8601, for example 2025-03-05T08:00:00Z";
  const moment = text(value, "DateTime", allowed);
  const date = new Date(moment);
  if (
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(moment) ||
    Number.isNaN(date.getTime())
  ) {
    throw unfit(`${JSON.stringify(moment)} is no moment`, allowed);
  }
  return date;
}

function parseEdtf(value: unknown): string {
  const allowed = "an EDTF date such as 2024-12-18, 2024-10, 2024 or XXXX-03-05";
  const edtf = text(value, "EDTF", allowed);
  if (!isEdtf(edtf)) throw unfit(`${JSON.stringify(edtf)} is no EDTF date`, allowed);
  return edtf;
}

function parseCountry(value: unknown): string {
  const allowed = "an ISO 3166-1 alpha-2 code in capitals, for example VN";
  const code = text(value, "CountryCode", allowed);
  if (!COUNTRY_NAMES.has(code)) throw unfit(`${JSON.stringify(code)} is no country`, allowed);
  return code;
}

builder.scalarType("Date", {
  description: "A day of the calendar, `YYYY-MM-DD`, for example `2024-12-18`.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  serialize: (value) => value.toISOString().slice(0, 10),
  parseValue: parseDay,
  parseLiteral: (node) => literal(node, "Date", parseDay),
});

builder.scalarType("DateTime", {
  description: "A moment in UTC, for example `2025-03-05T08:00:00.000Z`.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/date-time.html",
  serialize: (value) => value.toISOString(),
  parseValue: parseTime,
  parseLiteral: (node) => literal(node, "DateTime", parseTime),
});

builder.scalarType("EDTF", {
  description:
    "A date that may be partial, in the Extended Date/Time Format (ISO 8601-2): `2024-12-18`, `2024-10`, `2024`; `XXXX-03-05` for a fifth of March of an unknown year.",
  specifiedByURL: "https://www.loc.gov/standards/datetime/",
  serialize: (value) => value,
  parseValue: parseEdtf,
  parseLiteral: (node) => literal(node, "EDTF", parseEdtf),
});

builder.scalarType("CountryCode", {
  description: "A state by its ISO 3166-1 alpha-2 code, for example `VN` or `LA`.",
  specifiedByURL: "https://www.iso.org/iso-3166-country-codes.html",
  serialize: (value) => value,
  parseValue: parseCountry,
  parseLiteral: (node) => literal(node, "CountryCode", parseCountry),
});
