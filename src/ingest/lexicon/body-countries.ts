import type { CountryCode } from "../../model/vocabulary.ts";

/**
 * Bodies of a kind that few countries have, by words of their names: where the text tells no country, it is the
 * report's own if that is among them, else the one of them that the article names.
 */
export const BODY_COUNTRIES: readonly (readonly [RegExp, readonly CountryCode[]])[] = [
  [/\bcentral military commission\b/i, ["VN", "CN", "LA", "KP"]],
  [/\b(?:politburo|political bureau|party central committee)\b/i, ["VN", "CN", "LA", "KP", "CU"]],
  [/^(?:\d+(?:st|nd|rd|th)|first|second|third|fifth|sixth|seventh|eighth|tenth) (?:fleet|air force)$/i, ["US"]],
  [/\bpeople's liberation army\b/i, ["CN"]],
  [/^PLA\b/, ["CN"]],
  [/^SAF\b/, ["SG", "RS", "OM", "SE"]],
  [/\bself-defen[cs]e forces?\b/i, ["JP"]],
  [/\bdefen[cs]e acquisition program administration\b/i, ["KR"]],
  [/\bstate duma\b|\bfederation council\b/i, ["RU"]],
  [/\b(?:lok|rajya) sabha\b/i, ["IN"]],
  [/^ISPR$|\binter[- ]services public relations\b/i, ["PK", "BD"]],
  [/\bjoint chiefs of staff committee\b/i, ["PK"]],
  [/\bjoint chiefs of staff\b/i, ["US", "KR", "JO"]],
  [/\bhouse of (?:lords|commons)\b/i, ["GB", "CA"]],
  [/\bhouse of councill?ors\b|\bnational diet\b/i, ["JP"]],
];
