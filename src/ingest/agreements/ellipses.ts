import type { InstrumentPhrase } from "./instrument-phrases.ts";
import { findPhraseEnd } from "./phrase-end.ts";
import { isCapitalised, type Token } from "./tokens.ts";

const YEARS = /^(?:19|20)\d\d(?:[-–/](?:\d\d|(?:19|20)\d\d))?$/;
const OTHER_ONE = /^(?:new|next|previous|earlier|old|older|second|third|similar|separate|fresh|successor)$/;

/** An instrument named only as another of the kind named before. */
export interface Ellipsis {
  readonly phrase: InstrumentPhrase;
  readonly antecedent: InstrumentPhrase;
}

/** "one of 2017", "a new one for 2021-2023", "the 2021–25 one", after an instrument has been named. */
export function findEllipses(
  tokens: readonly Token[],
  phrases: readonly InstrumentPhrase[],
  last: InstrumentPhrase | undefined,
): Ellipsis[] {
  const found: Ellipsis[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]?.lower;
    const withOthers = isOneWithOthers(tokens, at, phrases);
    if (!withOthers && word !== "one" && word !== "another" && word !== "other") continue;
    const antecedent = phrases.findLast((phrase) => phrase.head.last < at) ?? last;
    if (!antecedent) continue;
    const first = firstModifier(tokens, at);
    const ofYear = tokens[at + 1]?.lower === "of" && YEARS.test(tokens[at + 2]?.text ?? "");
    const ofMany = isOneOfMany(tokens, at, antecedent);
    if (!ofMany && !withOthers && (word !== "one" || (first === at && !ofYear))) continue;
    const head = {
      ...antecedent.head,
      first: at,
      last: at,
      abbreviation: null,
      plural: antecedent.head.plural && !ofMany,
    };
    const after = findPhraseEnd(tokens, head, new Set());
    const determined = /^(?:a|an|the|another)$/.test(tokens[first - 1]?.lower ?? "");
    found.push({
      antecedent,
      phrase: {
        sentence: (phrases[0] ?? antecedent).sentence,
        tokens,
        head,
        before: {
          first,
          determinerAt: determined ? first - 1 : first,
          determiner: determined && tokens[first - 1]?.lower === "the" ? "DEFINITE" : "INDEFINITE",
          counted: false,
        },
        after,
        modifiers: tokens.slice(first, at).map((token) => token.lower),
        specific: true,
      },
    });
  }
  return found;
}

/** "has a pact with Norland and is negotiating one with Sudland", "its fourth pact after those with Norland and Sudland". */
function isOneWithOthers(tokens: readonly Token[], at: number, phrases: readonly InstrumentPhrase[]): boolean {
  const word = tokens[at]?.lower ?? "";
  if (word !== "one" && word !== "ones" && word !== "those") return false;
  let behind = at + 1;
  while (word === "those" && behind <= at + MOST_BEFORE_WITH && isOwnSide(tokens[behind])) behind++;
  const next = tokens[behind + 1]?.lower === "the" ? tokens[behind + 2] : tokens[behind + 1];
  if (tokens[behind]?.lower !== "with" || !isCapitalised(next)) return false;
  return phrases.some(({ head }) => head.last < at);
}

const MOST_BEFORE_WITH = 6;

/** "those Norland already has with", "those it signed with". */
function isOwnSide(token: Token | undefined): boolean {
  if (isCapitalised(token)) return true;
  return /^(?:the|it|they|already|has|have|had|signed|concluded|agreed|reached|in|place)$/.test(token?.lower ?? "");
}

/** "two memoranda: one on logistics and another on training": each of the many that a sentence counts. */
function isOneOfMany(tokens: readonly Token[], at: number, { head, before, after }: InstrumentPhrase): boolean {
  if (!head.plural && !before.counted) return false;
  if (!/^(?:on|for|concerning|covering)$/.test(tokens[at + 1]?.lower ?? "") || head.noun === "document") return false;
  return tokens[head.last + 1] === tokens[after.afterName] && at - after.reach < MOST_BETWEEN && at > after.reach - 1;
}

const MOST_BETWEEN = 12;

/** Token number of the first of "new", "2021–25" … before "one"; its own if there is none. */
function firstModifier(tokens: readonly Token[], one: number): number {
  let first = one;
  while (first > 0 && (OTHER_ONE.test(tokens[first - 1]?.lower ?? "") || YEARS.test(tokens[first - 1]?.text ?? "")))
    first--;
  return first;
}

const PERIOD_IN_TITLE =
  /\s+(?:for|of|in)\s+(?:the\s+)?(?:period\s+)?(?:19|20)\d\d.*$|^(?:19|20)\d\d(?:[-–/]\d+)?\s+/giu;

/** The antecedent's title without its years, marked as the other one: "New action plan on maritime safety". */
export function titleOfEllipsis({ phrase, antecedent }: Ellipsis, antecedentTitle: string, body: string): string {
  const single = antecedent.head.plural && !phrase.head.plural;
  const plain = single ? antecedent.head.noun : antecedentTitle.replace(PERIOD_IN_TITLE, "").trim();
  const { tokens, before, after, head } = phrase;
  const modifiers = tokens
    .slice(before.first, head.first)
    .map((token) => token.text)
    .join(" ");
  const start = tokens[head.last]?.end ?? 0;
  const tail = body.slice(start, tokens[after.end - 1]?.end ?? start);
  const title = `${modifiers === "" ? "" : `${modifiers} `}${lowerFirst(plain, modifiers !== "")}${tail}`;
  return title.charAt(0).toLocaleUpperCase("en") + title.slice(1);
}

function lowerFirst(text: string, lower: boolean): string {
  return lower && /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase("en") + text.slice(1) : text;
}
