import type { Mention } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import type { VerbRoles } from "../lexicon/meeting-verbs.ts";
import { clauseLength, complementAfter, objectAfter, objectAfterAdverbial } from "./arguments.ts";
import { talkedOver } from "./deliberations.ts";
import { groupSides } from "./group-sides.ts";
import type { SceneSentence } from "./scene.ts";
import { unnamedSideAfter } from "./sides.ts";

/** Countries of those met who have no name: "the deputy minister of Laos", "his Thai and Lao counterparts". */
export function unnamedSidesAfter(at: SceneSentence, position: number): readonly CountryCode[] {
  const group = groupSides(at, position, Math.min(at.sentence.end, position + 90));
  return group.length >= 2 ? group : unnamedSideAfter(at, position);
}

/** The persons met; those of "met" may follow words of time and place: "met on August 29 in Beijing with Y". */
export function objectsOf(at: SceneSentence, span: Span, words: string, roles: VerbRoles): readonly Mention[] {
  if (/^(?:discuss|agree|reaffirm|exchanged views$)/iu.test(words)) return talkedOver(at, span.end);
  const direct = objectAfter(at, span.end);
  if (direct.length > 0 || /\bwith$/iu.test(words)) return direct;
  if (roles === "RECEIVE") return objectAfterAdverbial(at, span.end);
  return roles === "MEET" ? (complementAfter(at, span.end, "with")?.people ?? []) : [];
}

/** "with X on Monday, with Y on Tuesday and with Z": what follows the first object, one meeting each. */
export function furtherObjects(at: SceneSentence, from: number): { list: readonly Mention[]; span: Span }[] {
  const base = at.sentence.start;
  const rest = at.text.slice(from - base);
  const clause = rest.slice(0, listLength(rest));
  return [...clause.matchAll(/(?:,| and|, and|;|; and) (?:also |later |then |separately )?with /gu)].flatMap(
    (match) => {
      const span = { start: from + match.index, end: from + match.index + match[0].length };
      const list = objectAfter(at, span.end).filter((mention) => mention.refs.length > 0);
      return list.length > 0 ? [{ list, span }] : [];
    },
  );
}

/** Length of the clause at the start of `text`; a semicolon before a further "with" ends none. */
function listLength(text: string): number {
  const [first = "", ...others] = text.split(/(?=; (?:and )?with )/u);
  return [first, ...others].reduce(
    ({ length, open }, part) => {
      const own = clauseLength(part.slice(1)) + 1;
      return open ? { length: length + Math.min(own, part.length), open: own >= part.length } : { length, open };
    },
    { length: 0, open: true },
  ).length;
}
