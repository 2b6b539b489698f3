import { type BodyHead, NOT_A_BODY, NOT_BEFORE_HEAD } from "../lexicon/bodies.ts";
import { COMMON_WORDS } from "../lexicon/common-words.ts";
import { ordinalNumber } from "../lexicon/ordinals.ts";
import { POST_HEADS } from "../lexicon/posts.ts";
import { matchPhrase } from "../mentions/phrases.ts";
import type { Reading } from "../mentions/reading.ts";
import { rankAt } from "../people/ranks.ts";
import { KNOWN_BOOK } from "./body-books.ts";
import { insideCountry } from "./body-extent.ts";

/** Heads too common to be a name with ordinary words before them ("Security Forces", "Working Group"). */
const NEEDS_PROPER = new Set([
  "force",
  "forces",
  "military",
  "group",
  "mission",
  "service",
  "union",
  "front",
  "navies",
  "fund",
  "network",
  "club",
  "board",
  "trust",
  "systems",
  "co",
  "division",
  "squadron",
  "court",
  "office",
  "administration",
  "team",
  "school",
  "hospital",
  "company",
  "bank",
  "marines",
  "corps",
  "battery",
  "wing",
  "legion",
  "detachment",
  "platoon",
]);

/** Kinds of body that a country's name alone may stand before ("Indian Navy"). */
const COUNTRY_ENOUGH = new Set(["MILITARY", "LEGISLATURE"]);

const COUNTRY_ENOUGH_HEADS = new Set(["embassy", "consulate", "police", "consulate general", "high commission"]);

function opensPersonsName({ tokens }: Reading, at: number): boolean {
  const next = tokens[at + 1];
  return next?.capital === true && (tokens[at + 2]?.hyphenated === true || !COMMON_WORDS.has(next.fold));
}

/** True if the capitalised words that go on after `at` make the whole an event, an instrument or a thing. */
export function namesOtherThing(reading: Reading, at: number): boolean {
  // "Party, Government and National Assembly channels"
  if (/^channels?$/.test(reading.tokens[at]?.fold ?? "")) return true;
  for (let index = at; index < at + 5; index++) {
    const token = reading.tokens[index];
    if (token?.fold === "and" && index === at && reading.tokens[index + 1]?.capital) continue;
    // "the Goa Shipyard and Skagen Naval Base": two things.
    if (index > at + 2 && reading.tokens[at]?.fold === "and") return false;
    if (token === undefined || token.kind !== "WORD" || !token.capital) return false;
    if (NOT_A_BODY.has(token.fold)) {
      // "Agency Park Chang-ho": a family name, not a thing.
      return !POST_HEADS.has(token.fold) && !(index === at && opensPersonsName(reading, index));
    }
    if (POST_HEADS.has(token.fold) || rankAt(reading.tokens, index) !== null) return false;
  }
  return false;
}

function isProper(reading: Reading, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (matchPhrase(KNOWN_BOOK, reading.tokens, index) !== null) return true;
    const token = reading.tokens[index];
    if (
      token?.kind === "WORD" &&
      reading.countries[index] === undefined &&
      !insideCountry(reading, index) &&
      !COMMON_WORDS.has(token.fold)
    )
      return true;
  }
  return false;
}

