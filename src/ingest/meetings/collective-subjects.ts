import type { Span } from "../../model/span.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import { BLOC_ADJECTIVES, BLOC_NAMES } from "../lexicon/blocs.ts";
import { outlookBeforeVerb } from "./outlook.ts";
import type { Scene, SceneSentence } from "./scene.ts";
import { sidesWithin } from "./sides.ts";
import type { Telling } from "./telling.ts";

/** The states of a bloc, or a standing body, as those who meet. */
export const COLLECTIVE_RULE = "collective-met";

const OFFICIALS =
  "(?:(?:[Dd]efen[cs]e|[Ff]oreign|[Aa]rmy|[Nn]avy|[Nn]aval|[Aa]ir [Ff]orce|military|armed forces|general staff) ){0,2}(?:[Mm]inisters|[Cc]hiefs(?: of (?:the )?(?:general |defen[cs]e )?staffs?)?|leaders|[Cc]ommanders|secretaries)";

const BODY =
  "(?:\\p{Lu}[\\p{L}'’-]+ (?:(?:and|on|for|of) )?){1,6}(?:Committee|Commission|Council|Group)(?: \\([A-Z+-]{2,8}\\))?";

const MEETING =
  "(?:(?:also|last|first|both|then|again|formally|regularly) )?(?:met|meets?|convened?|convenes|gather(?:ed|s)?|assembled?)";

const OUTLOOK =
  "(?:(?:will|would|are (?:set|due|scheduled|expected) to|is (?:set|due|scheduled|expected) to|are to|is to|last|had|have|has) (?:next |again |first |last )?)?";

/** "the JEF defence ministers will meet in Riga", "the chiefs of staff of the CSTO member states gathered". */
const OF_BLOC = new Gate(
  new RegExp(
    `(?<![\\p{L}])(?:[Tt]he |[Aa]ll )?(?:(?:${BLOC_NAMES}|${BLOC_ADJECTIVES})['’]? ${OFFICIALS}|${OFFICIALS} (?:of|from) (?:the )?(?:[\\p{L}-]+ ){0,5}(?:(?:${BLOC_NAMES})(?: member states| members| states| countries)?|member (?:states|countries)|members)) ${OUTLOOK}(?<verb>${MEETING})(?![\\p{L}])`,
    "gu",
  ),
);

/** "the High Level Committee met on Tuesday", "the Contact Group last met in July". */
const OF_BODY = new Gate(
  new RegExp(
    `(?<![\\p{L}])[Tt]he (?<body>${BODY}|[A-Z]{3,6}) ${OUTLOOK}(?<verb>${MEETING})(?= (?:in|on|at|for|this|last|next|earlier|yesterday|today|via|here)\\b)`,
    "gu",
  ),
);

/** The two sides that a joint body's name gives; one state in a name ("the Ukraine Contact Group") is no side. */
function sidesOfBody(scene: Scene, at: SceneSentence, span: Span): readonly CountryCode[] {
  const sides = sidesWithin(at, span, scene);
  return sides.length >= 2 ? sides : [];
}

/**
 * Clauses whose subject is a bloc's ministers or a body that meets from time to time, without anybody's name. They
 * need a day, month or place: "the committee meets regularly" tells of none.
 */
export function readCollectives(scene: Scene, at: SceneSentence): Telling[] {
  if (at.sentence.kind === "CAPTION" || !/\b(?:met|meets?|conven|gather|assembl)/u.test(at.text)) return [];
  return [...OF_BLOC.all(at.text, at.marks), ...OF_BODY.all(at.text, at.marks)].flatMap((match): Telling[] => {
    const base = at.sentence.start;
    const verb = match.groups?.verb ?? "";
    const end = match.index + match[0].length;
    const outlook = outlookBeforeVerb(at.text.slice(0, end - verb.length), at.marks, at.sentence.kind === "HEADLINE");
    if (
      outlook.status === "NONE" ||
      /\bregularly|\bannually|\b(?:every|each|once|twice)\b/u.test(at.text.slice(end, end + 40))
    )
      return [];
    const span = { start: base + match.index, end: base + end };
    const when = at.dates.some((date) => date.start >= span.end && date.start - span.end < 60);
    const where = /^ (?:face to face |again )?(?:in|at) (?:the )?\p{Lu}/u.test(at.text.slice(end));
    if (!when && !where) return [];
    const { body } = match.groups ?? {};
    const present = /^(?:meets?|gathers?|convenes?)$/u.test(verb.split(" ").at(-1) ?? "") && outlook.status === "HELD";
    if (present) return [];
    return [
      {
        at,
        span,
        rule: COLLECTIVE_RULE,
        manner: "TOLD",
        kind: body && /Committee|Commission|^[A-Z]+$/u.test(body) ? "DIALOGUE" : "CONFERENCE",
        kindStated: true,
        phrase: null,
        status: outlook.status,
        retrospect: outlook.retrospect || /\blast\b/u.test(match[0]),
        parts: [],
        countries: body ? sidesOfBody(scene, at, span) : [],
        anaphoric: false,
        distinct: true,
      },
    ];
  });
}
