import { expect, test } from "vitest";
import { extractArticle } from "../../src/ingest/extract.ts";
import { workOf } from "../support/work.ts";

const SYLLABLES = "ba ke lo mi nu ra se ti vo za dor fen gal hil jun kas lem mor nis pol".split(" ");
const STATES = ["Japan", "India", "Cuba", "Laos", "Poland", "France", "Malaysia", "Canada", "Brazil", "Kenya"];

/** Words that come out the same on every run. */
function words(): { number: (below: number) => number; name: () => string; word: () => string; state: () => string } {
  let seed = 1;
  const number = (below: number): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  const syllable = (): string => SYLLABLES[number(SYLLABLES.length)] as string;
  const word = (): string => syllable() + syllable() + syllable();
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    number,
    word,
    name: () => `${capital(word())} ${capital(word())}`,
    state: () => STATES[number(STATES.length)] as string,
  };
}

type Words = ReturnType<typeof words>;

const ARTICLES: Readonly<Record<string, (some: Words) => string>> = {
  "meetings, agreements and bodies": ({ name, word, state, number }) =>
    `Defence Minister General ${name()} of ${state()} held talks with Deputy Defence Minister ${name()} of ${state()} on March ${1 + number(28)}, ${2010 + number(12)}. They signed a memorandum of understanding on ${word()} cooperation for ${2010 + number(9)}-${2020 + number(9)}. The delegation of the ${name()} Defence University took part.\n\n`,
  "meetings in one paragraph": ({ name }) => `General ${name()} met Defence Minister ${name()}. `,
  "one endless sentence of meetings": ({ name }) =>
    `Defence Minister ${name()} met Deputy Defence Minister ${name()} and `,
  "a page of names": ({ name, state }) => `Colonel ${name()} of ${state()} spoke. `,
  "a list of names": ({ name }) => `Colonel ${name()}, `,
  "a page of bodies": ({ name, word }) =>
    `The ${name()} Defence University praised the Ministry of ${name()} and the ${word()} institute. `,
  "a page of agreements": ({ word, state, number }) =>
    `${state()} and ${state()} signed a memorandum of understanding on ${word()} cooperation for ${2010 + number(9)}-${2020 + number(9)}. The two sides adopted a plan on ${word()} in ${2000 + number(20)}. `,
  "a page of conferences": ({ name, number, state }) =>
    `The ${number(30) + 1}th ${name()} Security Forum took place in ${state()}. On the sidelines of the forum, General ${name()} also met Admiral ${name()}. `,
  "quotations, brackets and dates": ({ word, number }) =>
    `“The ${word()} (${word()}) of May ${1 + number(28)}, ${2000 + number(20)},” he said, “is ${word()}.” `,
};

/** Twice as much, and some for lists of bounded length that fill up; time by the square would be four times as much. */
const MOST = 2.6;
const LENGTH = 60_000;

test.each(Object.keys(ARTICLES))(
  "reads twice the text with twice the work: %s",
  (kind) => {
    const sentence = ARTICLES[kind] as (some: Words) => string;
    const some = words();
    let text = "";
    while (text.length < 2 * LENGTH) text += sentence(some);
    const read = (length: number): number =>
      workOf(() => extractArticle({ id: "a", origin: "a.txt", text: text.slice(text.length - length), metadata: {} }));
    read(2_000);
    const [once, twice] = [read(LENGTH), read(2 * LENGTH)];
    expect(once).toBeGreaterThan(LENGTH);
    expect(twice / once).toBeLessThan(MOST);
  },
  120_000,
);
