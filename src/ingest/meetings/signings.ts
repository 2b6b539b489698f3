import type { Mention } from "../../model/extraction.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import { between, complementAfter, groupStartingAt, phraseEnd, phraseStart, subjectBefore } from "./arguments.ts";
import { outlookBeforeVerb } from "./outlook.ts";
import { clauseStart, countriesOf, mergeParts, partsOf } from "./parts.ts";
import type { Scene, SceneSentence } from "./scene.ts";
import { sidesWithin } from "./sides.ts";
import type { Telling } from "./telling.ts";

/** Who signs together has met: a meeting of its own only where the article tells of none of the same persons. */
export const SIGNED_RULE = "signed-together";

const SIGNING = new Gate(
  /(?<![\p{L}-])(?<by>(?:was|were|been|being) (?:also |formally |officially )?)?(?:signed|inked|sign|signs|inks|(?:appended|affixed) (?:his|her|their) signatures?)(?![\p{L}-])/giu,
);

const INSTRUMENT = new Gate(
  /\b(?:agreements?|accords?|pacts?|treat(?:y|ies)|memorand(?:um|a)|MoUs?|protocols?|statements?|declarations?|letters? of (?:intent|offer)|contracts?|plans?|arrangements?|deals?|minutes|documents?|instruments?|communiqu[eé]s?|roadmap|road map|SO[IU]|LoI|DCA|RAA|VFA|ACSA|GSOMIA|conventions?|terms of reference|signing ceremony)\b/iu,
);

/** "signed the new DCA", "the SOVFA was signed". */
const ABBREVIATED = new Gate(/\b(?:[Tt]he|[Aa]n?|new|updated|revised) [A-Z][A-Za-z]{1,6}(?= |,|\.|$)/u);

/** A signing long past, or one that only explains an instrument: "the agreement signed in 2012 by …". */
const LONG_AGO = new Gate(
  /\b(?:in|of|since) (?:19|20)\d\d\b|\b(?:last year|years? ago|previously|earlier this year|had (?:been )?$)/iu,
);

/** "a protocol to the Agreement of 2010": the year is part of a name. */
function withoutNames(after: string): string {
  return after.replace(/\b\p{Lu}\p{L}+ of (?:19|20)\d\d\b/gu, " ");
}

/** "the memorandum that the two ministries signed". */
const RELATIVE = new Gate(/\b(?:that|which|whom)\s+[^,.;]{0,60}$/u);

/** "signed by X and Y", "signed at the ministry by X and his counterpart Y", "in the presence of" left out. */
const AGENTS = new Gate(/^[^;.]{0,140}?\bby (?:the )?/u);

const ON_BEHALF = new Gate(/^ (?:it |them |(?:to )?the \p{L}+ )?(?:for|on behalf of) /iu);

/** "A signed on behalf of the centre while B signed for his country": what they signed is told before. */
const BEHALVES = new Gate(/\bsigned (?:it )?(?:for|on behalf of) [^.;]{3,90}\bwhile\b/u);

/**
 * Clauses that say that persons of two sides signed something with one another: "X and Y signed", "X signed … with Y",
 * "was signed by X and Y", "X signed for A while Y signed for B".
 */
