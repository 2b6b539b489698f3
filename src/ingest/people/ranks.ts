import { FOREIGN_RANKS, RANK_ABBREVIATIONS, RANK_BRACKETS, RANKS, RANKS_LIKE_NAMES } from "../lexicon/ranks.ts";
import type { Token } from "../mentions/tokens.ts";

/** A military rank in a sentence; token indices. */
export interface RankHit {
  /** Spelled out and capitalised: "Senior Lieutenant General". */
  readonly rank: string;
  readonly start: number;
  /** Index after the last token, a closing dot and "(Retd)" included. */
  readonly end: number;
  /** Written in a way that may also be the name of a person: "Gen" without a dot. */
  readonly likeName: boolean;
}

const LONGEST = 5;
const FIRST_WORDS = new Set([...RANKS].map((rank) => rank.split(" ")[0] ?? ""));
const FOREIGN_FIRST_WORDS = new Set(Object.keys(FOREIGN_RANKS).map((rank) => rank.split(" ")[0] ?? ""));
/** Ranks that some papers write in another order ("Lieut. Sen. Gen."). */
const OTHER_ORDER = new Map([["lieutenant senior general", "senior lieutenant general"]]);
const SMALL = new Set(["of", "the"]);
const RETIRED = new Set(["ret", "retd", "retired", "rtd"]);

function capitalise(rank: string): string {
  return rank
    .split(" ")
    .map((word) => (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
}

function skipDot(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.fold === "." && !token.spaced ? at + 1 : at;
}

/** "(Retd)", "(Ret.)", "Retd", "(Navy)" after a rank. */
function skipRetired(tokens: readonly Token[], at: number): number {
  const bracket = tokens[at]?.fold === "(" ? 1 : 0;
  if (bracket === 1) {
    // "Lieutenant General (Lt Gen) X"
    const again = rankAt(tokens, at + 1);
    if (again !== null && tokens[again.end]?.fold === ")") return again.end + 1;
  }
  if (!(bracket === 1 ? RANK_BRACKETS : RETIRED).has(tokens[at + bracket]?.fold ?? "")) return at;
  const end = skipDot(tokens, at + bracket + 1);
  if (bracket === 0) return end;
  return tokens[end]?.fold === ")" ? end + 1 : at;
}

function foreignRankAt(tokens: readonly Token[], at: number): RankHit | null {
  if (!FOREIGN_FIRST_WORDS.has(tokens[at]?.fold ?? "")) return null;
  let best: RankHit | null = null;
  let text = "";
  for (let length = 1; length <= 3; length++) {
    const word = tokens[at + length - 1]?.fold;
    if (word === undefined) break;
    text = text === "" ? word : `${text} ${word}`;
    const rank = FOREIGN_RANKS[text];
    if (rank !== undefined) best = { rank, start: at, end: at + length, likeName: false };
  }
  return best;
}

/** The military rank that starts at token `at`, the longest there is, or null. Only capitalised words count. */
export function rankAt(tokens: readonly Token[], at: number): RankHit | null {
  const first = tokens[at];
  if (first === undefined || !first.capital) return null;
  const opening = RANK_ABBREVIATIONS[first.fold] ?? first.fold;
  if (!FIRST_WORDS.has(opening.split(" ")[0] ?? "")) return foreignRankAt(tokens, at);
  let words = "";
  let best: RankHit | null = null;
  let dotted = false;
  for (let index = at, count = 0; count < LONGEST; count++) {
    const token = tokens[index];
    if (token === undefined || token.kind !== "WORD" || (!token.capital && !SMALL.has(token.fold) && !token.hyphenated))
      break;
    const word = RANK_ABBREVIATIONS[token.fold] ?? token.fold;
    words = words === "" ? word : `${words} ${word}`;
    index = skipDot(tokens, index + 1);
    dotted ||= tokens[index - 1]?.fold === ".";
    if (RANKS.has(words)) {
      const likeName = count === 0 && !dotted && RANKS_LIKE_NAMES.has(first.fold);
      // "Army Gen. X" is a general of the US Army; "Army General X" bears a rank of that name.
      const rank = words === "army general" && token.fold === "gen" ? "general" : (OTHER_ORDER.get(words) ?? words);
      best = { rank: capitalise(rank), start: at, end: skipRetired(tokens, index), likeName };
    }
  }
  return best ?? foreignRankAt(tokens, at);
}
