/**
 * How high a post stands, by words in its title, from 1 to 5; the first entry that fits counts. The scale only
 * serves to tell a meeting of equals from one in which a leader receives somebody.
 */
export const POST_LEVELS: readonly (readonly [number, RegExp])[] = [
  [2, /\b(?:special )?envoy|ambassador|charg[eé] d'affaires|attach[eé]|consul/iu],
  [
    4.4,
    /\b(?:deputy|vice)[- ](?:prime minister|president|premier|chancellor|chair(?:man|woman|person) of the national assembly)/iu,
  ],
  [4.4, /\bstate councill?or\b/iu],
  [3, /\bdeputy (?:\w+ )*national security advis[eo]r/iu],
  [4, /\bnational security (?:advis[eo]r|council secretary)|\bsecretary of (?:the )?(?:\w+ )*security council/iu],
  [1.5, /\b(?:assistant|aide|adviser|advisor|spokes\w+)\b/iu],
  [3.2, /\bminister of state\b|\bstate (?:minister|secretary)\b/iu],
  [
    3,
    /\b(?:deputy|vice|assistant|junior|parliamentary)[- ](?:\w+ )?(?:minister|secretary)|under-?secretary|permanent secretary|secretary of state for defen[cs]e procurement/iu,
  ],
  [2.6, /\bdeputy (?:chief|commander|head|director|chairman)|vice chief/iu],
  [2, /\b(?:director|head|chief) of (?:the )?(?:\w+ )*(?:department|bureau|office|division|agency|directorate)/iu],
  [2.8, /\bsecretary-general of (?:the )?ministry/iu],
  [4.6, /\bpresident-elect\b/iu],
  [5, /\b(?:president of the (?:national assembly|senate|house)|speaker)\b/iu],
  [2, /\b(?:vice|deputy) president of\b/iu],
  [
    5,
    /\b(?:president|prime minister|premier|chancellor|king|queen|sultan|emir|crown prince|head of state|general secretary|party chief|state president|chair(?:man|woman) of the national assembly)\b/iu,
  ],
  [
    4.6,
    /\bsecretary[- ]general of (?:the )?(?:united nations|north atlantic treaty|nato|asean|un|sco)|(?:nato|asean|un|sco) secretary[- ]general/iu,
  ],
  [4.2, /\bvice[- ]chair(?:man)? of the central military commission/iu],
  [
    4,
    /\b(?:minister|(?:secretary|state secretary) (?:of|for) (?:state|war|national defen[cs]e|defen[cs]e)|defen[cs]e (?:secretary|chief)|raksha mantri|foreign secretary|home secretary|secretary general|high representative)\b/iu,
  ],
  [
    3.5,
    /\b(?:chief of (?:the )?(?:general|defen[cs]e|joint|armed)|chief of (?:the )?\w+ defen[cs]e force|chair(?:man)? of the joint chiefs|commander[- ]in[- ]chief|chief of staff of the armed|joint chiefs|chief of army staff|supreme)\b/iu,
  ],
  [
    2.9,
    /\b(?:chief of (?:the )?(?:naval|navy|army|air)|commander of (?:the )?(?:\w+ )*(?:navy|army|air force|coast guard|fleet|command|armed forces)|commandant)\b/iu,
  ],
  [2.5, /\b(?:commander|chief|chair(?:man)?|secretary)\b/iu],
];

/** Words that sort posts into offices compared with one another, with the plural that titles use. */
export const OFFICES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:deputy|vice)[- ](?:\w+ )?(?:minister|secretary)\w* (?:of|for) (?:\w+ )?defen[cs]e|\b(?:deputy|vice) (?:national )?defen[cs]e (?:minister|secretary)/iu,
    "deputy defence ministers",
  ],
  [
    /\b(?:minister|secretary) (?:of|for) (?:the )?(?:\w+ )?(?:defen[cs]e|armed forces|war)|\bdefen[cs]e (?:minister|secretary)/iu,
    "defence ministers",
  ],
  [/\bforeign (?:minister|secretary)|minister (?:of|for) foreign affairs|secretary of state/iu, "foreign ministers"],
  [/\bchief of (?:the )?general staff/iu, "chiefs of the general staffs"],
  [
    /\bchief of (?:the )?(?:defen[cs]e|naval defen[cs]e) (?:force|staff)|chair(?:man)? of the joint chiefs/iu,
    "defence chiefs",
  ],
  [/\bchief of (?:the )?(?:naval staff|navy)|commander of (?:the )?(?:\S+ ){0,3}navy|navy commander/iu, "navy chiefs"],
  [/\bchief of (?:the )?army|commander of (?:the )?(?:\S+ ){0,3}army|army commander/iu, "army chiefs"],
  [/\bcoast guard/iu, "coast guard commanders"],
  [/\bprime minister|premier/iu, "prime ministers"],
  [/\bpresident\b/iu, "presidents"],
];
