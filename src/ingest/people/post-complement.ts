import type { CountryCode } from "../../model/vocabulary.ts";
import { COMMON_WORDS } from "../lexicon/common-words.ts";
import { FIELDS } from "../lexicon/fields.ts";
import type { Reading } from "../mentions/reading.ts";
import type { BodyHit } from "../organizations/body.ts";
import { DATE_WORD } from "../organizations/body-extent.ts";
import { complementEnd } from "./post-field.ts";
import type { BodyIndex } from "./post-hit.ts";
import { headEnd } from "./post-title.ts";

const OFFICE_NOUNS = new Set(["delegation", "mission", "office", "secretariat", "liaison", "representation"]);

interface After {
  readonly titleEnd: number;
  readonly end: number;
  readonly country: CountryCode | null;
  readonly body: BodyHit | null;
  readonly international: boolean;
}

/** Reads "of National Defence", "of the General Staff of …", "to Vietnam", "of Laos" after a head. */
export function afterHead(reading: Reading, from: number, head: string, bodies: BodyIndex): After {
  const { tokens } = reading;
  let titleEnd = from;
  let end = from;
  let country: CountryCode | null = null;
  let body: BodyHit | null = null;
  let index = from;
  // "Defence Minister II"
  if (/^(?:II|III)$/.test(tokens[from]?.text ?? "") && head === "minister") {
    titleEnd = from + 1;
    end = titleEnd;
    index = titleEnd;
  }
  const inBrackets = bracketedField(reading, from);
  if (inBrackets > from) {
    titleEnd = inBrackets;
    end = inBrackets;
    index = inBrackets;
  }
  // "Deputy Prime Minister (PM) of Norland"
  if (isBracketedAbbreviation(reading, index) && /^(?:of|for)$/.test(tokens[index + 3]?.fold ?? "")) index += 3;
  // "Chairman Joint Chiefs of Staff Committee", "Commander Western Command"
  const beside = APPOINTED.test(head) ? bodies.starting.get(from) : undefined;
  if (beside !== undefined && nameMayFollow(reading, beside.end)) {
    body = beside;
    titleEnd = beside.nameEnd;
    end = beside.end;
    index = end;
  }
  const service = COMMANDING.test(head) ? serviceEnd(reading, from) : from;
  if (beside === undefined && service > from && nameMayFollow(reading, service)) {
    titleEnd = service;
    end = service;
    index = service;
  }
  const behindComma = tokens[from]?.fold === "," ? bodies.starting.get(from + 1) : undefined;
  if (behindComma !== undefined && HEADQUARTERED.test(head) && nameMayFollow(reading, behindComma.end)) {
    body = behindComma;
    titleEnd = behindComma.nameEnd;
    end = behindComma.end;
    index = end;
  }
  for (let round = 0; round < 5; round++) {
    // "Chief of the Defence Staff (CDS) of the Norland Armed Forces"
    if (round > 0 && isBracketedAbbreviation(reading, index) && /^(?:of|for)$/.test(tokens[index + 3]?.fold ?? ""))
      index += 3;
    // "Chief of Staff in charge of Land Forces"
    const inCharge = tokens[index]?.fold === "in" && tokens[index + 1]?.fold === "charge";
    if (inCharge && tokens[index + 2]?.fold === "of") index += 2;
    const preposition = tokens[index]?.fold;
    const first = round === 0;
    if (
      preposition !== "of" &&
      preposition !== "for" &&
      !(
        preposition === "to" &&
        /ambassador|representative|adviser|advisor|assistant|envoy|delegate|attache|secretary|aide|consul|affair/.test(
          head,
        )
      ) &&
      !(preposition === "in" && (!first || POSTED.test(head))) &&
      !(preposition === "at" && (first || head === "secretary" || bodyBehind(reading, index, bodies))) &&
      !(preposition === "from" && DESPATCHED.test(head) && bodyBehind(reading, index, bodies)) &&
      preposition !== "on"
    )
      break;
    let next = index + 1;
    if (tokens[next]?.fold === "the") next++;
    if (preposition === "on" && DATE_WORD.test(tokens[next]?.fold ?? "")) break;
    const named = bodies.starting.get(next);
    if (named !== undefined) {
      body ??= named;
      const legislature = named.kind === "LEGISLATURE" || named.kind === "MINISTRY" || named.kind === "GOVERNMENT_BODY";
      if (named.ofCountry !== null && legislature) {
        titleEnd = named.ofCountry;
        country ??= named.countries[0] ?? null;
      } else titleEnd = named.nameEnd;
      end = named.end;
      const owned = tokens[named.nameEnd - 1]?.possessive ? bodies.starting.get(named.end) : undefined;
      if (owned !== undefined) {
        titleEnd = owned.nameEnd;
        end = owned.end;
      }
      const office = tokens[named.nameEnd - 1]?.possessive ? smallOfficeEnd(reading, named.end) : end;
      if (office > end) {
        end = office;
        titleEnd = office;
      }
      if (OFFICE_NOUNS.has(tokens[end]?.fold ?? "")) {
        end++;
        titleEnd = end;
      }
      index = end;
      continue;
    }
    // "visited Norland and met the Minister of Defence of this country"
    if (
      preposition === "of" &&
      /^(?:this|that|host)$/.test(tokens[next]?.fold ?? "") &&
      isCountryWord(reading, next + 1)
    ) {
      country ??= countryBefore(reading, from);
      end = next + 2;
      break;
    }
    const hit = reading.countries[next];
    if (hit !== undefined) {
      const follows = hit.end;
      const post = headEnd(reading, follows) || headEnd(reading, follows + 1);
      if (hit.form === "DEMONYM" || tokens[follows - 1]?.possessive) {
        const owned = bodies.starting.get(follows);
        if (owned !== undefined) {
          body ??= owned;
          country ??= hit.code;
          titleEnd = owned.nameEnd;
          end = owned.end;
          index = end;
          continue;
        }
        const forces = forcesEnd(reading, follows);
        if (forces > follows) {
          country ??= hit.code;
          titleEnd = forces;
          end = forces;
          index = end;
          continue;
        }
        // "special envoy of the Lao President": the complement is a post of its own.
        if (post > 0 && preposition !== "in") {
          titleEnd = post;
          end = post;
          country ??= hit.code;
          index = end;
          continue;
        }
        break;
      }
      if (preposition === "of" || (preposition === "for" && first && !ACCREDITED.test(head))) {
        if (
          post > 0 &&
          tokens[follows]?.capital &&
          !tokens[follows - 1]?.possessive &&
          headEnd(reading, follows) > 0 &&
          /envoy|adviser|advisor|assistant/.test(head)
        ) {
          titleEnd = post;
          end = post;
          country ??= hit.code;
          index = end;
          continue;
        }
        country ??= hit.code;
        end = follows;
        if (tokens[end]?.fold === "(" && tokens[end + 2]?.fold === ")" && tokens[end + 1]?.upper) end += 3;
      } else if (
        preposition === "in" &&
        country === null &&
        head === "minister" &&
        isNameBehindComma(reading, follows)
      ) {
        country = hit.code;
        end = follows;
      } else {
        // "attaché of Laos in Vietnam": behind the country served, that of the posting is no part of the title.
        if (country === null || preposition !== "in") titleEnd = follows;
        end = follows;
      }
      index = end;
      continue;
    }
    const run = complementEnd(reading, next, head);
    if (run === next) break;
    const owner = trailingCountry(reading, next, run);
    if (owner !== undefined) country ??= owner.code;
    titleEnd = owner?.start ?? run;
    end = run;
    index = run;
  }
  // "Minister of Defence II"
  if (head === "minister" && end > from && titleEnd === end && /^(?:II|III)$/.test(tokens[end]?.text ?? "")) {
    end++;
    titleEnd = end;
  }
  const behind = country === null && titleEnd > from ? countryBehindComma(reading, end) : undefined;
  if (behind !== undefined) {
    country = behind.code;
    end = behind.end;
  }
  // An ambassador to a body of many states serves his own.
  const accredited = tokens[from]?.fold === "to" && /^(?:ambassador|representative|envoy|delegate)/.test(head);
  return { titleEnd, end, country, body, international: body?.kind === "INTERNATIONAL" && !accredited };
}

