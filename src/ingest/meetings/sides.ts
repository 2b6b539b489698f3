import type { Span } from "../../model/span.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import { between } from "./arguments.ts";
import type { Scene, SceneSentence } from "./scene.ts";

const OFFICIALS = new Gate(
  /^(?:['’]s?)?\s+(?:\p{L}[\p{L}-]*\s+){0,3}(?:minister|secretary|chief|president|premier|ambassador|commander|counterparts?|delegation|officials?|leaders?|general|admiral|envoy|officers)\b/iu,
);

/** "the chairman and director general of the … Bank of Laos": an official, then a country after "of". */
const OFFICIALS_OF = new Gate(
  /^\s*(?:(?:the|his|her|a|an|visiting) )*(?:[\p{L}-]+ ){0,5}(?:minister|secretary|chief|chair(?:man|woman)|president|premier|ambassador|commander|director|delegation|head|governor|general|admiral|envoy)s?\b(?: (?:[\p{L}-]+|and)){0,9} (?:of|from) (?:the )?$/iu,
);

/** The country of an official without a name right after `position`: "met with China's defence minister". */
export function unnamedSideAfter(scene: SceneSentence, position: number): CountryCode[] {
  const mention = scene.countries.find((country) => country.start >= position);
  if (!mention) return [];
  if (OFFICIALS_OF.test(between(scene, position, mention.start), scene.marks)) return [...mention.refs];
  if (mention.start - position > 45) return [];
  const gap = between(scene, position, mention.start);
  const after = between(scene, mention.end, mention.end + 70);
  return /^\s*(?:(?:the|his|her|a|an|visiting|its|their|(?:head|leader|chief)s? of)\s+)*$/u.test(gap) &&
    OFFICIALS.test(after, scene.marks)
    ? [...mention.refs]
    : [];
}

/** Countries that stand as a side in the span: names of states, and bodies and groups that speak for one. */
export function sidesWithin(scene: SceneSentence, span: Span, all: Scene): CountryCode[] {
  const codes = new Set<CountryCode>();
  for (const mention of scene.countries) {
    const partOfName = scene.people.some((person) => person.form !== "GROUP" && inside(mention, person));
    if (inside(mention, span) && !partOfName) for (const code of mention.refs) codes.add(code);
  }
  for (const mention of scene.people) {
    if (mention.form === "GROUP" && inside(mention, span)) for (const code of mention.countries) codes.add(code);
  }
  for (const mention of scene.organizations) {
    if (!inside(mention, span)) continue;
    for (const key of mention.refs) {
      const country = all.bodies.get(key)?.country;
      if (country) codes.add(country);
    }
  }
  return [...codes];
}

function inside(mention: Span, span: Span): boolean {
  return mention.start >= span.start && mention.end <= span.end;
}
