import type { DatedValue } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import type { MeetingKind, MeetingRole } from "../../model/vocabulary.ts";
import { type Account, countriesOfEvent, type MeetingEvent, partsOfEvent, statusOf } from "./events.ts";
import type { Scene } from "./scene.ts";
import { shiftDay, spokenDate } from "./when.ts";

export interface Dated {
  readonly start: DatedValue | null;
  readonly end: DatedValue | null;
}

function dateValue(date: { edtf: string; basis: DatedValue["basis"]; rule: string } & Span): DatedValue {
  return { edtf: date.edtf, basis: date.basis, evidence: { start: date.start, end: date.end, rule: date.rule } };
}

/** When an event was, by its own words, those of the MAIN ones told not long before (`earlier`), or of the opening. */
export function datedOf(
  scene: Scene,
  event: MeetingEvent,
  role: MeetingRole,
  earlier: readonly MeetingEvent[],
  known: ReadonlyMap<MeetingEvent, Dated>,
): Dated {
  const firmest = (accounts: readonly Account[]) =>
    [...accounts].sort((a, b) => firmness(b) - firmness(a))[0]?.when.date;
  const own =
    firmest(event.accounts.filter((account) => account.when.date && !isForeignDate(account))) ??
    firmest(event.accounts.filter((account) => isDatedTheir(account)));
  if (own) {
    const start = comingYear(scene, event, dateValue(own));
    return { start, end: own.endEdtf ? { ...start, edtf: own.endEdtf } : null };
  }
  const year = event.accounts.find(({ telling }) => telling.phrase?.year)?.telling;
  if (year?.phrase?.year) {
    return {
      start: { edtf: year.phrase.year, basis: "STATED", evidence: { ...year.span, rule: "year-in-name" } },
      end: null,
    };
  }
  if (role !== "MAIN" && statusOf(event) !== "PLANNED") return { start: null, end: null };
  const relative = event.accounts.find((account) => account.when.relative)?.when.relative;
  if (relative) {
    const printed = scene.discourse.article.view.slice(relative.span.start, relative.span.end);
    const dated = earlier.filter((other) => known.get(other)?.start != null);
    const before = known.get(dated.findLast((other) => isCalledIn(printed, other)) ?? dated.at(-1) ?? event);
    // Beside an event of several days: on any of them. After it: on its last.
    if (before?.end && /\b(?:sidelines|margins)\b/iu.test(printed)) return { start: null, end: null };
    const last =
      before?.end && /^(?:following|after|right after|immediately after)\b/iu.test(printed) ? before.end : null;
    const from = last ?? before?.start;
    if (from) {
      const edtf = shiftDay(from.edtf, relative.days);
      return {
        start: { edtf, basis: "INFERRED", evidence: { ...relative.span, rule: "day-of-meeting-before" } },
        end: null,
      };
    }
  }
  if (role !== "MAIN") return { start: null, end: null };
  if (earlier.length > 0 && lastsLonger(event)) return { start: null, end: null };
  const sentences = new Set(event.accounts.map(({ telling }) => telling.at));
  const beside = earlier.find((other) => other.accounts.some(({ telling }) => sentences.has(telling.at)));
  const shared = beside && known.get(beside)?.start;
  if (shared) return { start: { ...shared, basis: "INFERRED" }, end: null };
  if (earlier.length > 0) return { start: null, end: null };
  if (statusOf(event) !== "HELD") return { start: null, end: null };
  const indexes = event.accounts
    .filter(({ telling }) => telling.at.sentence.kind === "BODY")
    .map(({ telling }) => telling.at.sentence.index);
  const index = indexes.length > 0 ? Math.min(...indexes) : LAST_OF_OPENING;
  const opening = scene.opening?.sentence.paragraph;
  for (const at of scene.sentences) {
    if (at.sentence.index >= index && at.sentence.index > 3) break;
    if (at.sentence.index > index) break;
    const date = spokenDate(at, at.sentence.paragraph === opening);
    if (date) return { start: dateValue(date), end: null };
  }
  return { start: null, end: null };
}

/** "prior to the JBC meeting": of the meetings told before, the one that goes by this abbreviation. */
function isCalledIn(printed: string, { accounts }: MeetingEvent): boolean {
  const [called] = /\b[A-Z]{2,8}\b/u.exec(printed) ?? [];
  if (called === undefined) return false;
  const word = new RegExp(`\\b${called}\\b`, "u");
  return accounts.some(
    ({ telling: { at, phrase } }) => phrase !== null && word.test(at.text.slice(phrase.start, phrase.end)),
  );
}

/** A conference or exercise beside which others meet: they do on some day of it. */
function lastsLonger({ accounts }: MeetingEvent): boolean {
  return accounts.some(({ telling }) => LONGER.has(telling.kind));
}

const LONGER: ReadonlySet<MeetingKind> = new Set(["CONFERENCE", "SUMMIT", "EXHIBITION", "EXERCISE"]);

/** A report's opening, for what only its headline or a caption tells. */
const LAST_OF_OPENING = 3;

/** "While in Manila", "during his visit": on some day of a visit that may have lasted longer. */
const SOME_DAY =
  /\b(?:[Ww]hile (?:in|on|visiting)|[Dd]uring (?:his|her|their|the|this) (?:\S+ )?(?:visit|stay|trip|tour))\b/u;

/**
 * The dates of all events; where the report's news that is dated falls on one single day, what it goes on to tell of
 * the same people or countries without a date was on that day too.
 */
