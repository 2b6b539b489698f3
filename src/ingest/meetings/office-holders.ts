import type { ExtractedPerson } from "../../model/extraction.ts";
import { countriesOfEvent, type MeetingEvent, partsOfEvent, replaceFirst, statusOf } from "./events.ts";
import type { Scene } from "./scene.ts";
import type { Part } from "./telling.ts";

const OF_THE_TWO =
  /^ (?:between|of|by|with) (?:the|both|their) (?:two )?(?:countries['’] |sides['’] )?(?<office>(?:national )?defen[cs]e|foreign|prime) ministers\b/iu;

const POSTS: readonly (readonly [RegExp, RegExp])[] = [
  [/defen[cs]e/iu, /\b(?:minister|secretary)\b.*\bdefen[cs]e|\bdefen[cs]e (?:minister|secretary)/iu],
  [/foreign/iu, /\bforeign (?:minister|secretary)|minister (?:of|for) foreign/iu],
  [/prime/iu, /\bprime minister/iu],
];

/**
 * "the talks between the two defence ministers", in an article that names one of the two or both by that office: they
 * took part. Inferred, as the clause itself names nobody.
 */
export function withOfficeHolders(scene: Scene, event: MeetingEvent): MeetingEvent {
  const first = event.accounts[0];
  if (!first || partsOfEvent(event).length > 0) return event;
  const { phrase, at, span, kind } = first.telling;
  if (kind !== "TALKS" || statusOf(event) !== "HELD") return event;
  const office = phrase ? OF_THE_TWO.exec(at.text.slice(phrase.end))?.groups?.office : undefined;
  const post = office ? POSTS.find(([name]) => name.test(office))?.[1] : undefined;
  if (!post) return event;
  const parts = countriesOfEvent(event).flatMap((code): Part[] => {
    const holders = [...scene.persons.values()].filter((person) => person.country === code && holds(person, post));
    const [holder] = holders;
    return holder && holders.length === 1
      ? [{ person: holder.key, capacity: "COUNTERPART", span, inferred: true }]
      : [];
  });
  return parts.length > 0 ? replaceFirst(event, { parts }) : event;
}

function holds(person: ExtractedPerson, post: RegExp): boolean {
  return person.posts.some(
    ({ title, past }) => !past && post.test(title) && !/\b(?:deputy|vice) (?:\w+ )?minister/iu.test(title),
  );
}