/** Heads whose "for COUNTRY" tells of the other side, not of the one served. */
const ACCREDITED = /envoy|representative|coordinator|negotiator/;

/** Heads whose holder serves abroad ("envoy in Norland"). */
const POSTED = /^(?:ambassador|envoy|attache|consul|charge|representative)/;
/** Heads whose holder may be "from" the body he works for. */
const DESPATCHED =
  /^(?:adviser|advisor|representative|officer|director|expert|delegate|councillor|counselor|counsellor)/;

/** True if a body follows the preposition at `at`, "the" between. */
function bodyBehind({ tokens }: Reading, at: number, bodies: BodyIndex): boolean {
  return bodies.starting.has(tokens[at + 1]?.fold === "the" ? at + 2 : at + 1);
}

/** Heads that Indian style sets before a body with a comma ("Director General, Indian Coast Guard"). */
const HEADQUARTERED =
  /^(?:director general|director|chairman|chief|commandant|vice chancellor|secretary|commander|officer commanding(?: in chief)?)$/;
/** Heads that South Asian style sets right before a body. */
const APPOINTED = /^(?:director general|chairman|commander|commandant|vice chancellor|managing director|president)$/;
const COMMANDING = /^(?:commander|commandant|general officer commanding|deputy commander)$/;
const SERVICE =
  /^(?:land|air|naval|ground|special|maritime|joint|reserve|army|defen[cs]e|operations|forces?|command|component)$/;

