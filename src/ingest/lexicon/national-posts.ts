import type { CountryCode } from "../../model/vocabulary.ts";

/** Posts that go by this title in one country only: a hint where the text names none.
 * Folded title → countries, of which the article must name one unless there is only one. */
export const NATIONAL_POSTS: readonly (readonly [RegExp, readonly CountryCode[]])[] = [
  [/^(?:acting )?secretary of national defen[cs]e$/, ["PH"]],
  [/\bsecretary of state for (?:defence|foreign)/, ["GB"]],
  [/\bsecretary of (?:defense|war)\b/, ["US"]],
  [/^(?:acting |deputy )?defense secretary$/, ["US", "PH"]],
  [/^(?:deputy |under )?secretary of state$/, ["US", "KH", "FR", "PT", "ES", "RO"]],
  [/^(?:acting )?secretary of the (?:army|navy|air force)$/, ["US"]],
  [/\bjoint chiefs of staff committee\b/, ["PK"]],
  [/\bjoint chiefs of staff\b/, ["US", "KR", "JO"]],
  [/^raksha (?:rajya )?mantri\b/, ["IN"]],
  [/\bpentagon\b|^congress(?:man|woman)$/, ["US"]],
  [/^senator$/, ["US", "PH", "AU", "CA", "FR", "IT", "TH", "PK", "MX", "AR", "BR", "CL"]],
  [/^(?:senior |parliamentary )?(?:state minister|vice minister) of defense\b|^parliamentary vice minister/, ["JP"]],
  [/^kremlin\b/, ["RU"]],
  [/^state council+or\b/, ["CN"]],
  [/^minister for defence\b/, ["AU", "NZ", "SG", "IE"]],
  [/^coordinating minister\b/, ["ID", "SG"]],
  [/^chief of (?:the )?army staff\b/, ["PK", "IN", "NP", "BD", "NG"]],
  [/^nsc spokes/, ["US"]],
];

/** Offices with states that have none such. */
export const STATES_WITHOUT: readonly (readonly [RegExp, readonly CountryCode[]])[] = [
  [
    /^(?:deputy )?prime minister\b/,
    ["US", "PH", "ID", "MX", "BR", "AR", "CL", "CO", "UY", "EC", "CH", "CY", "KE", "NG", "ZA", "GH", "TR", "IR", "CN"],
  ],
  [
    /^(?:vice )?president$/,
    [
      "JP",
      "GB",
      "AU",
      "NZ",
      "CA",
      "TH",
      "KH",
      "MY",
      "BN",
      "NO",
      "SE",
      "DK",
      "NL",
      "BE",
      "ES",
      "SA",
      "QA",
      "KW",
      "OM",
      "BH",
      "JO",
      "MA",
    ],
  ],
];
