import type { MeetingKind } from "../../model/vocabulary.ts";

/**
 * What a verb's subject and object are to each other. MEET: equals. RECEIVE: the subject is host.
 * TOGETHER: the subjects do it side by side.
 * VISIT: the subject calls on the object. RECEIVED: passive, the subject is the guest, "by" names the host.
 */
export type VerbRoles = "MEET" | "RECEIVE" | "VISIT" | "RECEIVED" | "TOGETHER";

export interface MeetingVerb {
  /** Inside of a regular expression, matched without regard to case, up to where the object begins. */
  readonly pattern: string;
  readonly roles: VerbRoles;
  /** The kind the verb shows; null if only the level of the two sides tells. */
  readonly kind: MeetingKind | null;
}

const ADVERB =
  "(?: (?:also|later|earlier|then|separately|again|briefly|virtually|privately|warmly|cordially|today|jointly|here|last|first))*";

/** Verbs of meeting with a person as object. Where two fit at the same place, the earlier entry wins. */
export const MEETING_VERBS: readonly MeetingVerb[] = [
  {
    pattern: `(?:was|were|is|are|be|been|being)${ADVERB} (?:received|hosted|treated(?= to)|(?:granted|given|accorded)(?: an)? audience)(?: (?:(?:at|to|for|in|on) [^,;.]{1,60}|here|today|yesterday))? by`,
    roles: "RECEIVED",
    kind: "COURTESY_CALL",
  },
  {
    pattern: `(?:was|were|is|are|be|been|being)${ADVERB} (?:welcomed|greeted|met)(?: (?:at|in|on) [^,;.]{1,60})? by`,
    roles: "RECEIVED",
    kind: null,
  },
  {
    pattern:
      "(?:paid|pays|pay|paying|made|makes|making|render(?:ed|s|ing)?) (?:an? |his |her |their |the )?(?:\\w+ )?(?:(?:courtesy|farewell|introductory|protocol) (?:call|visit)s?|call)(?: (?:on|upon|to|with))?",
    roles: "VISIT",
    kind: "COURTESY_CALL",
  },
  {
    pattern:
      "(?:had|has|having|(?:was|were|is|are|been) (?:granted|given|accorded)) an? (?:\\w+ )?(?:call-on|(?:courtesy|farewell) call|audience) (?:with|on|upon)",
    roles: "VISIT",
    kind: "COURTESY_CALL",
  },
  {
    pattern:
      "(?:accord(?:ed|s|ing)?|extend(?:ed|s|ing)?|gave) (?:an? )?(?:guard[- ]of[- ]hono[u]?r|ceremonial|red[- ]carpet|full military) (?:welcome|reception|honou?rs) to",
    roles: "RECEIVE",
    kind: "CEREMONY",
  },
  { pattern: "call(?:ed|s|ing)? (?:up)?on", roles: "VISIT", kind: "COURTESY_CALL" },
  {
    pattern:
      "(?:spoke|spoken|speaks?|speaking|talked|talks?|talking|conferred|confers?)(?: (?:\\w+ly|today|yesterday|again))? (?:by|over|on|via)(?: (?:the|an?|secure|video))* (?:tele)?(?:phone|video|conference|call|link)(?: (?:today|yesterday|again|(?:on )?\\w+day))?(?: (?:to|with))?",
    roles: "MEET",
    kind: "CALL",
  },
  { pattern: "(?:tele)?phoned|had an? (?:tele)?phone call with", roles: "MEET", kind: "CALL" },
  {
    pattern: `(?:spoke|spoken|speaks?|speaking|talked|talks?|talking|interact(?:ed|s)?|engaged|consulted)${ADVERB} (?:with|to)`,
    roles: "MEET",
    kind: null,
  },
  { pattern: "discuss(?:ed|es)|agree(?:d|s)|reaffirm(?:ed|s)|exchanged views(?! with)", roles: "MEET", kind: null },
  { pattern: "conven(?:ed|es) with", roles: "MEET", kind: null },
  {
    pattern: "interact(?:ed|s) (?:via|by|over|through) (?:video|tele)\\S*(?: (?:conference|link|call))?(?: with)?",
    roles: "MEET",
    kind: "CALL",
  },
  { pattern: "called(?= \\p{Lu})", roles: "MEET", kind: "CALL" },
  {
    pattern:
      "join(?:ed|s)?(?= [^.;]{3,90} for (?:an? |the )?(?:[\\p{L}-]+ ){0,2}(?:meeting|talks|call|discussions|lunch|dinner)\\b)",
    roles: "MEET",
    kind: null,
  },
  { pattern: "(?:paid|pays|paying|pay) an? (?:\\w+ )?visit to", roles: "VISIT", kind: null },
  { pattern: "grant(?:ed|s|ing)? (?:an )?audience to", roles: "RECEIVE", kind: "COURTESY_CALL" },
  { pattern: `(?:confers?|conferred|conferring)${ADVERB} with`, roles: "MEET", kind: null },
  { pattern: "(?:sat|sits|sit|sitting) down(?: for talks)? with", roles: "MEET", kind: null },
  { pattern: "(?:sat|sits?|sitting) down(?: together)?(?= (?:in|at|on|for)\\b)", roles: "MEET", kind: null },
  { pattern: "(?:exchanged|exchange|exchanging) views with", roles: "MEET", kind: null },
  { pattern: "(?:shakes?|shook|shaking) hands(?: with)?", roles: "MEET", kind: null },
  {
    pattern: "(?:review|inspect|approve)(?:ed|s|d|ing)? (?:the |an? )?(?:guards? of hono[u]?r|hono[u]?r guards?)",
    roles: "TOGETHER",
    kind: "CEREMONY",
  },
  {
    pattern: "receiv(?:ed|es|ing|e) (?:a |an |the )?(?:\\w+ ){0,2}(?:visits?|calls?) (?:from|of|by)",
    roles: "RECEIVE",
    kind: "COURTESY_CALL",
  },
  { pattern: "visited", roles: "VISIT", kind: null },
  { pattern: "receiv(?:ed|es|ing|e)", roles: "RECEIVE", kind: "COURTESY_CALL" },
  {
    pattern: "(?:welcom(?:ed|es|ing|e)|greet(?:ed|s|ing)?|host(?:ed|s|ing)?)",
    roles: "RECEIVE",
    kind: "COURTESY_CALL",
  },
  { pattern: "told", roles: "MEET", kind: null },
  {
    pattern:
      "(?:gather(?:ed|s)?|convened|huddled)(?: for the (?:first|second|third) time| here| today)?(?= (?:in|at|on|here|today)\\b)",
    roles: "MEET",
    kind: null,
  },
  {
    pattern: `(?:met|meets?|meeting)${ADVERB}(?: (?:up|face to face|face-to-face|in person))?(?: with)?`,
    roles: "MEET",
    kind: null,
  },
];

