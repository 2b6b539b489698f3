import type { Basis, DatePrecision } from "../generated/graphql.ts";

const MONTHS = [
  ..."January February March April May June July August September October November December".split(" "),
] as const;

function monthName(month: string): string {
  return MONTHS[Number(month) - 1] ?? month;
}

/**
 * An EDTF date in words, no more precise than it is: `2024-12-18` is "18 December 2024", `2024-10` "October 2024",
 * `XXXX-03-05` "5 March, year not stated". What is no such date is returned unchanged.
 */
export function dateInWords(edtf: string): string {
  const [, year, month, day] = /^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(edtf) ?? [];
  if (year === undefined) return edtf;
  const inYear = [day && String(Number(day)), month && monthName(month)].filter(Boolean).join(" ");
  if (year === "XXXX") return inYear === "" ? "year not stated" : `${inYear}, year not stated`;
  return inYear === "" ? year : `${inYear} ${year}`;
}

/** A period in words, open ends included; null if neither end is known. */
export function periodInWords(from: string | null, to: string | null): string | null {
  if (from !== null && from === to) return dateInWords(from);
  if (from !== null && to !== null) return `${dateInWords(from)} – ${dateInWords(to)}`;
  if (from !== null) return `from ${dateInWords(from)}`;
  return to === null ? null : `until ${dateInWords(to)}`;
}

/** The year of an EDTF date; null if it has none. */
export function yearOf(edtf: string | null | undefined): string | null {
  return /^\d{4}/.exec(edtf ?? "")?.[0] ?? null;
}

export const PRECISION_NOTES: Readonly<Record<DatePrecision, string | null>> = {
  DAY: null,
  MONTH: "day not stated",
  YEAR: "only the year stated",
};

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  STATED: "stated",
  RESOLVED: "worked out",
  INFERRED: "inferred",
};

export const BASIS_NOTES: Readonly<Record<Basis, string>> = {
  STATED: "The text says it in so many words.",
  RESOLVED: "Worked out from what the text says and a known reference, such as the day of publication.",
  INFERRED: "Concluded from context.",
};
