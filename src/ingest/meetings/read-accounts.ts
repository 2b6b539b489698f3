import { contains, overlaps } from "../../model/span.ts";
import { Gate } from "../gates/gate.ts";
import { readCollectives } from "./collective-subjects.ts";
import { delegatesIn } from "./delegations.ts";
import { spanOfDays } from "./durations.ts";
import { type Account, isRightBefore } from "./events.ts";
import { readOccasions } from "./occasions.ts";
import { SIDELINES } from "./phrase-parties.ts";
import { eventPhrasesOf, readPhraseTellings } from "./phrase-tellings.ts";
import { around, latestOf } from "./remembered.ts";
import { ON_SIDELINES } from "./same-event.ts";
import type { Scene, SceneSentence } from "./scene.ts";
import { alignAbbreviated, alignSeries, readBareOrdinals, readNumberedShort } from "./series.ts";
import { readSignings, SIGNED_RULE } from "./signings.ts";
import type { Telling } from "./telling.ts";
import { onDayToldBefore, onNewDay, onVisitTold } from "./told-of-visits.ts";
import { eachTime } from "./told-twice.ts";
import { readVerbTellings } from "./verb-tellings.ts";
import { datesOf, type When } from "./when.ts";
import { placeOf } from "./where.ts";

/** All clauses of the article that tell of meetings, in order of the text. */
export function readAccounts(scene: Scene): Account[] {
  const known: Telling[] = [];
  const accounts = scene.sentences.flatMap((at) => {
    const before = latestOf(known);
    const tellings = readTellings(scene, at, before).map((telling) =>
      asBackThen(asAnother(asNews(scene, telling)), before),
    );
    if (tellings.length === 0) return [];
    known.push(...tellings);
    const dates = datesOf(at, tellings);
    return tellings.flatMap((telling) => {
      const day = pastOnly(scene, telling, dates.get(telling) ?? { date: null, relative: null });
      const when = { ...day, date: spanOfDays(telling, day) ?? day.date };
      const where = placeOf(scene, at, telling, tellings);
      return eachTime(onNewDay(onDayToldBefore(onVisitTold({ telling: asComing(scene, telling, when), when, where }))));
    });
  });
  return alignAbbreviated(alignSeries(shareDates(scene, accounts)));
}

/** True if a clause's date lies after the day of publication, as far as both are told. */
function isToCome(scene: Scene, { date }: When): boolean {
  const published = scene.discourse.article.publishedOn?.edtf;
  if (published === undefined || date === null || !/^\d{4}/u.test(date.edtf)) return false;
  return date.edtf > published.slice(0, date.edtf.length);
}

/** "after the meeting, they said it would last until 2030": what is spoken of as past was not on a day to come. */
function pastOnly(scene: Scene, { anaphoric, status }: Telling, when: When): When {
  return anaphoric && status === "HELD" && isToCome(scene, when) ? { ...when, date: null } : when;
}

/** What is named with a time after that of publication, or told with a day after it, is still to come. */
function asComing(scene: Scene, telling: Telling, when: When): Telling {
  if (telling.status !== "HELD" || !isToCome(scene, when)) return telling;
  const open =
    telling.manner === "NAMED" || when.date?.edtf.length === scene.discourse.article.publishedOn?.edtf.length;
  return open ? { ...telling, status: "PLANNED", retrospect: false } : telling;
}

const BESIDE_ANOTHER = new Gate(
  /^(?:Right |Shortly |Immediately )?(?:[Bb]efore|[Pp]rior to|[Aa]fter|[Ff]ollowing|[Aa]head of) (?:the|their|that|this) (?:\S+ ){0,3}?(?:meeting|talks|dialogue|consultations?|conference|summit|forum|session)\b/u,
);

/** "Before the meeting, X held talks with Y": not the meeting that the sentence begins with. */
function asAnother(telling: Telling): Telling {
  const named = BESIDE_ANOTHER.exec(telling.at.text, telling.at.marks);
  const behind = named !== null && telling.span.start - telling.at.sentence.start >= named[0].length;
  const met =
    telling.manner === "TOLD" && !telling.anaphoric && telling.rule !== SIGNED_RULE && telling.parts.length >= 2;
  return behind && met ? { ...telling, distinct: true } : telling;
}

const BACK_THEN = new Gate(
  /^(?:(?:Just )?(?:An?|One|Two|Three) (?:day|week|month|year)s? (?:ago|earlier)|Last (?:week|month|year)),? /u,
);

/** "A week ago, A and B also discussed", after A and B were said to have met: not what is reported as today's. */
function asBackThen(telling: Telling, known: readonly Telling[]): Telling {
  if (telling.status !== "HELD" || telling.manner !== "TOLD" || !BACK_THEN.test(telling.at.text, telling.at.marks))
    return telling;
  const people = telling.parts.map(({ person }) => person);
  const met = known.some(
    ({ at, parts }) => at !== telling.at && parts.filter(({ person }) => people.includes(person)).length >= 2,
  );
  return met ? { ...telling, retrospect: true, distinct: true } : telling;
}

