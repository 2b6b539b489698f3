import { BEFORE_A_SEAT } from "../lexicon/bodies.ts";
import { isMedia } from "../mentions/media.ts";
import { matchPhrase } from "../mentions/phrases.ts";
import type { Reading } from "../mentions/reading.ts";
import type { BodyHit } from "./body.ts";
import { HEAD_BOOK, KNOWN_BOOK, SEAT_BOOK } from "./body-books.ts";
import { fieldEnd, headContinues, ownerAfter, regionEnd } from "./body-extent.ts";
import { finish, kindOf } from "./body-finish.ts";
import { nameStart } from "./body-start.ts";
import {
  acceptable,
  isMinistersField,
  isOfChief,
  isPartyCongress,
  isStaffOfChief,
  namesInstrument,
  namesOtherThing,
} from "./body-tests.ts";
import { joinUnits } from "./body-units.ts";

/** "Royal Thai Armed Forces Headquarters": the forces, which some texts call by their headquarters. */
function withHeadquarters(reading: Reading, hit: BodyHit): BodyHit {
  const next = reading.tokens[hit.nameEnd];
  if (hit.kind !== "MILITARY" || hit.end !== hit.nameEnd || !next?.capital || next.fold !== "headquarters") return hit;
  return { ...hit, end: hit.end + 1, aliases: [...(hit.aliases ?? []), [hit.start, hit.end + 1]] };
}

/** Small words within the heads of bodies ("Office of the President", "National Security Council staff"). */
const SMALL_IN_HEADS = new Set(["of", "the", "staff", "and"]);

/** Kinds of body that a state's genitive makes a name of ("Norland's Armed Forces"). */
const OWNED = new Set(["MILITARY", "LEGISLATURE"]);

/** Index where the genitive of a country right before `start` begins, or `start`. */
function ownerBefore(reading: Reading, start: number): number {
  if (!reading.tokens[start - 1]?.possessive) return start;
  for (let length = 1; length <= 5; length++) {
    const hit = reading.countries[start - length];
    if (hit !== undefined) return hit.end === start ? start - length : start;
  }
  return start;
}

/** Bodies by their head words, left to right, without those that a longer one swallows. */
function byHead(reading: Reading): BodyHit[] {
  const { tokens } = reading;
  const hits: BodyHit[] = [];
  if (reading.shouted) return hits;
  for (let at = 0; at < tokens.length; at++) {
    if (!tokens[at]?.capital) continue;
    const match = matchPhrase(HEAD_BOOK, tokens, at);
    if (match === null) continue;
    let capitals = true;
    for (let index = at; index < match.end; index++) {
      const token = tokens[index];
      if (token?.kind === "WORD" && !token.capital && !token.hyphenated && !SMALL_IN_HEADS.has(token.fold))
        capitals = false;
    }
    if (!capitals) continue;
    // A later head in the same run of capitals is the head of the whole ("Coast Guard Academy").
    const further = tokens[match.end];
    if (further?.capital && !tokens[match.end - 1]?.possessive && headContinues(reading, match.end)) continue;
    const head = match.value;
    let start = nameStart(reading, at, hits);
    let end = match.end;
    if (head.complement === "FIELD" || head.complement === "ANY") end = fieldEnd(reading, start, end, head);
    if (head.kind === "MILITARY" && start < at) end = regionEnd(reading, end);
    const hasComplement = end > match.end;
    if (
      /^(?:region|zone|district|brigade|regiment|division|command|corps|squadron)$/.test(tokens[end - 1]?.fold ?? "") &&
      tokens[end]?.kind === "NUMBER"
    )
      end++;
    const numbered = tokens[end - 1]?.kind === "NUMBER";
    const owner = ownerAfter(reading, end);
    const behind = reading.countries[end];
    // "Border Guard Norland"
    if (
      /^guards?$/.test(tokens[end - 1]?.fold ?? "") &&
      start === at &&
      behind?.form === "NAME" &&
      !tokens[end - 1]?.possessive
    ) {
      hits.push(finish(reading, start, behind.end, head.kind, hits, "body-head"));
      at = behind.end - 1;
      continue;
    }
    const whose = OWNED.has(head.kind) && !head.alone ? ownerBefore(reading, start) : start;
    if (whose < start && !numbered && !acceptable(reading, head, start, at, match.end, hasComplement)) start = whose;
    if (
      !numbered &&
      !acceptable(reading, head, start, at, match.end, hasComplement) &&
      !(owner && (at === start || tokens[at - 1]?.capital === true))
    )
      continue;
    if (tokens[match.end - 1]?.fold === "agency" && tokens[match.end - 2]?.fold === "news") continue;
    if (namesOtherThing(reading, end) || isPartyCongress(reading, start, end)) continue;
    if (head.kind === "MILITARY" && (isMinistersField(reading, start, end) || isStaffOfChief(reading, start, end)))
      continue;
    const hit = finish(reading, start, end, kindOf(reading, head, start, end), hits, "body-head");
    hits.push(withHeadquarters(reading, hit));
    at = Math.max(at, end - 1);
  }
  return hits;
}

