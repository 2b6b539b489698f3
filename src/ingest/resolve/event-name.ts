import { memoized } from "../../model/memo.ts";
import { organizationWords } from "../../model/organization-name.ts";
import { jaccard } from "../../model/similarity.ts";
import { withoutCountries } from "./country-words.ts";

/** What a title says of which event of a series is meant. */
export interface EventName {
  /** Words that tell the series, without countries, number, year and words that any meeting may have. */
  readonly words: ReadonlySet<string>;
  /** Abbreviations in brackets, folded: "… (ADMM)". */
  readonly aliases: readonly string[];
  /** "Fifth", "5th" → 5. */
  readonly ordinal: number | null;
  /** A year in the name ("Expo 2024"). */
  readonly year: number | null;
}

const UNITS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70 };
const ROUND: Readonly<Record<string, number>> = { twentieth: 20, thirtieth: 30, fortieth: 40, fiftieth: 50 };

/** Words that stand in the titles of meetings of every sort. */
const COMMON: ReadonlySet<string> = new Set(
  "meeting meetings annual last next new joint official high level ministerial two sides countries defence ministers minister deputy held both their coming upcoming edition".split(
    " ",
  ),
);
/** Words that make another event of a name: the ADMM-Plus is not the ADMM. */
const DISTINGUISHING: readonly string[] = ["plus", "retreat", "youth", "informal", "special"];

function ordinalAt(words: readonly string[], at: number): { readonly value: number; readonly length: number } | null {
  const word = words[at] as string;
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word);
  if (digits !== null) return { value: Number(digits[1]), length: 1 };
  const unit = UNITS.indexOf(word);
  if (unit >= 0) return { value: unit + 1, length: 1 };
  if (ROUND[word] !== undefined) return { value: ROUND[word] as number, length: 1 };
  const ten = TENS[word];
  const next = UNITS.indexOf(words[at + 1] ?? "");
  return ten !== undefined && next >= 0 && next < 9 ? { value: ten + next + 1, length: 2 } : null;
}

/** What a title says of the event; "Fifth Vietnam–Laos Defence Policy Dialogue" → policy, dialogue; number 5. */
export const eventName: (title: string) => EventName = memoized((title) => {
  const aliases = [...title.matchAll(/\(([^)]+)\)/g)].map((match) => organizationWords(match[1] ?? "").join(" "));
  const { words: all } = withoutCountries(organizationWords(title.replace(/\([^)]*\)/g, " ")));
  const words = new Set<string>();
  let ordinal: number | null = null;
  let year: number | null = null;
  for (let at = 0; at < all.length; at++) {
    const word = all[at] as string;
    const counted = ordinalAt(all, at);
    if (counted !== null) {
      ordinal ??= counted.value;
      at += counted.length - 1;
    } else if (/^(?:19|20)\d\d$/.test(word)) year ??= Number(word);
    else if (!COMMON.has(word)) words.add(word);
  }
  return { words, aliases, ordinal, year };
});

/** Whether two titles can be of one event: no other number in the series, no other year. */
export function namesContradict(a: EventName, b: EventName): boolean {
  if (a.ordinal !== null && b.ordinal !== null && a.ordinal !== b.ordinal) return true;
  if (a.year !== null && b.year !== null && a.year !== b.year) return true;
  return DISTINGUISHING.some((word) => has(a, word) !== has(b, word));
}

function has(name: EventName, word: string): boolean {
  return name.words.has(word) || name.aliases.some((alias) => alias.split(" ").includes(word));
}

/** Whether two titles name one series: most words in common, or the abbreviation of one is the other's. */
export function namesAlike(a: EventName, b: EventName): boolean {
  if (namesContradict(a, b)) return false;
  if (a.words.size > 0 && b.words.size > 0 && jaccard(a.words, b.words) >= 0.5) return true;
  const [x, y] = [[...a.words].join(" "), [...b.words].join(" ")];
  return a.aliases.some((alias) => alias === y || b.aliases.includes(alias)) || b.aliases.includes(x);
}
