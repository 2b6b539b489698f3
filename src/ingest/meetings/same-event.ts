import type { MeetingKind } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import { type Account, countriesOfEvent, type MeetingEvent, partsOfEvent } from "./events.ts";
import type { Telling } from "./telling.ts";

const BILATERAL = new Set<MeetingKind>(["TALKS", "COURTESY_CALL", "DIALOGUE", "CALL", "SUMMIT"]);

const MANY = new Set<MeetingKind>(["CONFERENCE", "EXHIBITION", "EXERCISE", "EXCHANGE", "OTHER", "SUMMIT", "DIALOGUE"]);

/** True if the clause may tell of the event once more. */
export function tellsOf(account: Account, event: MeetingEvent): boolean {
  const { telling } = account;
  if (isReceivedForTalks(telling, event)) return true;
  if (isNumbered(telling) && sameName(telling, event) && event.accounts.some((other) => sameNumber(account, other)))
    return true;
  if (!event.accounts.every((other) => agree(account, other))) return false;
  if (event.accounts.some(({ telling: other }) => sameBareNumber(telling, other))) return true;
  const free = !onlyNamed(telling) || telling.at.sentence.kind === "HEADLINE";
  return sameName(telling, event) || (free && sameParties(telling, event));
}

function isNumbered(telling: Telling): boolean {
  return onlyNamed(telling) || (telling.phrase !== null && telling.phrase.ordinal !== null);
}

/** "was received by Y and held talks with him": one sentence, the same two persons, one meeting. */
function isReceivedForTalks(telling: Telling, event: MeetingEvent): boolean {
  const people = new Set(telling.parts.map(({ person }) => person));
  if (telling.phrase?.kind !== "TALKS" || telling.manner === "NAMED" || telling.distinct || people.size !== 2)
    return false;
  return event.accounts.some(
    ({ telling: other }) =>
      other.at === telling.at &&
      /^rece/u.test(other.rule) &&
      other.status === telling.status &&
      other.parts.length === people.size &&
      other.parts.every(({ person }) => people.has(person)),
  );
}

/** "THE 19TH SESSION" as a heading and "the 19th session between A and B": one of them without its sides. */
function sameBareNumber(a: Telling, b: Telling): boolean {
  const [first, second] = [a.phrase, b.phrase];
  if (first?.ordinal == null || first.ordinal !== second?.ordinal || first.head !== second.head) return false;
  if (first.proper && second.proper) return false;
  return [a, b].some(({ countries, parts }) => countries.length === 0 && parts.length === 0);
}

/** The same edition of a named event: ordinals equal, or years equal and dates not contrary. */
function sameNumber(a: Account, b: Account): boolean {
  const [first, second] = [a.telling.phrase, b.telling.phrase];
  if (first?.ordinal != null && first.ordinal === second?.ordinal && MANY.has(a.telling.kind)) return true;
  if (!first || !second || !datesAgree(a.when.date?.edtf ?? null, b.when.date?.edtf ?? null)) return false;
  return (
    (first.ordinal !== null || first.year !== null) && first.ordinal === second.ordinal && first.year === second.year
  );
}

/** A phrase with a name or number that no verb tells of: it is its own event unless the name is the same. */
function onlyNamed(telling: Telling): boolean {
  const phrase = telling.phrase;
  return (
    telling.manner === "NAMED" && phrase !== null && (phrase.proper || phrase.ordinal !== null || phrase.year !== null)
  );
}

function isTrilateral({ at, phrase }: Telling): boolean {
  return phrase !== null && /\b(?:trilateral|tripartite|three-way)\b/iu.test(at.text.slice(phrase.start, phrase.end));
}

/** "On the sidelines of", wherever it stands in a sentence. */
export const ON_SIDELINES = new Gate(/\bon the (?:sidelines|margins|fringes) of\b/iu);

/** A conference, exhibition or exercise with a name of its own; who also met there did so beside it. */
function isProperOfMany(telling: Telling): boolean {
  return telling.phrase?.proper === true && ["CONFERENCE", "EXHIBITION", "EXERCISE"].includes(telling.kind);
}