/** Joins "General Staff" and "Lao People's Army" over "of the" to one more hit; the parts stay where they are names. */
function withOwners(reading: Reading, hits: readonly BodyHit[]): BodyHit[] {
  const result: BodyHit[] = [];
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i];
    if (hit === undefined) continue;
    const next = hits[i + 1];
    const { tokens } = reading;
    const gap = next === undefined ? [] : tokens.slice(hit.end, next.start).map((token) => token.fold);
    const joined =
      next !== undefined &&
      hit.ofCountry === null &&
      gap.length > 0 &&
      gap[0] === "of" &&
      gap
        .slice(1)
        .every(
          (word) =>
            word === "the" || (reading.countries.length > 0 && word !== "and" && word !== "," && gap.length <= 4),
        );
    const bareHead = matchPhrase(HEAD_BOOK, tokens, hit.start);
    const alone =
      bareHead !== null &&
      bareHead.end === hit.nameEnd &&
      !bareHead.value.alone &&
      tokens[hit.nameEnd - 1]?.kind === "WORD";
    if (joined && next !== undefined && gap.length <= 2) {
      const generic = alone || bareHead?.end === hit.nameEnd;
      if (generic)
        result.push({
          ...hit,
          nameEnd: next.nameEnd,
          end: next.end,
          countries: next.countries,
          abbreviation: null,
          rule: "body-of-body",
        });
      else
        result.push({
          ...hit,
          countries: hit.countries.length > 0 ? hit.countries : next.countries,
          aliases: [
            ...(hit.aliases ?? []),
            ...[hit.start, ...(hit.aliases ?? []).map(([start]) => start)].map(
              (start) => [start, next.nameEnd] as const,
            ),
          ],
        });
      continue;
    }
    if (alone && hit.ofCountry === null && hit.rule !== "known-body" && !isOfChief(reading, hit.start, hit.nameEnd))
      continue;
    result.push(hit);
  }
  return result;
}

/** "received him at the White House": a building as a place, no body that does anything. */
function isVenue({ tokens }: Reading, start: number, end: number): boolean {
  const before = tokens[start - 1]?.fold === "the" ? tokens[start - 2] : tokens[start - 1];
  return BEFORE_A_SEAT.has(before?.fold ?? "") && matchPhrase(SEAT_BOOK, tokens, start)?.end === end;
}

/** "a major non-NATO ally", "the ASEAN region", "APEC 2018": the name tells of states, a region or an event. */
function isNoActor({ tokens }: Reading, start: number, end: number): boolean {
  if (tokens[start]?.hyphenated && tokens[start - 1]?.fold === "non") return true;
  const next = tokens[end];
  // "NATO-related topics", "EU- and NATO-wide": half a compound, save for what is led by the body.
  if (next?.hyphenated && !next.capital && !/^(?:led|mandated|run)$/.test(next.fold)) return true;
  if (next?.fold === "-" && !next.spaced && tokens[end + 1]?.spaced) return true;
  if (/^(?:charter|convention)$/.test(tokens[tokens[start - 1]?.fold === "the" ? start - 3 : start - 2]?.fold ?? ""))
    return true;
  if (next?.fold === "summit") return true;
  return next?.fold === "region" || (next?.kind === "NUMBER" && /^(?:19|20)\d\d$/.test(next.text));
}

function knownBodies(reading: Reading): BodyHit[] {
  const hits: BodyHit[] = [];
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!reading.tokens[at]?.capital && reading.tokens[at]?.kind !== "NUMBER") continue;
    const known = matchPhrase(KNOWN_BOOK, reading.tokens, at);
    if (known === null) continue;
    if (
      known.value.kind === "INTERNATIONAL" &&
      (namesInstrument(reading, known.end) || isNoActor(reading, at, known.end))
    ) {
      at = known.end - 1;
      continue;
    }
    const hit = finish(reading, at, known.end, known.value.kind, [], "known-body");
    hits.push({ ...hit, countries: known.value.country === "" ? hit.countries : [known.value.country] });
    at = hit.end - 1;
  }
  return hits;
}

/** "general staff of the Lao People's Army": a staff in small letters before the forces it leads. */
function staffs(reading: Reading, hits: readonly BodyHit[]): BodyHit[] {
  const { tokens } = reading;
  return hits.flatMap((owner) => {
    const of = tokens[owner.start - 1]?.fold === "the" ? owner.start - 2 : owner.start - 1;
    const named = tokens[of]?.fold === "of" && tokens[of - 1]?.text === "staff" && tokens[of - 2]?.text === "general";
    return owner.kind === "MILITARY" && named
      ? [{ ...owner, start: of - 2, abbreviation: null, ofCountry: null, rule: "staff-of-forces" }]
      : [];
  });
}

/** "The Hindu Bureau": where a paper's own writers sit. */
function isDeskOfMedia({ tokens }: Reading, { start, nameEnd }: BodyHit): boolean {
  const desk = /^(?:bureau|desk|service|network)$/.test(tokens[nameEnd - 1]?.fold ?? "");
  const first = tokens[start - 1]?.fold === "the" ? start - 1 : start;
  return desk && isMedia(tokens, first, nameEnd - 1);
}

/** All bodies that a sentence names, in order of the text; nested ones follow the longer one that holds them. */
export function findBodies(reading: Reading): BodyHit[] {
  const known = knownBodies(reading);
  const hits = byHead(reading).map((hit) => {
    const same = known.find((other) => other.start === hit.start && other.nameEnd === hit.nameEnd);
    if (same === undefined) return hit;
    const stated = hit.countries.length > 0 && same.kind !== "INTERNATIONAL";
    return { ...hit, kind: same.kind, countries: stated ? hit.countries : same.countries };
  });
  const rest = known
    .filter((hit) => !hits.some((other) => other.abbreviation === hit.start))
    .filter((hit) => !hits.some((other) => other.start <= hit.start && hit.nameEnd <= other.nameEnd));
  const whole = hits
    .filter((hit) => !isMedia(reading.tokens, hit.start, hit.nameEnd) && !isDeskOfMedia(reading, hit))
    .filter((hit) => !rest.some((other) => other.start <= hit.start && hit.nameEnd < other.nameEnd));
  const all = [...whole, ...rest, ...staffs(reading, hits)]
    .filter((hit) => !isVenue(reading, hit.start, hit.nameEnd))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return joinUnits(reading, withOwners(reading, all));
}