/** Verbs that, before a meeting's noun phrase, say that it took place or is to. */
export const HOLDING =
  /\b(?:(?:itinerary|schedule|programme|program|agenda)(?: also)? (?:includ|featur)(?:es?|ed)|arrang(?:es?|ed|ing)|welcom(?:e|ed|es|ing) (?:you|everyone|everybody|them)(?: all)?(?: here)?(?: to (?:\S+ ){1,4}?)? ?for|(?:is|are|was|were|be|been|arriv(?:ed?|es)|travel(?:l?ed|s)?|fl(?:y|ies|ew)|came|comes?|went|goes|head(?:ed|s)?|stop(?:ped|s)(?: over)?|stay(?:ed|s))(?: now| here| back| currently)?(?: (?:in|to|at) (?:\S+ ){0,5}\S+)? for|(?:led|leads|leading|headed) (?:a|an|the|his|her) (?:\S+ ){0,4}?delegation to (?:\S+ ){1,5}?for|visit(?:ed|s|ing) (?:[^\s,;.]+ ){1,4}for|receiv(?:ed|es|ing)|placed|took|takes|made|makes|propos(?:ed|es|ing)|suggest(?:ed|s)|request(?:ed|s)|held|holds?|holding|had|has|have|having|render(?:ed|s|ing)?|accord(?:ed|s|ing)?|(?:followed|preceded) by|(?:start|began|begin|open|conclud|end|kick(?:ed|s) off)(?:ed|s|ing)? with|conduct(?:ed|s|ing)?|conven(?:ed|es|ing|e)|organi[sz](?:ed|es|ing|e)|stag(?:ed|es|ing|e)|conclud(?:ed|es|ing|e)|finish(?:ed|es|ing)|clos(?:ed|es|ing|e)|open(?:ed|s|ing)?|wrap(?:ped|s)? up|start(?:ed|s|ing)?|began|begins?|kick(?:ed|s) off|commenced?|launch(?:ed|es)?|complet(?:ed|es|ing)|carr(?:ied|y|ies) out|gathered for|(?:met|meets?) (?:here |\S+ ){0,8}for|(?:sat|sit|sits|sitting) down for|convened for|engag(?:ed|es?|ing) in|took part in|entered|enter into|participat(?:ed|es) in)(?: (?:also|later|earlier|separate|jointly|successfully|out|in|off))*$/iu;