const TWO_ONLY = new Gate(/\b(?:bilateral|separate|one-on-one)\b/iu);

/** "A and B also met one-on-one", of three who met. */
const AS_TWO = new Gate(/\b(?:one-on-one|bilaterally|separately|t[êe]te-[àa]-t[êe]te|in private|privately)\b/iu);

/** The clause's trigger with the words right behind it. */
function clauseOf({ at, span }: Telling): string {
  return at.text.slice(span.start - at.sentence.start, span.end - at.sentence.start + CLOSE_BEHIND);
}

const CLOSE_BEHIND = 30;

function agree(a: Account, b: Account): boolean {
  const held = (telling: Telling) => telling.status === "HELD";
  if (held(a.telling) !== held(b.telling)) return false;
  if (!datesAgree(a.when.date?.edtf ?? null, b.when.date?.edtf ?? null)) return false;
  if (isEarlierRound(a, b) || isEarlierRound(b, a)) return false;
  const [first, second] = [a.telling.phrase, b.telling.phrase];
  if (first?.ordinal && second?.ordinal && first.ordinal !== second.ordinal) return false;
  if (first?.year && second?.year && first.year !== second.year) return false;
  return kindsAgree(a.telling, b.telling);
}

/** "The 13th meeting of the joint group was held in October": not the talks that the report tells of as its news. */
function isEarlierRound(round: Account, news: Account): boolean {
  const month = round.when.date !== null && round.when.date.edtf.length < FULL_DAY;
  return (
    month &&
    round.telling.phrase?.ordinal != null &&
    news.when.date === null &&
    news.telling.manner === "TOLD" &&
    news.telling.phrase?.ordinal == null &&
    news.telling.at !== round.telling.at
  );
}

const FULL_DAY = 10;

/** Two dates agree unless a part that both give differs; `XXXX` and missing parts differ from nothing. */
export function datesAgree(a: string | null, b: string | null): boolean {
  if (!a || !b) return true;
  const left = a.split("-");
  const right = b.split("-");
  return left.every((part, index) => {
    const other = right[index];
    return other === undefined || part === other || part.startsWith("X") || other.startsWith("X");
  });
}

function kindsAgree(a: Telling, b: Telling): boolean {
  if (a.kind === b.kind) return true;
  const [loose, firm] = a.kindStated ? [b, a] : [a, b];
  if (!loose.kindStated && (loose.kind === "TALKS" || loose.kind === "COURTESY_CALL")) {
    return BILATERAL.has(firm.kind) || firm.kind === "CONFERENCE";
  }
  const pair = new Set([a.kind, b.kind]);
  return (
    (pair.has("TALKS") && (pair.has("DIALOGUE") || pair.has("CALL") || pair.has("SUMMIT"))) ||
    (pair.has("CONFERENCE") && (pair.has("SUMMIT") || pair.has("DIALOGUE")))
  );
}

/** Two words or an abbreviation make a name that tells one event from another. */
function isTelling(words: ReadonlySet<string>): boolean {
  return words.size >= 2 || words.has("admm");
}

function sameName(telling: Telling, event: MeetingEvent): boolean {
  const words = nameWords(telling);
  if (!MANY.has(telling.kind) || !isTelling(words)) return false;
  return event.accounts.some((account) => {
    const other = nameWords(account.telling);
    if (!isTelling(other) || words.has("plus") !== other.has("plus")) return false;
    const [small, large] = words.size < other.size ? [words, other] : [other, words];
    return [...small].every((word) => large.has(word));
  });
}

