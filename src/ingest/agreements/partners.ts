import type { DatedValue, DateMention, Discourse, Mention } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import type { CountryCode, Edtf } from "../../model/vocabulary.ts";
import type { Shown } from "./candidate.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";
import { isCapitalised } from "./tokens.ts";

/** One of several states with which there is an instrument of its own, or one that another is likened to. */
export interface Partner extends Span {
  readonly country: CountryCode;
  /** "with Norland in 2031 and Sudland in 2033": when it was done with this one. */
  readonly date: DatedValue | null;
}

/** How many words behind the instrument "with" may stand: "similar deals are in place with". */
const REACH = 9;
/** Words likening an instrument to the one before. */
const LIKE = /^(?:similar|such|comparable|equivalent|same)$/;

/** True for "a similar deal", "such agreements", and "those", "one" in place of another. */
export function isLikened({ tokens, before, head }: Pick<InstrumentPhrase, "tokens" | "before" | "head">): boolean {
  const words = tokens.slice(before.determinerAt, head.first);
  return words.some(({ lower }) => LIKE.test(lower)) || /^(?:those|ones?)$/.test(tokens[head.first]?.lower ?? "");
}

/**
 * The states bound by an instrument with one partner: that, and the other side, which is the first state that the
 * sentence names as acting and that is none of the partners, else the first of `others` that is none of them.
 */
