import type { CountryCode, MeetingKind } from "../../model/vocabulary.ts";
import { listed, stateName } from "../state-names.ts";
import type { MeetingEvent } from "./events.ts";
import { nameWords } from "./same-event.ts";
import { seriesName } from "./series.ts";
import type { Telling } from "./telling.ts";

/** Kinds of meetings that have their sides, whatever they are called. */
const OF_SIDES: ReadonlySet<MeetingKind> = new Set(["DIALOGUE", "EXCHANGE", "TALKS", "CALL"]);
/** Those who happen to be named are not all who come to it. */
const OF_MANY = /\b(?:international|multilateral|regional|global|world|asean|nato)\b/iu;
/** What directly follows a name and belongs to it. */
const ON_SUBJECT =
  /^ on (?:the )?(?:\(\p{Lu}{2,8}\)|[^,.;:()]){3,80}?(?= (?:was|were|is|are|will|has|held|opened|took|hosted)\b|[,.;:]|$)/u;
/** Where or when it was, at the end of what it was on. */
const SETTING =
  / (?:in|at|from|on|with|between|by) (?:the )?(?:\p{Lu}[\p{L}’'-]*|\d{1,2})(?: (?:to |and )?(?:\p{Lu}[\p{L}’'-]*|\d{1,4}))*$/u;
const IN_PLACE =
  /^ in (?:the )?\p{Lu}[\p{L}’' -]*?(?=[,.;:]| (?:on|in|and|was|is|are|will|to|this|last|next|from|with)\b|$)/u;
const FOR_GUESTS =
  /^ (?:for|in honou?r of) [^,.;:()]{4,90}?(?=[,.;:()]|$| (?:in|at|on|this|last|before|after|led|headed|who|with|was|held|took|and)\b)/u;

/** The name that the text itself gives: with an ordinal, a year or capitals, or described by several words; else null. */
export function printedName(
  event: MeetingEvent,
  kind: MeetingKind,
  countries: readonly CountryCode[],
  all: readonly Telling[],
): string | null {
  const candidates = event.accounts.map((account) => account.telling).filter((telling) => isNamed(telling));
  const best = candidates.sort((a, b) => nameWords(b).size - nameWords(a).size)[0];
  if (!best?.phrase) return null;
  const { at, phrase } = best;
  const series = phrase.modifiers <= 2 || best.rule === "bare-ordinal" ? seriesName(best, all) : null;
  const name = tidy(series ?? at.sentence.text.slice(phrase.nameStart, phrase.end));
  if (series === null) {
    const after = at.text.slice(phrase.end);
    const more = added(after, kind);
    if (more !== "") return tidy(`${name}${more}`);
  }
  const numbered = OF_SIDES.has(kind) && phrase.ordinal !== null;
  const open = (!phrase.proper || numbered) && kind !== "EXHIBITION" && !OF_MANY.test(name);
  const bare = open && countries.length >= 2 && !namesSides(name, series === null ? [best] : [best, ...all]);
  return bare ? `${name} of ${listed(countries.map(stateName))}` : name;
}

/** What a conference is on, where an exhibition is, whom a ceremony is for, as the words behind the name say. */
function added(after: string, kind: MeetingKind): string {
  if (kind === "CONFERENCE" || kind === "DIALOGUE")
    return (
      ON_SUBJECT.exec(after)?.[0]
        .replace(/ \(\p{Lu}+\)/gu, "")
        .replace(SETTING, "") ?? ""
    );
  if (kind === "EXHIBITION") return IN_PLACE.exec(after)?.[0] ?? "";
  return kind === "CEREMONY" ? (FOR_GUESTS.exec(after)?.[0] ?? "") : "";
}

function namesSides(name: string, tellings: readonly Telling[]): boolean {
  return tellings.some(({ at }) =>
    at.countries.some(({ start, end }) =>
      name.includes(at.sentence.text.slice(start - at.sentence.start, end - at.sentence.start)),
    ),
  );
}

/** On one line, without quotation marks, with a capital at its beginning. */
function tidy(printed: string): string {
  const name = printed.replace(/\s+/gu, " ").replace(/["“”]/gu, "").trim();
  return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function isNamed(telling: Telling): boolean {
  const phrase = telling.phrase;
  if (!phrase || telling.anaphoric) return false;
  return phrase.proper
    ? phrase.modifiers > 0 || phrase.head.length > 8 || /^ADMM/iu.test(phrase.head)
    : phrase.ordinal !== null ||
        phrase.modifiers >= 2 ||
        (phrase.kind !== "TALKS" && phrase.modifiers > 0 && phrase.kind !== "CALL");
}