/** Index after "Land Forces", "Air Defence Command" in capitals that end in forces or a command, or `at`. */
function serviceEnd({ tokens }: Reading, at: number): number {
  let end = at;
  while (tokens[end]?.capital && SERVICE.test(tokens[end]?.fold ?? "")) end++;
  return /^(?:forces?|command|component)$/.test(tokens[end - 1]?.fold ?? "") && end > at + 1 ? end : at;
}

const FORCES = new Set([
  "army",
  "navy",
  "military",
  "air",
  "force",
  "forces",
  "armed",
  "police",
  "parliament",
  "government",
  "marines",
  "coast",
  "guard",
  "border",
  "guards",
  "defence",
  "defense",
  "side",
  "delegation",
  "embassy",
  "people's",
]);

/** Index after "armed forces" in "of the Indonesian armed forces", or `at`. */
function forcesEnd(reading: Reading, at: number): number {
  let end = at;
  while (FORCES.has(reading.tokens[end]?.fold ?? "")) end++;
  return end;
}

/** Index after a field in brackets behind a head ("Secretary (Defence Production)"), or `at`. */
function bracketedField(reading: Reading, at: number): number {
  const { tokens } = reading;
  if (tokens[at]?.fold !== "(") return at;
  for (let index = at + 1; index < at + 6; index++) {
    const token = tokens[index];
    if (token?.fold === ")") return index > at + 1 ? index + 1 : at;
    if (
      token === undefined ||
      !(FIELDS.has(token.fold) || (token.capital && COMMON_WORDS.has(token.fold) && token.text.length > 3)) ||
      /^(?:left|right|centre|center)$/i.test(token.text)
    )
      return at;
  }
  return at;
}

/** "the Minister for Defence Production in Norland, X": the title ends where its holder is named. */
function isNameBehindComma({ tokens }: Reading, at: number): boolean {
  const [next, behind] = [tokens[at + 1], tokens[at + 2]];
  return tokens[at]?.fold === "," && next?.capital === true && next.kind === "WORD" && behind?.capital === true;
}

/** "Chief of Defence Forces Australia": the country that closes a complement without "of". */
function trailingCountry(reading: Reading, from: number, to: number) {
  return reading.countries.find((hit) => hit?.form === "NAME" && hit.end === to && hit.start > from);
}

/** "Deputy Minister of National Defence, Lao PDR": a country between a comma and what goes on with the sentence. */
function countryBehindComma({ tokens, countries }: Reading, at: number) {
  if (tokens[at]?.fold !== ",") return undefined;
  const hit = countries[at + 1];
  if (hit === undefined || hit.form !== "NAME" || tokens[hit.end - 1]?.possessive) return undefined;
  const next = tokens[hit.end]?.fold;
  return next === undefined || /^(?:[.;)]|at|on|in|during|to|for|who|said)$/.test(next) ? hit : undefined;
}

/** Index after "international cooperation department" in small letters, or `at`. */
function smallOfficeEnd({ tokens }: Reading, at: number): number {
  for (let index = at; index < at + 6; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind !== "WORD" || token.capital) return at;
    if (/^(?:department|directorate|office|bureau|division|branch|unit|service|centre|center)$/.test(token.fold))
      return index + 1;
  }
  return at;
}

/** "(PM)" at `at`. */
function isBracketedAbbreviation({ tokens }: Reading, at: number): boolean {
  if (tokens[at]?.fold !== "(" || tokens[at + 2]?.fold !== ")") return false;
  const inside = tokens[at + 1];
  return inside?.upper === true && inside.text.length <= 6;
}

function nameMayFollow(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token === undefined || token.capital || /^[,.;)]$/.test(token.fold);
}

function isCountryWord({ tokens }: Reading, at: number): boolean {
  return /^(?:country|nation|state)$/.test(tokens[at]?.fold ?? "");
}

/** The country named last before `at`. */
function countryBefore(reading: Reading, at: number): CountryCode | null {
  return reading.countries.slice(0, at).findLast((hit) => hit !== undefined)?.code ?? null;
}
