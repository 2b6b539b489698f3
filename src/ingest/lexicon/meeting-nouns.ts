import type { MeetingKind } from "../../model/vocabulary.ts";

/**
 * How sure a noun alone is: EVENT words name an event by themselves ("summit"); LOOSE ones also have
 * everyday senses ("exchange", "discussions") and need a verb of holding, a name or a complement.
 */
export type NounStrength = "EVENT" | "LOOSE";

export interface MeetingNoun {
  /** Inside of a regular expression, matched without regard to case. */
  readonly pattern: string;
  readonly kind: MeetingKind;
  readonly strength: NounStrength;
  /** True if it stands for any abbreviation, written in capitals. */
  readonly abbreviation?: true;
}

/** Heads of noun phrases that name a meeting; where two fit at the same place, the earlier entry wins. */
export const MEETING_NOUNS: readonly MeetingNoun[] = [
  { pattern: "courtesy (?:calls?|visits?|meetings?)", kind: "COURTESY_CALL", strength: "EVENT" },
  { pattern: "farewell (?:calls?|visits?)", kind: "COURTESY_CALL", strength: "EVENT" },
  {
    pattern:
      "(?:(?:tele)?phone|telephonic) (?:talks?|calls?|conversations?|discussions?|conferences?|meetings?)|tele-?conversations?|telecons?",
    kind: "CALL",
    strength: "EVENT",
  },
  {
    pattern: "(?:video|virtual|online) (?:talks|calls?|meetings?|conferences?|conversations?|discussions?)",
    kind: "CALL",
    strength: "EVENT",
  },
  {
    pattern:
      "calls?(?= (?:(?:on|late on|early on|last|this) \\p{L}+ |today |yesterday |earlier today )?(?:with|between|among|from) )|(?<=\\b(?:in|during) (?:an?|the|their|his|her|that) )call(?! (?:for|to|on|upon)\\b(?! \\p{L}+day))",
    kind: "CALL",
    strength: "LOOSE",
  },
  { pattern: "video[- ]?(?:tele)?conferences?|teleconferences?", kind: "CALL", strength: "EVENT" },
  { pattern: "Shangri-?La Dialogue", kind: "CONFERENCE", strength: "EVENT" },
  {
    pattern:
      "(?:Raisina|Manama|Seoul Defen[cs]e|Putrajaya|Halifax|Munich|Tokyo Defen[cs]e) (?:Dialogue|Forum|Conference)",
    kind: "CONFERENCE",
    strength: "EVENT",
  },
  { pattern: "ADMM(?:[- ]?plus|\\+)?", kind: "CONFERENCE", strength: "EVENT" },
  {
    pattern: "(?:Security|Military|Defen[cs]e) Consultative (?:Committee|Meeting)(?: Meeting)?",
    kind: "DIALOGUE",
    strength: "EVENT",
  },
  { pattern: "(?<=\\bministers['’] )meet", kind: "CONFERENCE", strength: "EVENT" },
  { pattern: "(?<=\\b(?:ASEAN|SCO|NATO|Quad|EU) )meet", kind: "CONFERENCE", strength: "EVENT" },
  {
    pattern:
      "(?<=\\b(?:NATO|ASEAN|Defen[cs]e|ADMM|SCO|Coalition|trilateral|quadrilateral) )Ministerial(?! (?:meeting|talks|level|dialogue|consultation|retreat|statement))",
    kind: "CONFERENCE",
    strength: "EVENT",
  },
  { pattern: "(?:World|Asian|SEA) Games", kind: "OTHER", strength: "EVENT" },
  { pattern: "Rifle Meet", kind: "OTHER", strength: "EVENT" },
  { pattern: "Army Games", kind: "OTHER", strength: "EVENT" },
  { pattern: "friendship exchanges?", kind: "EXCHANGE", strength: "EVENT" },
  {
    pattern:
      "exchanges?(?<!\\b(?:data|information|intelligence|prisoners?|technology|cultural|student|cadet|gifts?) exchanges?)(?! of (?:views|opinions|ideas|information|experience))",
    kind: "EXCHANGE",
    strength: "LOOSE",
  },
  {
    pattern:
      "(?:rounds?|sessions?) of (?:(?:official|formal|bilateral|joint|closed|extended|expanded) )?(?:talks|consultations|dialogue|discussions|negotiations)",
    kind: "TALKS",
    strength: "EVENT",
  },
  { pattern: "(?:staff|policy|army-to-army|navy-to-navy) talks", kind: "DIALOGUE", strength: "EVENT" },
  { pattern: "one on one (?:meetings?|talks)", kind: "TALKS", strength: "EVENT" },
  { pattern: "talks sessions?", kind: "TALKS", strength: "EVENT" },
  { pattern: "talks|(?<=\\ba )talk(?= with)", kind: "TALKS", strength: "EVENT" },
  { pattern: "(?:opening|closing|plenary) sessions?", kind: "CONFERENCE", strength: "LOOSE" },
  { pattern: "(?:working|bilateral|trilateral) sessions?", kind: "TALKS", strength: "EVENT" },
  {
    pattern:
      "(?:joint (?:inter-?)?governmental|(?:inter-?)?governmental joint|(?:inter-?)?governmental|joint (?:committee|commission|council)|ministerial|technical) sessions?|sessions?(?= of the [^.;,]{0,60}?(?:[Cc]ommittee|[Cc]ommission|[Cc]ouncil|JPC|JCC|JMC|JDC))",
    kind: "DIALOGUE",
    strength: "EVENT",
  },
  {
    pattern:
      "(?:Committee|Commission|Council)(?<=\\b(?:\\d{1,2}(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth) (?:\\p{Lu}[\\p{L}–-]* (?:and )?){1,5}\\p{L}+)(?! (?:[Mm]eeting|[Ss]ession|[Tt]alks|[Dd]ialogue))",
    kind: "DIALOGUE",
    strength: "LOOSE",
  },
  {
    pattern:
      "(?:Group|Board|Panel|Committee|Commission|Council)(?<=\\b(?:(?:re)?conven(?:e|ed|es|ing)|h[eo]ld|co-?chair(?:ed|s)?) (?:the|an?|their) (?:\\p{Lu}[\\p{L}–-]* (?:and )?){1,6}\\p{L}+)(?! (?:[Mm]eeting|[Ss]ession|[Tt]alks|[Dd]ialogue))",
    kind: "DIALOGUE",
    strength: "LOOSE",
  },
  { pattern: "engagement(?= between \\p{Lu})", kind: "TALKS", strength: "LOOSE" },
  {
    pattern:
      "Engagements?(?<=\\b(?:[Ll]eaders['’]|[Tt]rilateral|[Bb]ilateral|[Ss]trategic|[Ss]enior \\p{L}+) Engagements?)",
    kind: "TALKS",
    strength: "LOOSE",
  },
  {
    pattern:
      "(?<=\\p{Lu}\\p{L}+ )(?:Committee|Commission)(?: \\([A-Z+]+\\))?(?=,? (?:which|that)\\b| (?:met|convened)\\b(?! with))",
    kind: "DIALOGUE",
    strength: "LOOSE",
  },
  {
    pattern:
      "sessions?(?<=\\b(?:\\d{1,2}(?:st|nd|rd|th)|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|inaugural) sessions?)(?! of (?:the )?(?:United|UN|National|General|Human|Parliament|Congress|\\p{L}+ (?:Assembly|Parliament|Congress)))",
    kind: "DIALOGUE",
    strength: "LOOSE",
  },
  {
    pattern:
      "round(?<=\\b(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|previous|next) round)(?= (?:took place|is|was|will be|took|had been)\\b)",
    kind: "TALKS",
    strength: "LOOSE",
  },
  {
    pattern:
      "(?:edition|iteration)(?<=\\b(?:last|next|previous|year['’]s) \\p{L}+)(?=,? (?:took place|takes place|was held|were held|will|is|which)\\b)",
    kind: "EXERCISE",
    strength: "LOOSE",
  },
  { pattern: "encounters?", kind: "TALKS", strength: "LOOSE" },
  {
    pattern:
      "(?:working |official |formal |state )?(?:breakfasts?|lunch(?:es|eons?)?|dinners?|banquets?)(?: receptions?| meetings?)?",
    kind: "OTHER",
    strength: "LOOSE",
  },
  { pattern: "gatherings?", kind: "CONFERENCE", strength: "LOOSE" },
  { pattern: "(?:discussions?|negotiations|conversations?|deliberations)", kind: "TALKS", strength: "LOOSE" },
  { pattern: "dialogues?", kind: "DIALOGUE", strength: "EVENT" },
  { pattern: "consultations?", kind: "DIALOGUE", strength: "EVENT" },
  {
    pattern:
      '(?:two|2|three|3)[- ]?(?:plus|\\+)[- ]?(?:two|2|three|3)(?:["”]? (?:(?:foreign and defen[cs]e |(?:annual |bilateral )?(?:security|strategic|political) )?(?:ministerial )?(?:dialogue|meeting|talks|consultations?|ministerial)))?',
    kind: "DIALOGUE",
    strength: "EVENT",
  },
  { pattern: "summits?", kind: "SUMMIT", strength: "EVENT" },
  { pattern: "(?:retreats?|conclaves?|forums?|symposiums?|plenar(?:y|ies))", kind: "CONFERENCE", strength: "EVENT" },
  { pattern: "(?:news|press) conferences?", kind: "OTHER", strength: "LOOSE" },
  { pattern: "conferences?", kind: "CONFERENCE", strength: "EVENT" },
  { pattern: "(?:expos?|exhibitions?|air ?shows?|fairs?)", kind: "EXHIBITION", strength: "EVENT" },
  { pattern: "exercises?|drills?|war ?games?", kind: "EXERCISE", strength: "LOOSE" },
  {
    pattern: "(?:(?:full|enhanced|armed forces) )?hono(?:u)?r cordons?|(?:welcoming|departure|arrival) honou?rs",
    kind: "CEREMONY",
    strength: "LOOSE",
  },
  {
    pattern: "(?:welcom(?:e|ing)|signing|hand-?over|farewell|opening|closing|reception|send-off)? ?ceremon(?:y|ies)",
    kind: "CEREMONY",
    strength: "EVENT",
  },
  { pattern: "receptions?|audiences?", kind: "COURTESY_CALL", strength: "LOOSE" },
  {
    pattern: "session(?<!\\b(?:training|question|photo|parliamentary|plenary) session)",
    kind: "TALKS",
    strength: "LOOSE",
  },
  { pattern: "meetings?", kind: "TALKS", strength: "EVENT" },
  { pattern: "event", kind: "OTHER", strength: "LOOSE" },
  {
    pattern:
      "[A-Z]{3,8}(?<=\\b(?:\\d{1,2}(?:st|nd|rd|th) \\p{L}+|the \\p{L}+(?= (?:was|is|were|will be) (?:also |being )?(?:co-?chaired|co-?hosted|convened|led)\\b)))(?=[,.;)]| (?:in|on|at|was|is|were|will|to|between)\\b|$)",
    kind: "DIALOGUE",
    strength: "LOOSE",
    abbreviation: true,
  },
];