/** The words of a meeting's name, folded, without ordinals and years. */
export function nameWords(telling: Telling): ReadonlySet<string> {
  const phrase = telling.phrase;
  if (!phrase) return new Set();
  const name = telling.at.text
    .slice(phrase.nameStart, phrase.end)
    .replace(/\b(?:19|20)\d\d\b|\b\d+(?:st|nd|rd|th)\b/gu, " ");
  return new Set(
    name
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/defense/gu, "defence")
      .split(/[^\p{L}\d]+/u)
      .filter(
        (word) =>
          word.length > 1 &&
          !/^(?:first|second|third|\w+(?:th)|annual|next|coming|upcoming|forthcoming|viet|nam|vietnam|the|and)$/u.test(
            word,
          ),
      ),
  );
}

function sameParties(telling: Telling, event: MeetingEvent): boolean {
  const again = event.accounts.every(({ telling: other }) => other.distinct && other.parts.length < 2);
  if (telling.distinct && telling.at.sentence.kind !== "HEADLINE" && !again) return false;
  if (telling.phrase === null && event.accounts.every((account) => account.telling.rule.startsWith("attend-")))
    return false;
  if (
    isTrilateral(telling) &&
    !event.accounts.some((account) => isTrilateral(account.telling) || account.telling.countries.length > 2)
  )
    return false;
  const many = event.accounts.some((account) => account.telling.kind === "CONFERENCE");
  if (
    event.accounts.some((account) => account.telling.at === telling.at && account.telling.rule.startsWith("setting")) &&
    ON_SIDELINES.test(telling.at.text, telling.at.marks)
  )
    return false;
  if (
    many &&
    TWO_ONLY.test(
      telling.at.text.slice(
        telling.span.start - telling.at.sentence.start,
        telling.span.end - telling.at.sentence.start,
      ),
      telling.at.marks,
    )
  )
    return false;
  if (isProperOfMany(telling) || event.accounts.some((account) => isProperOfMany(account.telling))) return false;
  if (many && telling.phrase === null && telling.parts.length === 2 && partsOfEvent(event).length !== 2) return false;
  if (telling.parts.length === 2 && partsOfEvent(event).length > 2 && AS_TWO.test(clauseOf(telling), telling.at.marks))
    return false;
  const mine = new Set(telling.parts.map((part) => part.person));
  const theirs = new Set(partsOfEvent(event).map((part) => part.person));
  const caller =
    telling.kind === "COURTESY_CALL" ? telling.parts.find(({ capacity }) => capacity === "HOST") : undefined;
  if (caller && theirs.size >= 2 && mine.size > 2 && !theirs.has(caller.person)) return false;
  const retrospect = event.accounts.every((account) => account.telling.retrospect);
  if (telling.at.sentence.kind === "HEADLINE" ? retrospect : telling.retrospect !== retrospect) return false;
  if (theirs.size < 2 && mine.size >= 2 && GOES_ON.test(telling.at.text, telling.at.marks)) return false;
  const countries = countriesOfEvent(event);
  const within =
    telling.countries.every((code) => countries.includes(code)) ||
    countries.every((code) => telling.countries.includes(code));
  if (mine.size === 0 || theirs.size === 0) {
    return within && telling.countries.length >= 2 && countries.length >= 2 && !nameClash(telling, event);
  }
  const common = [...mine].filter((person) => theirs.has(person)).length;
  if (common === 0) return false;
  if (common === mine.size || common === theirs.size) {
    return (
      within &&
      !nameClash(telling, event) &&
      (common >= 2 || mine.size + theirs.size > 2 || sameKindOfName(telling, event))
    );
  }
  return false;
}

/** "Later during the day, X received Y": not the meeting told before, of which only X is known. */
const GOES_ON = new Gate(/^(?:Later|Earlier|Afterwards?|Thereafter|Subsequently|Then)\b/u);

function sameKindOfName(telling: Telling, event: MeetingEvent): boolean {
  return (
    telling.countries.length >= 2 &&
    countriesOfEvent(event).length >= 2 &&
    event.accounts.some((account) => account.telling.kind === telling.kind)
  );
}

/** Both carry proper names, and these differ. */
function nameClash(telling: Telling, event: MeetingEvent): boolean {
  if (!telling.phrase?.proper || sameName(telling, event)) return false;
  return event.accounts.some((account) => account.telling.phrase?.proper);
}
