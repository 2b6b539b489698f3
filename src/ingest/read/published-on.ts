import { isEdtf } from "../../model/date.ts";
import type { Basis, Edtf } from "../../model/vocabulary.ts";
import { PRINTED_DATE_PATTERN, readPrintedDate } from "../clean/printed-date.ts";

const PRINTED = new RegExp(`^(?:${PRINTED_DATE_PATTERN})$`);
const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/;

/**
 * Reads a date of metadata: EDTF, an ISO 8601 timestamp (its day as printed, whatever the zone), or a date in words
 * with its year. Null for anything else.
 */
export function readPublishedOn(text: string): Edtf | null {
  const trimmed = text.trim();
  if (isEdtf(trimmed)) return trimmed;
  const day = TIMESTAMP.exec(trimmed)?.[1];
  if (day !== undefined) return isEdtf(day) ? day : null;
  const printed = PRINTED.test(trimmed) ? readPrintedDate(trimmed) : null;
  return printed === null || printed.startsWith("XXXX") ? null : printed;
}

/** How a date of metadata was come by: from the text itself, or as the words beside it explain. No words: it is stated. */
export function readPublishedBasis(explanation: string | undefined): Basis {
  if (explanation === undefined || /^(?:text|stated|page|html|metadata)$/i.test(explanation.trim())) return "STATED";
  return /^resolved\b/i.test(explanation.trim()) ? "RESOLVED" : "INFERRED";
}