const SAID_THAT = new Gate(/\b(?:said|announced|reported|confirmed|disclosed)\b[^;]{0,60}\bthat\b[^;]{0,120}$/u);

const EARLIER_THAT_DAY = new Gate(
  /\b(?:earlier (?:in|on|that|the same|today)(?: the)?(?: same)? ?(?:day|morning|afternoon)?|(?:on )?the same day|prior to the (?:talks|meeting))\b/iu,
);

/** "said that he had met Y" opens a report of that meeting; "earlier in the day, Y had called on Z" goes on with it. */
function asNews(scene: Scene, telling: Telling): Telling {
  if (!telling.retrospect || telling.status !== "HELD" || telling.phrase?.year) return telling;
  const { at, span } = telling;
  const before = at.text.slice(0, Math.max(0, span.start - at.sentence.start));
  if (!/\bhad(?: \p{L}+ly| also)*\s*(?:held |hosted |paid )?(?:an? |the )?(?:[\p{L}-]+ )?$/u.test(before))
    return telling;
  const first = scene.opening;
  const opens =
    at === first && at.dates.every(({ end }) => end <= span.start) && SAID_THAT.test(before, telling.at.marks);
  return opens || EARLIER_THAT_DAY.test(at.text, telling.at.marks) ? { ...telling, retrospect: false } : telling;
}

const THESE_EVENTS = /\bthese (?:\p{L}+ )?(?:events|meetings|conferences|exercises|exchanges)\b/iu;

/**
 * A meeting on the sidelines of another, told in one clause, shares its date and place; "these events … in 2024"
 * dates what the sentence before has named.
 */
function shareDates(scene: Scene, all: readonly Account[]): Account[] {
  return all.map((account, position) => {
    const accounts = around(all, position);
    const { telling, when } = account;
    const setting = account.where
      ? undefined
      : accounts.find((other) => other.where && isRightBefore(telling, other.telling));
    const where = account.where ?? setting?.where ?? null;
    if (when.date || telling.status !== "HELD") return { ...account, where };
    const index = telling.at.sentence.index;
    if (ON_SIDELINES.test(telling.at.text, telling.at.marks)) {
      const near = accounts.find((other) => other !== account && other.telling.at === telling.at && isOutside(other));
      return near
        ? { ...account, when: { ...when, date: near.when.date }, where: where ?? near.where }
        : { ...account, where };
    }
    const next = scene.byIndex.get(index + 1);
    const [date, ...others] = next?.dates ?? [];
    const dated = telling.manner === "NAMED" && date && others.length === 0 && THESE_EVENTS.test(next?.text ?? "");
    return dated ? { ...account, where, when: { ...when, date } } : { ...account, where };
  });
}

/** Dated by words of its own, not by a year in its name. */
function isOutside({ telling, when }: Account): boolean {
  return when.date !== null && (when.date.start >= telling.span.end || when.date.end <= telling.span.start);
}

/** Words without which no clause tells of a meeting; spares the rest of the work for most sentences. */
const ANY_TRIGGER = new Gate(
  /\b(?:met\b|meet|talk|spoke|receiv|welcom|greet|host|call|visit|confer|dialogue|consult|summit|forum|retreat|exchang|expo|exhibit|air ?show|exercis|drill|ceremon|recepti|audience|session|discuss|negotiat|conversation|conclave|symposi|plenar|phon|tele|video|ADMM|sat down|sit|shak|shook|hands|event|guards?|2\+2|plus|told|agree|gather|conven|interact|engag|grant|encounter|breakfast|lunch|dinner|banquet|committee|commission|fair|round|delegation|chaired|headed|represented|reaffirm|accord|append|council|sent|sign|ink|joined|attended|participa|t(?:ake|akes|aking|ook) part|iteration|edition|come for|the \d+(?:st|nd|rd|th))/iu,
);

function readTellings(scene: Scene, at: SceneSentence, known: readonly Telling[]): Telling[] {
  return besidePlanned(tellingsOf(scene, at, known));
}

/** "The talks will take place on the sidelines of the forum": the forum is still to come too. */
function besidePlanned(tellings: readonly Telling[]): Telling[] {
  return tellings.map((telling, index) => {
    const { at, span, manner, status, retrospect } = telling;
    if (manner !== "SETTING" || status !== "HELD" || retrospect) return telling;
    const before = at.text.slice(0, span.start - at.sentence.start);
    const beside = tellings[index - 1];
    const coming = beside?.status === "PLANNED" && !beside.retrospect && SIDELINES.test(before, at.marks);
    return coming ? { ...telling, status: "PLANNED" } : telling;
  });
}

