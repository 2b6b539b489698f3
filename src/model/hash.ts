import { hash } from "node:crypto";

const LENGTH = 24;

/**
 * A stable id for a value: the first 24 hex digits (96 bits) of the SHA-256 (FIPS 180-4) of its parts.
 * The parts are written as a JSON array first, so that ("ab", "c") and ("a", "bc") differ, and so do
 * null and "". The same parts in the same order give the same id on every machine and in every run.
 */
export function contentHash(parts: readonly (string | number | null)[]): string {
  return hash("sha256", JSON.stringify(parts)).slice(0, LENGTH);
}
