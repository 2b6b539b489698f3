import { MONTH_PATTERN } from "../lexicon/months.ts";

/** Source of a look-ahead: four digits that it follows are no count ("2000 soldiers"), decade ("1960s") or part of a number. */
export const NO_COUNT =
  "(?![\\d%]|s\\b|-(?:strong|odd|plus|member|man|ton|tonne|year|day|hour|km)|[.,:/–-]\\d| {1,2}(?:soldiers|troops|people|persons|officers|personnel|workers|students|cadets|tonnes|tons|km|kilomet(?:re|er)s?|met(?:re|er)s|miles|hectares|cases|families|households|copies|sets|pairs|hours|days|years|million|billion|delegates|participants|athletes)\\b)";

const DAY_BEFORE = new RegExp(`\\b${MONTH_PATTERN}(?: \\d{1,2}(?:st|nd|rd|th)?,?| of|,)? $`);

/** True if a year after this text belongs to a month or day before it: "March 4, ", "October ". */
export function endsInMonthOrDay(before: string): boolean {
  return DAY_BEFORE.test(before);
}