/** True if the words before a head, or what follows it, make the whole a name and not a common phrase. */
export function acceptable(
  reading: Reading,
  head: BodyHead,
  start: number,
  headStart: number,
  headEnd: number,
  hasComplement: boolean,
): boolean {
  const { tokens } = reading;
  if (isJointCommittee(reading, start, headEnd) || isHall(reading, headEnd)) return false;
  if (isOfChief(reading, headStart, headEnd) || isOrdinalUnit(reading, start, headStart, headEnd)) return true;
  if (hasComplement || (head.kind === "MILITARY" && start < headStart && isNumber(reading, start))) return true;
  const headWord = tokens[headEnd - 1]?.fold ?? "";
  if (isCabinet(reading, headStart, headWord)) return false;
  const words = headEnd - headStart;
  let others = 0;
  let countries = 0;
  let barred = 0;
  for (let index = start; index < headStart; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === "PUNCTUATION") continue;
    const country = reading.countries[index];
    if (country !== undefined) {
      countries++;
      index = country.end - 1;
    } else if (NOT_BEFORE_HEAD.has(token.fold)) barred++;
    else others++;
  }
  if (barred > 0 && (others === 0 || headWord === "group")) return false;
  if (others > 0) {
    const glossed = tokens[headEnd]?.fold === "(" && tokens[headEnd + 2]?.fold === ")" && tokens[headEnd + 1]?.capital;
    if (NEEDS_PROPER.has(headWord) && words === 1 && !(glossed && head.kind === "MILITARY" && others > 1))
      return others >= 3 || countries > 0 || isProper(reading, start, headStart) || tokens[start]?.fold === "royal";
    return true;
  }
  if (countries > 0) {
    if (head.kind === "PARTY" && words === 1) return false;
    const spelled = tokens
      .slice(headStart, headEnd)
      .map((token) => token.fold)
      .join(" ");
    return (
      head.alone ||
      (COUNTRY_ENOUGH.has(head.kind) &&
        (tokens[headEnd]?.fold === "(" || !["force", "forces", "military", "command", "division"].includes(spelled))) ||
      COUNTRY_ENOUGH_HEADS.has(spelled) ||
      spelled === "government office"
    );
  }
  return head.alone;
}

/** "Chief of the General Staff", "Commander of the Defence Force": the body that the post names, of the holder's state. */
export function isOfChief({ tokens }: Reading, headStart: number, headEnd: number): boolean {
  const name = tokens.slice(headStart, headEnd).map(({ fold }) => fold);
  if (!/^(?:general staff|defen[cs]e forces?|joint chiefs of staff)$/.test(name.join(" "))) return false;
  const the = tokens[headStart - 1]?.fold === "the";
  const of = the ? headStart - 2 : headStart - 1;
  if (tokens[of]?.fold !== "of" || (!the && name[0] !== "general")) return false;
  return /^(?:chief|commander|chairman|commandant)$/.test(tokens[of - 1]?.fold ?? "");
}

/** "Chief of the Naval Staff of Norland": the staff is named by its chief's post alone, and is no body of the text. */
export function isStaffOfChief({ tokens }: Reading, start: number, end: number): boolean {
  const name = tokens.slice(start, end).map(({ fold }) => fold);
  if (!/^(?:naval|air|defen[cs]e|army) staff$/.test(name.slice(0, 2).join(" "))) return false;
  const of = tokens[start - 1]?.fold === "the" ? start - 2 : start - 1;
  return tokens[of]?.fold === "of" && tokens[of - 1]?.fold === "chief";
}

/** "Third Army", "Second Fleet": a unit by its number in words. */
function isOrdinalUnit({ tokens }: Reading, start: number, headStart: number, headEnd: number): boolean {
  const number = tokens[start];
  if (headStart - start !== 1 || number === undefined || ordinalNumber(number.fold) === null) return false;
  return /^(?:army|fleet|corps|division|brigade|squadron|regiment|battalion)$/.test(tokens[headEnd - 1]?.fold ?? "");
}

/** "580th", "third": which of the units. */
function isNumber({ tokens }: Reading, at: number): boolean {
  return (
    tokens[at]?.kind === "NUMBER" || (tokens[at]?.capital === false && ordinalNumber(tokens[at]?.fold ?? "") !== null)
  );
}

/** "the Biden Administration": a head of state's people, not a body. */
function isCabinet(reading: Reading, headStart: number, headWord: string): boolean {
  if (headWord !== "administration") return false;
  const before = reading.tokens[headStart - 1];
  return before === undefined || !COMMON_WORDS.has(before.fold) || reading.countries[headStart - 1] !== undefined;
}

