import type { Mention } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import { Gate } from "../gates/gate.ts";
import { subjectBefore } from "./arguments.ts";
import { partsOf } from "./parts.ts";
import type { SceneSentence } from "./scene.ts";
import type { Part } from "./telling.ts";

/** Persons whom a sentence says to have been there beside those who met. */
export interface Company {
  /** The words that say so. */
  readonly span: Span;
  readonly parts: readonly Part[];
  /** Keys of those they came with; empty if the sentence only says that they were there. */
  readonly with: readonly string[];
  /** "at both meetings". */
  readonly atBoth: boolean;
  /** "The meetings were attended by": at each of them. */
  readonly atAll: boolean;
}

const EVENT =
  "(?:meetings?|talks|events?|ceremon(?:y|ies)|reception|discussions?|call|dialogue|session|conversation|consultations?|signing(?: (?:of|ceremony)[^.;,]{0,80}?)?|visit|audience|encounter|luncheon|dinner|lunch)";

/** Words right before a list of those present. */
const THEN_LIST = new Gate(
  new RegExp(
    [
      `\\b(?:[Aa]lso )?(?:[Pp]resent|[Aa]ttending|[Tt]aking part|[Pp]articipating|[Ii]n attendance|[Jj]oining|[Ww]itnessing)(?: (?:at|in|on|from|during)?\\s?[^.;,:]{1,70}?)?,? (?:were|was|are|is)(?: also)?(?::| the following:)?`,
      `(?<!\\p{L})(?:[Ii]t|${EVENT}|sides?)(?: \\([^)]{1,20}\\))? (?:was|were|is|are|has been|had been) (?:also )?(?:attended|joined|witnessed|co-attended)(?:,? (?:from|for|on) (?:the )?[^.;,]{2,40}? (?:side|delegation|part),?)? by`,
      "(?<!\\p{L})[Ii]t (?:was|is) (?:also |jointly )?(?:co-?chaired|chaired|led|headed|presided over|co-?hosted) by",
      `\\bwhich (?:was|were) (?:also )?(?:attended|joined|witnessed) by`,
      `${EVENT} saw (?:the )?(?:participation|attendance|presence) (?:from|of|by)(?: [^.;]{3,60}?,? including)?`,
      `${EVENT}(?: [^.;,]{0,80}? and| that| which)? (?:also )?(?:included|grouped|brought together)`,
      "\\b(?:acknowledge|welcome|recogni[sz]e|thank)\\b(?=[^.;]{0,220}\\b(?:for (?:being|joining|coming)|here (?:today|with us)))",
      "\\band was (?:also )?(?:attended|joined|witnessed) by",
      "\\b[Ii]n the presence of",
      "\\b[Ww]ith the (?:participation|attendance|presence) of",
      "(?:\\b[Aa]ccompanied|\\b[Ff]lanked|(?:was|were|is|are|be) (?:also )?joined)(?: (?:at|on|in|during|to|for) [^.;,]{1,50}?)? by",
      "\\b(?:[Aa]ccompanying|[Ff]lanking|[Jj]oining) (?:him|her|them|(?:the )?\\p{L}+(?: [\\p{L}\u2024]+){0,4})(?: (?:at|on|in|during) [^.;,]{1,60}?)? (?:were|was|are|is)(?! (?:to|set|due|also to)\\b)",
      "\\b[Aa]lso (?:welcoming|receiving|greeting|hosting|meeting) [^.;,]{2,50}? (?:were|was|are|is)",
      "\\b[Rr]epresent(?:ing|atives? (?:from|of|for)) [^.;,]{2,60}? (?:were|was|are|included|include|is)(?! (?:to|set|due|represented|received|present|also)\\b)",
      "\\b(?:[Mm]embers|[Pp]art) of (?:the|his|her|their|this)(?: \\p{L}+){0,2} (?:delegation|team|entourage|group)(?: present)? (?:were|are|included|include|was|is)",
      "(?:,|^)\\s?(?:[Aa]long|[Tt]ogether) with(?! (?:an?|its|their|other|regional|the (?:two|other)) )",
      "\\b(?:delegation|side|team|delegates|participants|attendees|those present)(?: [^.;,]{0,50}?)? (?:also )?(?:included|includes|comprised|comprises|consisted of|consists of|was composed of|was made up of)",
      "\\b(?:led|headed) by [^.;]{3,120}? and (?:also )?(?:included|comprised|comprising|including)",
    ].join("|"),
    "gu",
  ),
);