export function readSignings(scene: Scene, at: SceneSentence): Telling[] {
  const instrument =
    INSTRUMENT.test(at.text, at.marks) || ABBREVIATED.test(at.text, at.marks) || BEHALVES.test(at.text, at.marks);
  if (at.sentence.kind === "HEADLINE" || !instrument) return [];
  const base = at.sentence.start;
  const tellings: Telling[] = [];
  const halves: Mention[] = [];
  for (const match of SIGNING.all(at.text, at.marks)) {
    const span = { start: base + match.index, end: base + match.index + match[0].length };
    const before = at.text.slice(0, match.index);
    const after = at.text.slice(match.index + match[0].length);
    const signers = signersOf(at, span, match.groups?.by !== undefined, after);
    if (signers === null) continue;
    if (ON_BEHALF.test(after, at.marks)) {
      halves.push(...signers.people);
      if (new Set(halves.flatMap(({ refs }) => refs)).size < 2) continue;
    }
    const mentions = halves.length > 0 ? halves : signers.people;
    const outlook = outlookBeforeVerb(before, at.marks, false);
    if (RELATIVE.test(before, at.marks)) continue;
    if (outlook.status !== "HELD" && outlook.status !== "PLANNED") continue;
    if (outlook.status === "PLANNED" && !/\b(?:will|shall)\b[^,.;]*$/u.test(before)) continue;
    if (
      outlook.retrospect ||
      LONG_AGO.test(before.slice(-60), at.marks) ||
      LONG_AGO.test(withoutNames(after.slice(0, 160)), at.marks)
    )
      continue;
    const parts = mergeParts(partsOf(mentions, "SIGNATORY"));
    const sides = mentions.length === 0 ? signers.sides : [];
    const countries = countriesOf(parts, mentions, sides, scene);
    if (parts.length < 2 && countries.length < 2) continue;
    if (parts.length < 2 && mentions.length < 2 && !GROUP.test(before, at.marks)) continue;
    const ceremony = /\bceremony\b/iu.test(at.text);
    tellings.push({
      at,
      span,
      rule: SIGNED_RULE,
      manner: "TOLD",
      kind: ceremony ? "CEREMONY" : "TALKS",
      kindStated: ceremony,
      phrase: null,
      status: outlook.status,
      retrospect: false,
      parts,
      countries,
      anaphoric: false,
      distinct: false,
    });
    halves.length = 0;
  }
  return tellings.slice(0, 1);

  /** The persons who sign, and the countries of a group that does. */
  function signersOf(
    sentence: SceneSentence,
    verb: { start: number; end: number },
    passive: boolean,
    after: string,
  ): { readonly people: readonly Mention[]; readonly sides: readonly CountryCode[] } | null {
    const agents =
      passive || /^ (?:[^;.]{0,60} )?by /u.test(after.slice(0, 80)) ? AGENTS.exec(after, sentence.marks) : null;
    if (agents) {
      const from = verb.end + agents[0].length;
      const index = sentence.people.findIndex((mention) => mention.end > from);
      const first = sentence.people[index];
      const near = first && phraseStart(first) - from < 60;
      return near ? { people: groupStartingAt(sentence, index), sides: [] } : null;
    }
    if (passive) return null;
    const subjects = withCompanions(sentence, subjectBefore(sentence, verb.start), verb.start);
    const gap = between(sentence, Math.max(0, ...subjects.map((mention) => mention.phrase.end)), verb.start);
    if (INSTRUMENT.test(gap, sentence.marks)) return null;
    const direct = gap.length < 160 ? subjects : [];
    const others = complementAfter(sentence, verb.end, "with")?.people ?? [];
    const people = [...direct, ...others].filter(({ refs }) => refs.length > 0);
    const before = sentence.text.slice(0, verb.start - sentence.sentence.start);
    const sides = sidesWithin(
      sentence,
      { start: sentence.sentence.start + clauseStart(before), end: verb.start },
      scene,
    );
    return { people, sides };
  }
}

/** What stands between a signer and the one who signs with him: "X, alongside his counterpart Y, signed". */
const BESIDE = new Gate(
  /^\s*,? (?:alongside|together with|along with|jointly with|side by side with)(?: (?:the|his|her|their))?\s*$/iu,
);

/** The signers before `position`, and those who sign beside them. */
function withCompanions(sentence: SceneSentence, subjects: readonly Mention[], position: number): readonly Mention[] {
  const [first, last] = [subjects[0], subjects.at(-1)];
  if (first === undefined || last === undefined) return subjects;
  const lead = sentence.people[sentence.people.indexOf(first) - 1];
  if (lead && BESIDE.test(between(sentence, phraseEnd(lead), phraseStart(first)), sentence.marks))
    return [lead, ...subjects];
  const at = sentence.people.indexOf(last) + 1;
  const next = sentence.people[at];
  const isBeside =
    next && next.end < position && BESIDE.test(between(sentence, phraseEnd(last), phraseStart(next)), sentence.marks);
  return isBeside ? [...subjects, ...groupStartingAt(sentence, at).filter(({ end }) => end < position)] : subjects;
}

const GROUP = new Gate(
  /\b(?:ministers|chiefs|leaders|presidents|secretaries|commanders|officials|generals|admirals)\b/iu,
);