export function withDayOfReport(
  drafts: readonly { readonly event: MeetingEvent; readonly role: MeetingRole; readonly dated: Dated }[],
): Map<MeetingEvent, Dated> {
  const news = drafts.filter(({ event, role }) => role === "MAIN" && statusOf(event) === "HELD" && !lastsLonger(event));
  const starts = new Set(news.flatMap(({ dated }) => (dated.start ? [dated.start.edtf] : [])));
  const first = news.find(({ dated }) => dated.start !== null);
  const day = first?.dated.start;
  const result = new Map(drafts.map(({ event, dated }) => [event, dated]));
  if (!first || !day || starts.size !== 1 || day.edtf.length < FULL_DAY || news.some(({ dated }) => dated.end !== null))
    return result;
  for (const draft of news.slice(news.indexOf(first) + 1)) {
    if (
      draft.dated.start !== null ||
      lastsLonger(draft.event) ||
      draft.event.accounts.some((account) => isAnotherDay(account, day.edtf))
    )
      continue;
    if (!isRelated(draft.event, first.event)) continue;
    const evidence = { ...day.evidence, rule: "day-of-report" };
    result.set(draft.event, { start: { edtf: day.edtf, basis: "INFERRED", evidence }, end: null });
  }
  return result;
}

const FULL_DAY = 10;

/** A word for a time that may not be the day of the report. */
const OTHER_TIME =
  /\b(?:\p{Lu}\p{Ll}+day|[Ll]ast|[Rr]ecent(?:ly)?|[Pp]reviously|[Ee]arlier (?:this|in)|\p{L}+ (?:days?|weeks?|months?|years?) (?:ago|earlier|before|later)|(?:[Tt]his|[Nn]ext|[Tt]hat) (?:week|month|year)|January|February|March|April|May|June|July|August|September|October|November|December|yesterday|tomorrow)\b/u;

/** True if the clause's sentence speaks of another time, or only of some day of a visit. */
function isAnotherDay({ telling }: Account, day: string): boolean {
  const { text, dates } = telling.at;
  if (SOME_DAY.test(text)) return true;
  return OTHER_TIME.test(text) && !dates.some(({ edtf }) => edtf === day);
}

function isRelated(event: MeetingEvent, other: MeetingEvent): boolean {
  const people = new Set(partsOfEvent(other).map(({ person }) => person));
  const countries = countriesOfEvent(other);
  return (
    partsOfEvent(event).some(({ person }) => people.has(person)) ||
    countriesOfEvent(event).some((code) => countries.includes(code))
  );
}

/** A weekday as printed, without a day of the month. */
const BARE_WEEKDAY = /^\D*(?:mon|tues|wednes|thurs|fri|satur|sun)day\D*$/iu;

/**
 * "in November", "on Friday" of something planned is the coming one: a year or week that was only worked out is moved
 * on if it puts what is still to come before the day of publication.
 */
function comingYear(scene: Scene, event: MeetingEvent, value: DatedValue): DatedValue {
  const published = scene.discourse.article.publishedOn?.edtf;
  const status = statusOf(event);
  if (!published || value.basis !== "RESOLVED" || (status !== "PLANNED" && status !== "PROPOSED")) return value;
  const printed = scene.discourse.article.view.slice(value.evidence.start, value.evidence.end);
  const past = value.edtf < published.slice(0, value.edtf.length);
  if (!past || /\d{4}|last|ago|yesterday|this/iu.test(printed) || !/^\d{4}-/u.test(value.edtf)) return value;
  if (BARE_WEEKDAY.test(printed)) return { ...value, edtf: shiftDay(value.edtf, 7) };
  // A plan for a day not long gone is told late; it does not come again next year.
  if (value.edtf.length === FULL_DAY && isSoonAfter(value.edtf, published)) return value;
  return { ...value, edtf: `${Number(value.edtf.slice(0, 4)) + 1}${value.edtf.slice(4)}` };
}

/** How many days after a planned day a report may still speak of it as planned. */
const TOLD_LATE = 60;

function isSoonAfter(day: string, published: string): boolean {
  const days = (Date.parse(published) - Date.parse(day)) / 86_400_000;
  return published.length === FULL_DAY && days > 0 && days <= TOLD_LATE;
}

/** A clause that points back dates its meeting only by a verb of taking place ("the retreat, held from June 1"). */
function isForeignDate({ telling, when }: Account): boolean {
  if (!telling.anaphoric || !when.date) return false;
  if (telling.manner === "SETTING" && when.date.start > telling.span.end && when.date.start - telling.span.end < 70) {
    return /[,;]/u.test(
      telling.at.text.slice(telling.span.end - telling.at.sentence.start, when.date.start - telling.at.sentence.start),
    );
  }
  if (when.date.end <= telling.span.start && when.date.edtf.length < FULL_DAY) return true;
  const gap = telling.at.text.slice(
    telling.span.end - telling.at.sentence.start,
    when.date.start - telling.at.sentence.start,
  );
  return !/^\s*(?:on )?$|^[,\s]*(?:(?:was|were|is) )?(?:held|took place|convened|hosted)\b/u.test(gap);
}

/** "before their meeting at the ministry on 15 October": the day of the meeting that is only now dated. */
function isDatedTheir({ telling, when }: Account): boolean {
  return (
    telling.phrase?.determiner === "their" &&
    when.date !== null &&
    when.date.start > telling.span.end &&
    when.date.start - telling.span.end < 40
  );
}

/** The day on which others met on its sidelines may be any of an event's days. */
const ASIDE = /\bon the (?:sidelines|margins|fringes) of (?:the )?$/iu;

function firmness({ telling, when }: Account): number {
  const aside = ASIDE.test(telling.at.text.slice(0, Math.max(0, telling.span.start - telling.at.sentence.start)));
  return (when.date?.endEdtf ? 20 : 0) + (when.date?.edtf.length ?? 0) - (aside ? 5 : 0);
}