/** Words right behind those present. */
const LIST_THEN = new Gate(
  new RegExp(
    `\\b(?:also )?(?:(?:sat in on|took part in|attended|joined) (?:the|this|that|both(?: the)?|these|yesterday['’]s|today['’]s|\\p{L}+day['’]s)(?: \\p{L}+){0,2} (?:${EVENT}|trilateral(?=[.,;]|$)|bilateral(?=[.,;]|$))|(?:was|were)(?: also)? (?:present|in attendance)(?: (?:at|in|during|on) [^.;,]{1,50})?(?=[.,;]|$| as well)|(?:was|were)(?: also)? (?:part|members?|among the members) of (?:the|his|her|their|this)(?: \\p{L}+){0,3} (?:team|delegation|entourage|group|party|side))`,
    "giu",
  ),
);

/** Words that end a list of persons. */
const END_OF_LIST = new Gate(
  /\b(?:who|which|while|where|whom|said|says|discussed|signed|met|held|told|took|visited|during which|on behalf|paid|called|stressed|affirmed|welcomed|expressed|thanked|represented|attended)\b|[.:]\s/u,
);

const OWNED = new Gate(/\b(?:of|to|for|by|with|from|under|against|about)(?: the| late| former)*\s*$/u);

/** A list starts no farther from its cue than this many characters. */
const NEAR = 90;
const FARTHEST = 220;

/** Those whom the sentence names as present at a meeting, or in the company of one who met. */
export function companyIn(at: SceneSentence): Company[] {
  const base = at.sentence.start;
  const found: Company[] = [];
  for (const match of THEN_LIST.all(at.text, at.marks)) {
    const span = { start: base + match.index, end: base + match.index + match[0].length };
    const parts = partsOf(listAfter(at, span.end), "ATTENDEE");
    if (parts.length === 0) continue;
    const lead = leadOf(at, match[0], span);
    const own = new Set(parts.map(({ person }) => person));
    const companions = lead.flatMap(({ refs }) => refs).filter((person) => !own.has(person));
    found.push({
      span,
      parts,
      with: companions,
      atBoth: /\bboth\b/u.test(match[0]),
      atAll: /^meetings (?:were|was)\b/iu.test(match[0]),
    });
  }
  for (const match of LIST_THEN.all(at.text, at.marks)) {
    if (/\b(?:will|to|not|never|n't)\s*$/u.test(at.text.slice(0, match.index))) continue;
    const span = { start: base + match.index, end: base + match.index + match[0].length };
    const parts = partsOf(listBefore(at, span.start), "ATTENDEE");
    if (parts.length > 0)
      found.push({ span, parts, with: [], atBoth: /\b(?:both|these)\b/u.test(match[0]), atAll: false });
  }
  return found;
}

/** Whom those listed came with: "Accompanying Minister X were …", "X was accompanied by …". */
function leadOf(at: SceneSentence, words: string, span: Span): readonly Mention[] {
  if (/^(?:accompanying|flanking|joining)/iu.test(words))
    return at.people.filter(({ start, end }) => span.start <= start && end <= span.end);
  return /ccompan|lank|joined|long with|ogether with/u.test(words) ? subjectBefore(at, span.start) : [];
}

function textBetween(at: SceneSentence, start: number, end: number): string {
  return at.text.slice(Math.max(0, start - at.sentence.start), Math.max(0, end - at.sentence.start));
}

function isPerson({ form, refs }: Mention): boolean {
  return form !== "GROUP" && refs.length === 1;
}

/** The persons listed from `position` on, appositions and semicolons between them; none if the list starts farther on. */
function listAfter(at: SceneSentence, position: number): Mention[] {
  const list: Mention[] = [];
  let end = position;
  for (const mention of at.people) {
    const start = Math.min(mention.start, mention.phrase.start);
    if (mention.end <= position) continue;
    const gap = textBetween(at, end, start);
    if (END_OF_LIST.test(gap, at.marks) || gap.length > (list.length === 0 ? NEAR : FARTHEST)) break;
    if (list.length > 0 && !/[,;]|\b(?:and|as well as|with)\b/u.test(gap)) continue;
    if (
      mention.form === "PRONOUN" ||
      (list.length > 0 &&
        OWNED.test(gap, at.marks) &&
        !/\b(?:side,? by|(?:along|together) with)(?: the)?\s*$/u.test(gap))
    )
      continue;
    if (!isPerson(mention)) continue;
    list.push(mention);
    end = Math.max(mention.end, mention.phrase.end);
  }
  return list;
}

/** The persons right before "were also present": the subject, appositions between. */
function listBefore(at: SceneSentence, position: number): Mention[] {
  return subjectBefore(at, position).filter(isPerson);
}