export function sidesWith(
  discourse: Discourse,
  { tokens, head }: InstrumentPhrase,
  partner: Partner,
  partners: readonly Partner[],
  others: readonly Shown<CountryCode>[],
): readonly Shown<CountryCode>[] {
  const other = (code: CountryCode): boolean => partners.every(({ country }) => country !== code);
  const start = tokens[head.first]?.start ?? partner.start;
  const { view } = discourse.article;
  const before = discourse.mentions
    .filter((one) => one.kind !== "PLACE" && one.end <= start)
    .filter((one) => !/\b(?:with|to|in|from|and|the) $/.test(view.slice(one.start - 5, one.start)))
    .flatMap((one) =>
      (one.kind === "COUNTRY" ? (one.refs as CountryCode[]) : one.countries).map((value) => ({ value, span: one })),
    );
  const own = before.find(({ value }) => other(value)) ?? others.find(({ value }) => other(value));
  const sides = [{ value: partner.country, span: partner }, ...(own ? [{ value: own.value, span: own.span }] : [])];
  return sides
    .map(({ value, span: { start, end } }) => ({ value, span: { start, end } }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

/**
 * The partners with each of whom a phrase tells of an instrument of its own: "agreements with A, B and C", "a similar
 * deal with A", "pacts were signed with A in 2031 and B in 2033", "with A and B in 2031 and 2033, respectively".
 * Empty where it tells of one instrument only, or of one among all of them ("a trilateral pact with A and B").
 */
export function partnersOf(discourse: Discourse, phrase: InstrumentPhrase): Partner[] {
  const { tokens, head, before, after } = phrase;
  const likened = isLikened(phrase);
  const several = head.plural || before.counted;
  const from = withAt(phrase);
  if (from < 0 || phrase.modifiers.some((word) => /^(?:trilateral|multilateral|quadrilateral)$/.test(word))) return [];
  const partners = chain(discourse, tokens[from]?.end ?? 0);
  const dated = new Set(partners.flatMap(({ date }) => date?.edtf ?? [])).size >= 2;
  const enough = partners.length >= (likened ? 1 : 2);
  if (!enough || !(several || likened || dated) || (partners.length === 1 && several && !likened)) return [];
  // "agreements on training and radars with A and B": how many of them there are is open.
  if (after.hasSubject && several && !dated && !likened && /\band\b/.test(subjectText(phrase))) return [];
  return partners;
}

function subjectText({ tokens, after }: InstrumentPhrase): string {
  return tokens
    .slice(after.afterName, after.end)
    .map(({ lower }) => lower)
    .join(" ");
}

/** Token number of the "with" that leads the partners; -1 if none does. */
function withAt({ tokens, after, head, before }: InstrumentPhrase): number {
  if (after.parties) return tokens[after.parties.first]?.lower === "with" ? after.parties.first : -1;
  if (!head.plural && !before.counted && !isLikened({ tokens, before, head })) return -1;
  for (let at = after.reach; at < Math.min(tokens.length, after.reach + REACH); at++) {
    const word = tokens[at]?.lower ?? "";
    if (word === "with") return at;
    if (!BETWEEN.test(word) && !(isCapitalised(tokens[at]) && tokens[head.first]?.lower === "those")) return -1;
  }
  return -1;
}

/** "deals are in place with", "pacts have already been signed with". */
const BETWEEN =
  /^(?:are|were|is|was|has|have|had|been|being|already|also|recently|in|place|force|effect|existing|exist|exists|signed|inked|concluded|reached|agreed|finalised|finalized|negotiated|discussed|under|negotiation|discussion|both|each|it|they|the)$/;

const JOIN = /^\s*(?:,|,? and|,? as well as|,? then|,? followed by)?\s*(?:with\s+)?(?:the\s+)?$/;
const LINK = /^\s*(?:,? (?:in|on|back in|last|earlier)\b)?\s*$/;
const YEAR = /^,? in ((?:19|20)\d\d)\b(?![-–/]\d)/;

/** The states joined behind an offset, each with the date that follows it. */
function chain(discourse: Discourse, from: number): Partner[] {
  const { view } = discourse.article;
  const states = discourse.mentions.filter(
    (one) => one.kind === "COUNTRY" && one.start >= from && one.refs.length === 1,
  );
  const found: Partner[] = [];
  let at = from;
  for (const state of states) {
    if (!JOIN.test(view.slice(at, state.start)) || isSpokenOf(state, view)) break;
    if (found.length > 0 && /^\s*(?:the\s+)?$/.test(view.slice(at, state.start))) break;
    const date = dateBehind(discourse, state.end);
    found.push({
      country: state.refs[0] as CountryCode,
      start: state.start,
      end: state.end,
      date: date?.value ?? null,
    });
    at = date?.end ?? state.end;
  }
  const last = found.at(-1)?.date ?? null;
  const shared = last !== null && found.slice(0, -1).every(({ date }) => date === null);
  return inTurn(view, shared ? found.map((partner) => ({ ...partner, date: last })) : found);
}

/** "Norland's", "Norland officials": the name of a state that is not the partner itself. */
function isSpokenOf({ end }: Mention, view: string): boolean {
  return /^(?:['’]s?\b|\s+(?:forces|troops|officials|defen[cs]e|navy|army|ministry|counterparts?)\b)/i.test(
    view.slice(end, end + 20),
  );
}

/** The date right behind an offset. */
function dateBehind({ article, dates }: Discourse, from: number): { value: DatedValue; end: number } | null {
  const told = dates.find((date) => date.start >= from && LINK.test(article.view.slice(from, date.start)));
  if (told) return { value: dated(told), end: told.end };
  const year = YEAR.exec(article.view.slice(from, from + 12));
  if (!year) return null;
  const end = from + year[0].length;
  const evidence = { start: end - 4, end, rule: "agreement-year" };
  return { value: { edtf: year[1] as Edtf, basis: "STATED", evidence }, end };
}

function dated({ edtf, basis, start, end }: DateMention): DatedValue {
  return { edtf, basis, evidence: { start, end, rule: "agreement-date" } };
}

const IN_TURN = /^,? in (?:(?:19|20)\d\d(?:, and |, | and ))+(?:19|20)\d\d,? respectively\b/;

/** "with A and B in 2031 and 2033, respectively": the years in the order of the states. */
function inTurn(view: string, partners: Partner[]): Partner[] {
  const from = partners.at(-1)?.end ?? 0;
  const match = IN_TURN.exec(view.slice(from, from + LONGEST_TURN));
  const years = [...(match?.[0] ?? "").matchAll(/\d{4}/g)];
  if (years.length === 0 || years.length !== partners.length) return partners;
  return partners.map((partner, index) => {
    const year = years[index] as RegExpExecArray;
    const evidence = { start: from + year.index, end: from + year.index + 4, rule: "agreement-year" };
    return { ...partner, date: { edtf: year[0] as Edtf, basis: "STATED" as const, evidence } };
  });
}

const LONGEST_TURN = 60;