/** "Will the two meet soon?": asked, not told. */
const QUESTION =
  /^(?:["“]|Q(?:uestion)?: )?(?:Will|Would|Could|Can|Do|Does|Did|Is|Are|Was|Were|Has|Have|Had|Should|When|Why|How|Where|Who|What|Which)\b[^.]*\?["”]?$/u;

function tellingsOf(scene: Scene, at: SceneSentence, known: readonly Telling[]): Telling[] {
  if (at.text.endsWith("?") && QUESTION.test(at.text)) return [];
  const numbered = known.some((telling) => telling.phrase?.ordinal != null);
  if (!numbered && !ANY_TRIGGER.test(at.text, at.marks)) return [];
  const found = eventPhrasesOf(at);
  const phrases = readPhraseTellings(scene, at, found);
  const blocked = found.filter((phrase) => phrase.kind !== "COURTESY_CALL" && !isMealGiven(at, phrase.start));
  const verbs = readVerbTellings(scene, at, blocked);
  const ordinals = [
    ...readBareOrdinals(at, [...known, ...phrases]),
    ...readNumberedShort(at, [...known, ...phrases]).filter(
      ({ span }) => !phrases.some((other) => overlaps(other.span, span)),
    ),
  ];
  const collective = readCollectives(scene, at);
  const own = [...phrases, ...verbs].filter((other) => !collective.some(({ span }) => contains(span, other.span)));
  const occasions = readOccasions(
    scene,
    at,
    [...own, ...ordinals, ...collective].map(({ span }) => span),
  );
  const met = joinPurposes(at, [...own, ...ordinals, ...collective, ...occasions]);
  const told = [...met, ...readSignings(scene, at)].sort((a, b) => a.span.start - b.span.start);
  const delegates = readDelegates(at);
  return delegates ? [...told, delegates] : told;
}

/** "was hosted to a lunch by Y": the verb tells of it. */
function isMealGiven({ text }: SceneSentence, start: number): boolean {
  return /\b(?:hosted|treated) (?:to|at|for) (?:an? |the )?(?:[\p{L}-]+ )?$/u.test(text.slice(0, start));
}

/** "X hosted Y for the defence ministers' meeting": the verb tells who took part in the meeting that it is for. */
function joinPurposes(at: SceneSentence, tellings: readonly Telling[]): Telling[] {
  const spent = new Set<Telling>();
  const joined = tellings.map((telling) => {
    const { phrase } = telling;
    if (!phrase || !isPurpose(at, telling)) return telling;
    if (telling.manner === "TOLD" && !TO_HOLD.test(at.text.slice(0, phrase.start))) return telling;
    const verb = tellings.find((other) => {
      if (other.phrase !== null || other.span.end > telling.span.start) return false;
      const own = /\bfor\s*$/iu.test(at.text.slice(0, phrase.start)) && telling.countries.length === 2;
      if (isApart(telling) && !other.retrospect && !own) return false;
      if (!/^meet-/u.test(other.rule) && !/\bfor\s*$/iu.test(at.text.slice(0, phrase.start))) return false;
      if (TO_HOLD.test(at.text.slice(0, phrase.start)) && other.parts.length < 2) return false;
      const gap = at.text.slice(other.span.end - at.sentence.start, phrase.start).replace(TO_HOLD, "");
      return gap.length < 160 && !/[;]|\b(?:who|which|that|to|where|while|and \p{Ll}+ed)\b/u.test(gap);
    });
    if (!verb) return telling;
    spent.add(verb);
    return {
      ...telling,
      rule: "met-for",
      manner: "TOLD" as const,
      status: verb.status,
      retrospect: verb.retrospect,
      parts: [...verb.parts, ...telling.parts],
      countries: [...new Set([...verb.countries, ...telling.countries])],
    };
  });
  return joined.filter((telling) => !spent.has(telling));
}

/** A conference with a name, beside which people meet; "last met at the dialogue" says only that they were there. */
function isApart({ phrase, kind }: Telling): boolean {
  return phrase?.proper === true && ["CONFERENCE", "EXHIBITION", "EXERCISE"].includes(kind);
}

/** What people only meet beside, or what is told for itself. */
const BESIDE: ReadonlySet<string> = new Set(["CEREMONY", "EXHIBITION", "EXERCISE"]);

/** "will be meeting in Oslo to hold talks": one event. */
const TO_HOLD = /\bto (?:hold|have|conduct) (?:[\p{L}-]+ ){0,2}$/iu;

/** "met for the dialogue", "will meet in an annual forum": the event that the meeting was for. */
function isPurpose(at: SceneSentence, { phrase, kind }: Telling): boolean {
  if (!phrase) return false;
  const before = at.text.slice(0, phrase.start);
  if (/\bfor\s*$/iu.test(before) || TO_HOLD.test(before)) return true;
  return !BESIDE.has(kind) && /\b(?:in|at|during)\s*$/iu.test(before);
}

/** A sentence that only says who stood for each side of the event told before. */
function readDelegates(at: SceneSentence): Telling | null {
  const parts = delegatesIn(at);
  const [first] = parts;
  if (!first) return null;
  return {
    at,
    span: first.span,
    rule: SIDE_RULE,
    manner: "TOLD",
    kind: "OTHER",
    kindStated: false,
    phrase: null,
    status: "HELD",
    retrospect: false,
    parts,
    countries: [],
    anaphoric: true,
    distinct: false,
  };
}

export const SIDE_RULE = "head-of-side";