/** Words in lower case that may stand between the determiner and the head of such a noun phrase. */
export const MEETING_MODIFIERS: ReadonlySet<string> = new Set(
  `annual biennial bilateral trilateral quadrilateral multilateral plurilateral joint regional international
  defence defense policy strategic security political military naval navy army air maritime coast guard guards border
  cross-border borders friendship friendly cooperation ministerial ministerial-level vice-ministerial deputy deputy-ministerial
  ministers ministers' minister's ministers’ leaders leaders' leaders’ chiefs chiefs' high-level senior-level summit
  top-level working-level expert-level official officials officials' formal informal working separate brief short long
  one-on-one face-to-face in-person closed-door close-door restricted expanded delegation-level two-plus-two 2+2 two-way
  three-way tripartite four-way phone telephone video online virtual welcome welcoming opening closing signing
  handover hand-over farewell courtesy live-fire field tabletop table-top passage search rescue search-and-rescue
  search disaster relief humanitarian counter-terrorism anti-terror anti-submarine anti-piracy combined large-scale
  peace peacekeeping training command medical cyber law enforcement upcoming forthcoming coming next last first
  second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth previous recent latest inaugural successful fruitful productive
  historic extraordinary emergency special regular scheduled planned month-long week-long two-day three-day four-day
  five-day day-long foreign trade plenary national state-level intergovernmental inter-governmental council committee
  commission steering group staff general chief commanders commanders' "two-plus-two" “two-plus-two” constructive
  warm cordial candid frank in-depth substantive extensive comprehensive very final fresh new key major round
  secure 40-minute one-hour hour-long two-hour lengthy rare planned back-to-back individual one-to-one inter-delegation
    similar such subsequent earlier landmark extended enlarged introductory follow-up consultative coordination preparatory side hybrid marathon exploratory
    telephonic respective honorary customary traditional close-door closed-doors behind-closed-doors send-off working-level people-to-people military-to-military army-to-army navy-to-navy
    professional`
    .split(/\s+/)
    .filter(Boolean),
);

/** Ordinals as words, with their number. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map(
  (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth " +
    "sixteenth seventeenth eighteenth nineteenth twentieth"
  )
    .split(" ")
    .map((word, index): [string, number] => [word, index + 1])
    .concat([["inaugural", 1]]),
);

/** Words after the head that make it no event: "the dialogue mechanism", "exercise area". */
export const NO_EVENT_AFTER =
  /^(?:[- ](?:and|or) (?:\w+ )?)?[- ](?:mechanisms?|rooms?|halls?|platforms?|channels?|frameworks?|activities|programm?es?|areas?|points?|place|partners?|venue|centers?|centres?|schedules?|agendas?|invitations?)\b/iu;
