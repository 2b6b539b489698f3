import type { Mention } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import { clauseLength, complementAfter, objectAfter, phraseEnd, phraseStart, subjectBefore } from "./arguments.ts";
import type { SceneSentence } from "./scene.ts";

const LAST_OF_OPENING = 4;

/** What one told another counts as talks where the report opens with it and says on which day it was. */
export function isReportOfTalks(at: SceneSentence): boolean {
  return (
    at.sentence.kind === "BODY" &&
    at.sentence.index <= LAST_OF_OPENING &&
    at.dates.some(({ edtf }) => edtf.length === 10)
  );
}

/** "X and Y recently discussed …": two persons with names, of two countries, joined by "and". */
export function isOfTwoNamed(at: SceneSentence, position: number): boolean {
  if (at.sentence.kind !== "BODY") return false;
  const subjects = subjectBefore(at, position).filter(({ form, refs }) => form !== "GROUP" && refs.length === 1);
  const countries = new Set(subjects.flatMap((mention) => mention.countries));
  const unknown = countries.size === 1 && subjects.some((mention) => mention.countries.length === 0);
  return subjects.length >= 2 && (countries.size >= 2 || unknown);
}

/** "General A discussed training with the chief, General B": two with names, of two countries. */
export function isTalkWithNamed(at: SceneSentence, span: Span): boolean {
  if (at.sentence.kind !== "BODY") return false;
  const subjects = subjectBefore(at, span.start).filter(({ form, refs }) => form !== "GROUP" && refs.length === 1);
  const own = new Set(subjects.flatMap(({ countries }) => countries));
  const others = talkedOver(at, span.end).filter(({ form }) => form === "NAME");
  return own.size === 1 && others.some(({ countries }) => countries.some((code) => !own.has(code)));
}

const FARTHEST_WITH = 260;

/**
 * "discussed training and other areas with the chief, General Y", "discussed ties with various officials, including A; B;
 * and C": with whom, however far behind what they talked of.
 */
export function talkedOver(at: SceneSentence, from: number): readonly Mention[] {
  const direct = complementAfter(at, from, "with")?.people ?? [];
  if (direct.length > 0) return direct;
  const rest = at.text.slice(from - at.sentence.start, from - at.sentence.start + FARTHEST_WITH);
  const clause = rest.slice(0, clauseLength(rest.replaceAll(";", ",")));
  const including =
    /\bwith (?:[\p{L}-]+ ){1,5}(?:officials|officers|leaders|commanders)\b[^.]{0,60}?,? including /u.exec(clause);
  const position = including
    ? from + including.index + including[0].length
    : from + ([...clause.matchAll(/\bwith (?:the |his |her )?/gu)].at(-1)?.index ?? -1);
  if (position < from) return [];
  if (including) return listedFrom(at, position);
  return objectAfter(at, position + "with ".length);
}

/** The persons listed from `position` on, semicolons and titles between them. */
function listedFrom(at: SceneSentence, position: number): readonly Mention[] {
  const list: Mention[] = [];
  let end = position;
  for (const mention of at.people) {
    const start = phraseStart(mention);
    if (mention.end <= position) continue;
    const gap = at.text.slice(end - at.sentence.start, Math.max(0, start - at.sentence.start));
    if (gap.length > 80 || /\b(?:who|which|while|said|met|held)\b|\. /u.test(gap)) break;
    if (mention.form === "NAME" && mention.refs.length === 1) list.push(mention);
    end = phraseEnd(mention);
  }
  return list;
}
