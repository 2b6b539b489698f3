import type { CleanArticle } from "../model/article.ts";
import type { Fact } from "../model/extraction.ts";
import { foldedWords } from "../model/name.ts";
import { marksOf } from "./gates/marks.ts";
import { looksVietnamese } from "./lexicon/name-traditions.ts";
import { POST_HEADS } from "./lexicon/posts.ts";
import { type Reading, readSentence } from "./mentions/reading.ts";
import { nameEnd, skipHonorifics } from "./people/names.ts";
import { rankAt } from "./people/ranks.ts";

/** More than a page links to; beyond it the noise is a list of names, and not about the article's people. */
const MOST_SPELLINGS = 50;
const LONGEST_BLOCK = 2000;

/**
 * How names are spelled in what is no part of the report: related links, sidebars, text printed twice. Such text gives
 * no facts, but a person known from facts elsewhere may be written there in another way. Taken are full names (two words
 * or more) behind a rank, an honorific or a post, and Vietnamese ones, which their syllables tell. Each spelling once,
 * in order of the text; whose they are is for `resolve` to say.
 */
export function findSpellings(article: CleanArticle): readonly Fact[] {
  const found = new Map<string, Fact>();
  for (const { kind, start, end } of article.blocks) {
    if (kind !== "NOISE" || end - start > LONGEST_BLOCK) continue;
    const text = article.view.slice(start, end);
    const reading = readSentence({ index: 0, kind, paragraph: 0, start, end, text, marks: marksOf(text) });
    for (const fact of spellingsIn(reading, article.body)) {
      if (!found.has(fact.value)) found.set(fact.value, fact);
      if (found.size === MOST_SPELLINGS) return [...found.values()];
    }
  }
  return [...found.values()];
}

function spellingsIn(reading: Reading, body: string): readonly Fact[] {
  const { tokens } = reading;
  const facts: Fact[] = [];
  for (let at = 0; at < tokens.length; ) {
    const name = titleEnd(reading, at);
    const titled = name > at;
    const end = nameEnd(reading, name, titled);
    const [first, last] = [tokens[name], tokens[end - 1]];
    if (end <= name || first === undefined || last === undefined) {
      at = titled ? name : at + 1;
      continue;
    }
    const value = body.slice(first.start, last.end);
    const words = foldedWords(value);
    if (words.length > 1 && !value.includes("\n") && (titled || looksVietnamese(words))) {
      facts.push({
        property: "spelling",
        value,
        basis: "STATED",
        evidence: { start: first.start, end: last.end, rule: titled ? "titled-name-in-noise" : "name-in-noise" },
      });
    }
    at = end;
  }
  return facts;
}

/** Index after the rank, honorifics or post that start at a token, or that index if there are none. */
function titleEnd(reading: Reading, at: number): number {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined || !token.capital) return at;
  let end = skipHonorifics(tokens, at);
  const rank = rankAt(tokens, end);
  if (rank !== null) end = rank.end;
  else if (end === at && POST_HEADS.has(token.fold)) end = at + 1;
  return skipHonorifics(tokens, end);
}
