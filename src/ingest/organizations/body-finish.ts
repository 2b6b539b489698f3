import type { CountryCode, OrganizationKind } from "../../model/vocabulary.ts";
import type { BodyHead } from "../lexicon/bodies.ts";
import { COMMON_WORDS } from "../lexicon/common-words.ts";
import { matchPhrase } from "../mentions/phrases.ts";
import type { Reading } from "../mentions/reading.ts";
import type { BodyHit } from "./body.ts";
import { KNOWN_BOOK } from "./body-books.ts";
import { headContinues, ownerAfter } from "./body-extent.ts";

const ABBREVIATION = /^(?=.*\p{Lu}.*\p{Lu})[\p{L}]{2,12}$/u;

/** "(Kemhan)": a short form that is put together of syllables. */
function isNativeShortForm(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || !token.capital || token.text.length < 4 || token.text.length > 10) return false;
  if (reading.places[at] !== undefined || reading.countries[at] !== undefined) return false;
  return !COMMON_WORDS.has(token.fold);
}

/** The token of an abbreviation in brackets at `at` ("(" ABC ")"), or null. */
function bracketed(reading: Reading, at: number): number | null {
  const { tokens } = reading;
  if (tokens[at]?.fold !== "(" || tokens[at + 2]?.fold !== ")") return null;
  const inside = tokens[at + 1];
  if (inside === undefined) return null;
  return ABBREVIATION.test(inside.text) || isNativeShortForm(reading, at + 1) ? at + 1 : null;
}

/** Country of a genitive or adjective right before the body ("Vietnam's Military Region 4"). */
function countryBefore(reading: Reading, start: number): CountryCode | null {
  for (let length = 1; length <= 4; length++) {
    const hit = reading.countries[start - length];
    if (hit !== undefined && hit.end === start) return hit.code;
  }
  return null;
}

/** True if "of Norland" or "of the Republic of Norland" follows at `at`. */
function isOfState({ tokens, countries }: Reading, at: number): boolean {
  if (tokens[at]?.fold !== "of") return false;
  return countries[tokens[at + 1]?.fold === "the" ? at + 2 : at + 1]?.form === "NAME";
}

/** The kind of a body by its head and the words around it. */
export function kindOf(reading: Reading, head: BodyHead, start: number, end: number): OrganizationKind {
  // "ASEAN Department of the Ministry of …" is an office of the ministry.
  const office = head.kind === "GOVERNMENT_BODY" && ownerAfter(reading, end);
  for (let index = start; index < end && !office; index++) {
    const known = matchPhrase(KNOWN_BOOK, reading.tokens, index);
    if (known !== null && known.value.kind === "INTERNATIONAL" && known.end < end) return "INTERNATIONAL";
  }
  const words = reading.tokens.slice(start, end).map((token) => token.fold);
  const text = words.join(" ");
  // "National Defence and Security Council": a state's own, unlike that of the United Nations.
  if (/^(?!united nations|un |u n )\w.* security council$/.test(text)) return "GOVERNMENT_BODY";
  if (text === "security council" && isOfState(reading, end)) return "GOVERNMENT_BODY";
  if (/^(?:\w+ )?(?:senate|house|parliament|congress)\b.*\bcommittee\b/.test(text)) return "LEGISLATURE";
  if (
    /^(?:[a-z]+ ){0,3}department of (?:national )?(?:defen[cs]e|state|foreign affairs|homeland security|veterans)/.test(
      text,
    )
  )
    return "MINISTRY";
  if (/\bparty\b/.test(text) && /committee|commission|secretariat/.test(text) && !/military/.test(text)) return "PARTY";
  if (/\b(?:institute|centre|center)\b/.test(text) && /mine action|peacekeeping|rescue|coordination/.test(text))
    return "GOVERNMENT_BODY";
  if (
    /\b(?:coast guard|border guard|army|navy|military)\b/.test(text) &&
    head.kind === "GOVERNMENT_BODY" &&
    /\bcommand\b/.test(text)
  )
    return "MILITARY";
  return head.kind;
}