/** "held in Oslo yesterday extensive talks": words of time and place between the verb and the noun phrase. */
export const HOLDING_THERE =
  /\b(?:[Hh]eld|[Hh]olds?|[Hh]olding|[Hh]ad|[Cc]onducted)(?:,? (?:also|here|today|yesterday|this (?:morning|afternoon|evening|week)|(?:late |early )?on \p{Lu}\p{L}+day|\p{Lu}\p{L}+day|(?:in|at) (?:the )?\p{Lu}[\p{L}-]+(?:,? \p{Lu}[\p{L}-]+){0,2}))+,?$/u;

/** Verbs whose subject leads the event named after them. */
export const CHAIRING =
  /\b(?:co-?chair(?:ed|s|ing)?|chair(?:ed|s|ing)?|presid(?:ed|es|ing|e)(?: (?:in|on|at|from) (?:[^,;.]|, \d{4}){2,60}?)? over|moderat(?:ed|es)|led|headed|open(?:ed|ing))$/iu;

/** Verbs whose subject is host of the event named after them. */
export const HOSTING =
  /\b(?:(?:hosted|welcomed|received|hosts|welcomes) (?:his|her|their) [^.;]{3,60}? (?:colleagues|counterparts|peers)(?: (?:in|at|to) [^.;,]{2,40})? for|co-?host(?:ed|s|ing)?|host(?:ed|s|ing)?|gave|giving|threw)(?:,? (?:together |along |jointly )?with (?:his|her|their) [^,;.]{3,40} counterparts?,)?$/iu;

/** Verbs and nouns whose subject takes part in the event named after them. */
export const ATTENDING =
  /\b(?:(?:co-)?attend(?:ed|s|ing)?|join(?:ed|s|ing)?|took part in|tak(?:es?|ing) part in|participat(?:ed|es|ing|e) in|participation (?:of|by) [^.;,]{2,50}? in|participation in|attendance at|address(?:ed|es|ing)?|spoke(?: to reporters)? at|speaking at|addressed|expected at|lead (?:a |an |the )?(?:\S+ ){0,4}delegation (?:to|at)|leading (?:a |an |the )?(?:\S+ ){0,4}delegation (?:to|at)|represented (?:\S+ ){1,4}at|arrived (?:\S+ ){0,4}for|witness(?:ed|es|ing)?)$/iu;

/** Passive and intransitive verbs after a meeting's noun phrase that say that it took place. */
export const TAKING_PLACE =
  /^(?:, (?:known as|called|dubbed|or) [^.;,]{2,70},)?(?: (?:on|about|for|of|between|among) (?:(?!\b(?:who|which|that|said|where)\b)[^.;]){2,180}?)?(?:,)?(?: (?:which|that))?(?: (?:(?:was|were|is|are) being|was|were|is|are|has been|have been|had been|being))?(?: (?:also|jointly|successfully|officially|recently))* (?:held|co-?hosted|hosted|organi[sz]ed|convened|conducted|staged|opened|closed|concluded|took place|takes place|taking place|wrapped up|kicked off|commenced|got underway|began|started|ended|co-?chaired|chaired|attended|led|headed|presided over|addressed|joined|launched|met)\b/iu;

/** Whose agents, after the noun phrase and "by", take part in it. */
export const LED_BY =
  /\b(?:(co-?chaired|chaired|presided over|led|headed|moderated)|(co-?hosted|hosted)|(attended|addressed|joined|opened|organi[sz]ed|held|witnessed))(?: [^.;]{0,60}?)? (?:by|between)\s+|\bunder the (co-?chair|chair)(?:manship)? of\s+/giu;
