import { COMMON_WORDS, FUNCTION_WORDS } from "../lexicon/common-words.ts";
import { FIELDS } from "../lexicon/fields.ts";
import { POST_HEADS, POST_MODIFIERS } from "../lexicon/posts.ts";
import type { Reading } from "../mentions/reading.ts";
import type { Token } from "../mentions/tokens.ts";
import { headEnd } from "./post-title.ts";
import { rankAt } from "./ranks.ts";

/** Nouns that a complement in small letters goes on with ("head of the border guard department"). */
const COMPLEMENT_NOUNS = new Set(
  (
    "guard guards department bureau office agency committee council delegation centre center unit division directorate " +
    "board academy institute university school hospital company ministry commission association staff"
  ).split(" "),
);

/** Bodies in small letters that somebody speaks for ("spokesman of the ministry"). */
const SPOKEN_FOR = new Set([
  "ministry",
  "military",
  "army",
  "land",
  "ground",
  "naval",
  "navy",
  "department",
  "government",
  "delegation",
  "command",
]);

const COLLECTIVE = new Set(["chiefs", "republic", "kingdom", "sultanate", "emirates"]);

/** Heads whose field is one of the known ones. */
const MINISTERIAL = /^(?:minister|secretary|undersecretary)$/;

/** True for a common word before a capitalised word that is none ("Song" in "Song Young-moo"): a name begins. */
function opensName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.kind !== "WORD" || (!next.capital && !next.hyphenated) || FIELDS.has(next.fold))
    return false;
  return next.hyphenated || !COMMON_WORDS.has(next.fold) || tokens[at + 2]?.hyphenated === true;
}

/** Index after a run of capitalised fields and places with "and" and commas between; `at` if there is none. */
export function complementEnd(reading: Reading, at: number, head: string): number {
  const { tokens } = reading;
  const allowed = (i: number): boolean => {
    const token = tokens[i];
    if (token === undefined) return false;
    if (token.kind === "NUMBER") return i > at;
    if (token.kind !== "WORD") return false;
    if (reading.countries[i] !== undefined && i > at) return true;
    if (FUNCTION_WORDS.has(token.fold)) return false;
    if (FIELDS.has(token.fold) || COLLECTIVE.has(token.fold)) {
      const rank = rankAt(tokens, i);
      return rank === null ||
        (rank.end === i + 1 &&
          token.fold === "general" &&
          (tokens[i + 1]?.fold === "staff" || tokens[i + 1]?.fold === "secretariat"))
        ? true
        : rank === null;
    }
    if (!token.capital && !token.hyphenated) {
      if (i === at) return /^spokes/.test(head) && SPOKEN_FOR.has(token.fold);
      return COMPLEMENT_NOUNS.has(token.fold) && tokens[at]?.capital === false;
    }
    if (i === at && token.upper && token.text.length <= 6 && reading.countries[i] === undefined) {
      return rankAt(tokens, i) === null;
    }
    if (reading.places[i] !== undefined) return true;
    if (i > 0 && insidePlace(reading, i)) return true;
    if (token.fold === "mission" && i === at && head === "chief") return true;
    if (POST_HEADS.has(token.fold))
      return (
        /president|minister/.test(token.fold) && /adviser|advisor|envoy|assistant|aide|office|secretary/.test(head)
      );
    if (rankAt(tokens, i) !== null) return false;
    return !MINISTERIAL.test(head) && COMMON_WORDS.has(token.fold) && !opensName(tokens, i);
  };
  let index = at;
  while (index < tokens.length) {
    if (allowed(index)) {
      index++;
      continue;
    }
    const joint = tokens[index]?.fold;
    if (index > at && (joint === "and" || joint === "&" || joint === ",")) {
      const next = index + (joint === "," && tokens[index + 1]?.fold === "and" ? 2 : 1);
      const token = tokens[next];
      if (
        token !== undefined &&
        FIELDS.has(token.fold) &&
        allowed(next) &&
        token.capital === (tokens[at]?.capital ?? false) &&
        !postSoon(reading, next)
      ) {
        index = next;
        continue;
      }
    }
    break;
  }
  return index;
}

function insidePlace(reading: Reading, index: number): boolean {
  for (let back = 1; back <= 3; back++) {
    const hit = reading.places[index - back];
    if (hit !== undefined) return hit.end > index;
  }
  return false;
}

/** True if the words from `at` lead to the head of another post ("Foreign" in "and Foreign Minister"). */
function postSoon(reading: Reading, at: number): boolean {
  for (let index = at; index < at + 4; index++) {
    const token = reading.tokens[index];
    if (token === undefined || token.kind !== "WORD") return false;
    if (headEnd(reading, index) > 0) return true;
    if (!FIELDS.has(token.fold) && !POST_MODIFIERS.has(token.fold)) return false;
  }
  return false;
}