/** Completes a body found from `start` to `nameEnd`: abbreviation in brackets, "of COUNTRY", countries. */
export function finish(
  reading: Reading,
  start: number,
  nameEnd: number,
  kind: OrganizationKind,
  earlier: readonly BodyHit[],
  rule: string,
): BodyHit {
  const { tokens } = reading;
  const countries = new Set<CountryCode>();
  for (let index = start; index < nameEnd; index++) {
    const hit = reading.countries[index];
    if (hit !== undefined) countries.add(hit.code);
    else if (reading.places[index] !== undefined && countries.size === 0)
      countries.add(reading.places[index]?.code ?? "");
    for (const nested of earlier) if (nested.start === index) for (const code of nested.countries) countries.add(code);
  }
  let end = nameEnd;
  let abbreviation = bracketed(reading, end);
  if (abbreviation !== null) end += 3;
  // "Air Force (TNI AU)"
  else if (
    tokens[end]?.fold === "(" &&
    tokens[end + 1]?.upper &&
    tokens[end + 2]?.upper &&
    tokens[end + 3]?.fold === ")"
  )
    end += 4;
  let ofCountry: number | null = null;
  if (tokens[end]?.fold === "of") {
    const next = tokens[end + 1]?.fold === "the" ? end + 2 : end + 1;
    const country = reading.countries[next];
    if (
      country?.form === "NAME" &&
      !(tokens[country.end]?.capital && headContinues(reading, country.end)) &&
      !(tokens[country.end - 1]?.possessive ?? false) &&
      abbreviation === null
    ) {
      ofCountry = end;
      countries.add(country.code);
      end = country.end;
      nameEnd = end;
      abbreviation = bracketed(reading, end);
      if (abbreviation !== null) end += 3;
    }
  }
  if (countries.size === 0 && kind !== "INTERNATIONAL") {
    const before = countryBefore(reading, start);
    if (before !== null) countries.add(before);
    else if (tokens[end]?.fold === "in" || tokens[end]?.fold === "at") {
      const place = reading.places[end + 1];
      if (place !== undefined) countries.add(place.code);
      else if (reading.countries[end + 1] !== undefined && kind !== "MILITARY")
        countries.add(reading.countries[end + 1]?.code ?? "");
    }
  }
  return {
    start,
    nameEnd,
    end,
    kind,
    countries: kind === "INTERNATIONAL" ? [] : [...countries],
    abbreviation,
    ofCountry,
    aliases: [...withoutSeat(reading, start, nameEnd), ...shorterForms(reading, start, nameEnd, ofCountry)],
    rule,
  };
}

/** "the Skagen-based 14 Corps", "State-owned Krauss Works": the name behind. */
function withoutSeat({ tokens }: Reading, start: number, nameEnd: number): readonly (readonly [number, number])[] {
  const last = [start, start + 1, start + 2].find(
    (at) => tokens[at]?.hyphenated && /^(?:based|owned|run)$/.test(tokens[at]?.fold ?? ""),
  );
  return last !== undefined && nameEnd - last > 1 ? [[last + 1, nameEnd]] : [];
}

const NUMBER_ENDED = /^\d+$/;

/** The name without the country that tells it from others of its kind, if what remains is still a name. */
function shorterForms(
  reading: Reading,
  start: number,
  nameEnd: number,
  ofCountry: number | null,
): readonly (readonly [number, number])[] {
  if (ofCountry !== null) return ofCountry - start >= 3 ? [[start, ofCountry]] : [];
  const leading = reading.countries[start];
  if (leading === undefined || !NUMBER_ENDED.test(reading.tokens[nameEnd - 1]?.text ?? "")) return [];
  return nameEnd - leading.end >= 3 ? [[leading.end, nameEnd]] : [];
}
