import type { CountryCode } from "../../model/vocabulary.ts";
import type { Reading } from "../mentions/reading.ts";
import type { BodyHit } from "./body.ts";

const FIELD_WORDS = new Set(["defence", "defense", "foreign", "national", "affairs", "interior", "security", "public"]);
const MINISTRY = new Set(["ministry", "ministries", "department"]);
/** Fields of departments that are a country's ministry in common words ("the Philippine defense department"). */
const DEPARTMENT_FIELDS = new Set(["defence", "defense", "foreign", "affairs"]);

/**
 * Ministries in common words: "the Lao defence ministry", "Vietnamese and Lao defence ministries" (one each),
 * "the defence ministry" of the country the report comes from. "The two defence ministries" name none.
 */
export function findCommonMinistries(reading: Reading, taken: readonly BodyHit[]): BodyHit[] {
  const { tokens } = reading;
  const hits: BodyHit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !MINISTRY.has(token.fold)) continue;
    if (taken.some((hit) => hit.start <= at && at < hit.end)) continue;
    let start = at;
    while (FIELD_WORDS.has(tokens[start - 1]?.fold ?? "")) start--;
    let end = at + 1;
    if (token.fold === "department" && (start === at || !DEPARTMENT_FIELDS.has(tokens[at - 1]?.fold ?? ""))) continue;
    if (start === at) {
      if (tokens[end]?.fold !== "of" || !FIELD_WORDS.has(tokens[end + 1]?.fold ?? "")) continue;
      end++;
      while (FIELD_WORDS.has(tokens[end]?.fold ?? "")) end++;
    }
    const owners = countriesBefore(reading, start);
    if (owners.length === 0 && tokens[end]?.fold === "of") {
      const next = tokens[end + 1]?.fold === "the" ? end + 2 : end + 1;
      const country = reading.countries[next];
      if (country !== undefined && country.form === "NAME") {
        owners.push({ code: country.code, start });
        end = country.end;
      }
      // "the defence ministries of Norland and Sudland"
      if (token.fold === "ministries") end = furtherOwners(reading, end, owners, start);
    }
    if (token.fold === "ministries" && owners.length < 2) continue;
    if (owners.length === 0 && tokens[start - 1]?.fold !== "the" && tokens[start - 1]?.fold !== "The") continue;
    const named = owners.length === 0 ? [{ code: null, start }] : owners;
    for (const owner of named) {
      const countries: CountryCode[] = owner.code === null ? [] : [owner.code];
      const from = owner === named.at(-1) ? owner.start : start;
      hits.push({
        start: from,
        nameEnd: end,
        end,
        kind: "MINISTRY",
        countries,
        abbreviation: null,
        ofCountry: null,
        rule: "common-ministry",
      });
    }
  }
  return hits;
}

/** Adds the countries joined by commas and "and" from `at` on; returns the index after the last. */
function furtherOwners(reading: Reading, at: number, owners: Owner[], start: number): number {
  let end = at;
  for (;;) {
    let next = end;
    while (/^(?:,|and)$/.test(reading.tokens[next]?.fold ?? "")) next++;
    const country = reading.countries[next];
    if (next === end || country?.form !== "NAME") return end;
    owners.push({ code: country.code, start });
    end = country.end;
  }
}

interface Owner {
  readonly code: CountryCode | null;
  readonly start: number;
}

/** Countries before `at`: an adjective or genitive, or several joined by "and" and commas. In order of the text. */
function countriesBefore(reading: Reading, at: number): Owner[] {
  const owners: Owner[] = [];
  let end = at;
  for (;;) {
    let found = false;
    for (let length = 1; length <= 4; length++) {
      const hit = reading.countries[end - length] ?? capitalOwner(reading, end - length);
      if (hit === undefined) continue;
      if (hit.end === end) {
        const possessive = reading.tokens[hit.end - 1]?.possessive ?? false;
        owners.unshift({ code: hit.code, start: possessive && end === at ? at : end - length });
        end -= length;
        found = true;
      }
      break;
    }
    if (!found) return owners;
    const joint = reading.tokens[end - 1]?.fold;
    if (joint !== "and" && joint !== ",") return owners;
    end--;
    if (reading.tokens[end - 1]?.fold === ",") end--;
  }
}

/** "Seoul's" before a ministry: the capital stands for its country. */
function capitalOwner(reading: Reading, at: number) {
  const place = reading.places[at];
  return place !== undefined && reading.tokens[place.end - 1]?.possessive ? place : undefined;
}