/** "the Sands Convention Centre": a hall for others' events. */
function isHall({ tokens }: Reading, headEnd: number): boolean {
  return (
    /^cent(?:re|er)$/.test(tokens[headEnd - 1]?.fold ?? "") &&
    /^(?:convention|congress|conference|media|press|exhibition|exposition|exhibitions|conventions|trade|shopping|fair|expo|visitor|visitors|events?)$/.test(
      tokens[headEnd - 2]?.fold ?? "",
    )
  );
}

/** Words that tell of two sides in the name of a council or board. */
const JOINT = /^(?:joint|mutual|bilateral)$/;

/** "the Joint Permanent Commission (JPC) meeting", "the 16th Joint Defence Council": rounds of talks. */
function isRoundOfCommittee({ tokens }: Reading, start: number, headEnd: number): boolean {
  if (!/^(?:committee|commission|council|board)$/.test(tokens[headEnd - 1]?.fold ?? "")) return false;
  const words = tokens.slice(start, headEnd).map((token) => token.fold);
  if (!words.some((word) => JOINT.test(word)) || words.includes("staff")) return false;
  const meetingOf = tokens.slice(Math.max(0, start - 3), start).map((token) => token.fold);
  if (/\b(?:meeting|session|round|talks) of(?: the)?$/.test(meetingOf.join(" "))) return true;
  const behind = tokens[headEnd]?.fold === "(" && tokens[headEnd + 2]?.fold === ")" ? headEnd + 3 : headEnd;
  const numbered = /^\d{1,3}(?:st|nd|rd|th)$/.test(words[0] ?? "");
  return numbered || /^(?:meeting|meetings|session|talks)$/.test(tokens[behind]?.fold ?? "");
}

/** "the U.S.-Laos Joint Planning Committee": where two states meet, an event rather than a body. */
function isJointCommittee(reading: Reading, start: number, headEnd: number): boolean {
  if (isRoundOfCommittee(reading, start, headEnd)) return true;
  if (!/^(?:committee|commission|group)$/.test(reading.tokens[headEnd - 1]?.fold ?? "")) return false;
  const words = reading.tokens.slice(start, headEnd).map(({ fold }) => fold);
  if (
    /^(?:\S+ )*(?:border|intergovernmental|high level|high-level|mixed) (?:committee|commission)$/.test(words.join(" "))
  )
    return true;
  const countries = new Set<string>();
  for (let index = start; index < headEnd; index++) {
    const hit = reading.countries[index];
    if (hit !== undefined) countries.add(hit.code);
  }
  return countries.size > 1;
}

/** "Minister of the Armed Forces", "Armed Forces Minister": the field of a minister, not a body. */
export function isMinistersField(reading: Reading, start: number, end: number): boolean {
  const { tokens } = reading;
  if (/^(?:ministers?|ministry)$/.test(tokens[end]?.fold ?? "")) return true;
  const preposition = tokens[start - 1]?.fold === "the" ? start - 2 : start - 1;
  if (!/^(?:of|for)$/.test(tokens[preposition]?.fold ?? "")) return false;
  return tokens[preposition - 1]?.fold === "minister";
}

/** "11th National Party Congress": an event, not a legislature. */
export function isPartyCongress(reading: Reading, start: number, end: number): boolean {
  const words = reading.tokens.slice(start, end);
  if (words.at(-1)?.fold !== "congress") return false;
  return words.some((token) => token.kind === "NUMBER" || token.fold === "party");
}

/** "United Nations Convention on …", "ASEAN Armies Rifle Meet": the body is only part of a name of something else. */
export function namesInstrument(reading: Reading, from: number): boolean {
  const { tokens } = reading;
  // "ASEAN (…) – Norland Commemorative Summit"
  const bracket = tokens[from]?.fold === "(" && tokens[from + 2]?.fold === ")" ? from + 3 : from;
  const at = /^[–-]$/.test(tokens[bracket]?.fold ?? "") && tokens[bracket + 1]?.capital ? bracket + 1 : from;
  for (let index = at; index < at + 5; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind !== "WORD" || !token.capital) return false;
    if (NOT_A_BODY.has(token.fold) && !POST_HEADS.has(token.fold)) return true;
  }
  return false;
}
