import type { Span } from "../../model/span.ts";
import { Gate } from "../gates/gate.ts";
import { ORDINAL_WORDS } from "../lexicon/meeting-nouns.ts";
import { type Account, headWord } from "./events.ts";
import { type EventPhrase, readOrdinal } from "./noun-phrases.ts";
import { outlookBeforeVerb } from "./outlook.ts";
import { around } from "./remembered.ts";
import type { SceneSentence } from "./scene.ts";
import type { Telling } from "./telling.ts";

/** "since the ninth, in Hanoi in 2019", "to hold the 58th in Penang": an ordinal without its noun. */
const BARE_ORDINAL = new Gate(
  /\bthe ((?:(?:twenty|thirty|forty|fifty)-)?(?:first(?= having)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)|\d{1,3}(?:st|nd|rd|th))(?=[,;.]|$| (?:in|at|was|is|will|to be|one|next|later|having)\b)/giu,
);

const ORDINAL = new RegExp(`\\b(?:${[...ORDINAL_WORDS.keys()].join("|")}|\\d{1,3}(?:st|nd|rd|th))\\b`, "iu");

/** 4 → "fourth", 57 → "57th". */
function ordinalName(number: number): string {
  const word = [...ORDINAL_WORDS].find(([, value]) => value === number)?.[0];
  if (word) return word;
  const suffix = number % 100 >= 11 && number % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${suffix}`;
}

/** "the 3rd JDCC", "the Eighth BDD": a round of the dialogue or committee whose abbreviation the article has given. */
const NUMBERED_SHORT = new Gate(
  new RegExp(
    `\\b(?:[Tt]he )?(${[...ORDINAL_WORDS.keys()].map((word) => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`).join("|")}|\\d{1,3}(?:st|nd|rd|th)) ([A-Z][A-Z&]{1,7})(?![\\p{L}\\d-])(?! (?:[Mm]eeting|[Dd]ialogue|[Ss]ession|[Tt]alks|[A-Z]))`,
    "gu",
  ),
);

/** Numbered meetings named by the abbreviation of their series. */
export function readNumberedShort(at: SceneSentence, known: readonly Telling[]): Telling[] {
  return NUMBERED_SHORT.all(at.text, at.marks).flatMap((match): Telling[] => {
    const [words, number = "", short = ""] = match;
    const ordinal = readOrdinal(number);
    if (ordinal === null) return [];
    const series = new RegExp(`\\(${short}\\)`, "u");
    const model = known.find(
      ({ at: told, phrase }) =>
        phrase !== null && series.test(told.sentence.text.slice(phrase.start, phrase.end + SERIES_REACH)),
    );
    if (!model?.phrase || model.phrase.ordinal === ordinal) return [];
    const before = at.text.slice(0, match.index);
    const coming =
      outlookBeforeVerb(before.replace(HOLDING_VERB, ""), at.marks, false).status === "PLANNED" ||
      (model.phrase.ordinal !== null && ordinal > model.phrase.ordinal);
    const start = at.sentence.start + match.index;
    return [
      {
        at,
        span: { start, end: start + words.length },
        rule: "numbered-short",
        manner: "NAMED",
        kind: model.kind,
        kindStated: true,
        phrase: {
          ...model.phrase,
          start: match.index,
          nameStart: match.index,
          headStart: match.index + words.length,
          end: match.index + words.length,
          ordinal,
          year: null,
          proper: false,
        },
        status: coming ? "PLANNED" : "HELD",
        retrospect: !coming,
        parts: [],
        countries: model.countries,
        anaphoric: false,
        distinct: true,
      },
    ];
  });
}

/** How far behind the phrase of a meeting its series may be abbreviated: "4th meeting of the Joint Committee (JDCC)". */
const SERIES_REACH = 80;
const HOLDING_VERB = /\b(?:hold|host|convene|organi[sz]e|attend) $/iu;

/** Numbered meetings named by their ordinal alone, of the series whose other number the article has named before. */
export function readBareOrdinals(at: SceneSentence, known: readonly Telling[]): Telling[] {
  const tellings: Telling[] = [];
  for (const match of BARE_ORDINAL.all(at.text, at.marks)) {
    const ordinal = readOrdinal(match[1] ?? "");
    const position = at.sentence.start + match.index;
    const model = known
      .filter((telling) => telling.span.start < position && (telling.phrase?.ordinal ?? null) !== null)
      .at(-1);
    if (!model?.phrase || ordinal === null || model.phrase.ordinal === ordinal) continue;
    const before = at.text.slice(0, match.index);
    const outlook = outlookBeforeVerb(
      before.replace(/\b(?:hold|host|convene|organi[sz]e|attend)\s*$/iu, ""),
      at.marks,
      false,
    );
    const span: Span = { start: position, end: position + match[0].length };
    const phrase: EventPhrase = {
      ...model.phrase,
      start: match.index,
      nameStart: match.index,
      headStart: match.index + match[0].length,
      end: match.index + match[0].length,
      ordinal,
      year: null,
      proper: false,
    };
    tellings.push({
      at,
      span,
      rule: "bare-ordinal",
      manner: "NAMED",
      kind: model.kind,
      kindStated: true,
      phrase,
      status: outlook.status === "PLANNED" ? "PLANNED" : "HELD",
      retrospect: outlook.status !== "PLANNED",
      parts: [],
      countries: model.countries,
      anaphoric: false,
      distinct: true,
    });
  }
  return tellings;
}

/**
 * "the fourth dialogue" after "the fifth Vietnam-Laos Defence Policy Dialogue" is of the same series: it takes
 * the kind and the countries of the one named in full.
 */
export function alignSeries(all: readonly Account[]): Account[] {
  return all.map((account, position) => {
    const accounts = around(all, position);
    const { telling } = account;
    const phrase = telling.phrase;
    if (!phrase || phrase.ordinal === null || phrase.proper || phrase.modifiers > 2) return account;
    if (isOfItsOwn(telling)) return account;
    const model = accounts.find(
      ({ telling: other }) =>
        other !== telling &&
        other.phrase !== null &&
        other.phrase.ordinal !== null &&
        other.phrase.ordinal !== phrase.ordinal &&
        headWord(other.phrase) === headWord(phrase) &&
        (other.phrase.modifiers > phrase.modifiers || (other.kind === "DIALOGUE" && telling.kind === "TALKS")),
    )?.telling;
    if (!model) return account;
    const countries = telling.countries.length >= 2 ? telling.countries : model.countries;
    const earlier = telling.manner === "SETTING" && phrase.ordinal < (model.phrase?.ordinal ?? 0);
    const retrospect = telling.retrospect || (telling.status === "HELD" && earlier);
    return { ...account, telling: { ...telling, kind: model.kind, kindStated: true, countries, retrospect } };
  });
}

/**
 * "the next JBC meeting", "the JBC's last meeting" after "the Norland-Sudland Joint Border Committee (JBC) meeting": of
 * the body that the abbreviation stands for, on another day.
 */
export function alignAbbreviated(all: readonly Account[]): Account[] {
  return all.map((account, position) => {
    const accounts = around(all, position);
    const { telling } = account;
    const called = anotherOfItsKind(telling);
    if (telling.parts.length > 0) return account;
    if (called === null) return isBareNext(telling) ? asNextOf(account, accounts) : account;
    const word = new RegExp(`\\b${called}\\b`, "u");
    const model = accounts.find(
      ({ telling: other }) =>
        other !== telling &&
        other.phrase !== null &&
        anotherOfItsKind(other) === null &&
        word.test(other.at.text.slice(other.phrase.start, other.phrase.end)),
    )?.telling;
    if (!model) return account;
    const countries = telling.countries.length >= 2 ? telling.countries : model.countries;
    const retrospect = telling.status === "HELD";
    return {
      ...account,
      telling: { ...telling, kind: model.kind, kindStated: true, countries, retrospect, distinct: true },
    };
  });
}

/** "last year's | meeting". */
const OF_YEAR = /\b(?:[Ll]ast|[Tt]his|[Nn]ext) (?:year|month|week)['’]s $/u;

/** "the next meeting", right after a round of a committee or dialogue was told of. */
export function isBareNext({ at, phrase, status }: Telling): boolean {
  if (phrase === null || phrase.proper || !ROUNDS.test(phrase.head)) return false;
  const name = at.text.slice(phrase.nameStart, phrase.headStart);
  if (status === "HELD")
    return (
      (/^(?:[Pp]revious|[Ll]ast) $/u.test(name) && phrase.determiner === "the") ||
      (name === "" && phrase.determiner === "'s" && OF_YEAR.test(at.text.slice(0, phrase.nameStart)))
    );
  return status === "PLANNED" && phrase.determiner === "the" && /^(?:next|following) $/u.test(name);
}

const ROUNDS =
  /^(?:meeting|session|round|dialogue|talks|conference|consultations?|edition|iteration|exercise|drills?|forum)$/u;

const NEAR = 6;

function asNextOf(account: Account, accounts: readonly Account[]): Account {
  const { telling } = account;
  const model = accounts.findLast(
    ({ telling: other }) =>
      (other.kind === "DIALOGUE" || other.kind === "EXERCISE" || other.phrase?.head === telling.phrase?.head) &&
      other !== telling &&
      other.phrase !== null &&
      other.span.start < telling.span.start &&
      telling.at.sentence.index - other.at.sentence.index <= NEAR,
  )?.telling;
  if (!model) return account;
  const countries = model.countries.length >= 2 ? model.countries : telling.countries;
  const retrospect = telling.status === "HELD";
  return {
    ...account,
    telling: {
      ...telling,
      kind: model.kind,
      kindStated: true,
      countries,
      retrospect,
      anaphoric: false,
      distinct: true,
    },
  };
}

/** The abbreviation of the body whose next or last meeting a phrase names; null if it names none. */
export function anotherOfItsKind({ at, phrase }: Pick<Telling, "at" | "phrase">): string | null {
  if (!phrase) return null;
  const name = at.text.slice(phrase.nameStart, phrase.headStart);
  const years = OF_YEAR.test(at.text.slice(0, phrase.nameStart));
  if (!/\b(?:next|last|previous|upcoming)\b/u.test(name) && phrase.ordinal === null && !years) return null;
  return /\b([A-Z]{2,8})(?:['’]s?)?\b/u.exec(at.text.slice(phrase.start, phrase.headStart))?.[1] ?? null;
}

/** "the 14th meeting of the Norland Committee", "his first meeting with Y": no round of what was named before. */
function isOfItsOwn({ at, phrase }: Telling): boolean {
  if (phrase === null) return false;
  return (
    /^(?:his|her|their|'s)$/u.test(phrase.determiner) ||
    /^ (?:of the (?:\p{Lu}[\p{L}–-]* ){2}|with |between )/u.test(at.text.slice(phrase.end))
  );
}

/** The full name of a numbered meeting whose own clause gives only its number, with that number. */
export function seriesName(telling: Telling, all: readonly Telling[]): string | null {
  const phrase = telling.phrase;
  if (!phrase || phrase.ordinal === null || isOfItsOwn(telling)) return null;
  const model = all.find(
    (other) =>
      other.phrase !== null &&
      other.phrase.ordinal !== null &&
      other.phrase.ordinal !== phrase.ordinal &&
      headWord(other.phrase) === headWord(phrase),
  );
  if (!model?.phrase) return null;
  const name = model.at.sentence.text.slice(model.phrase.nameStart, model.phrase.end);
  return name.replace(ORDINAL, ordinalName(phrase.ordinal));
}
