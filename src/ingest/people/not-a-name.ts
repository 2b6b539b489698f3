import { COMMON_WORDS } from "../lexicon/common-words.ts";
import { FIELDS } from "../lexicon/fields.ts";
import { EPONYM_BEFORE, EPONYM_NOUNS, PERSON_VERBS, PLATFORMS } from "../lexicon/name-context.ts";
import { POST_HEADS } from "../lexicon/posts.ts";
import type { Reading } from "../mentions/reading.ts";
import type { Token } from "../mentions/tokens.ts";
import { rankAt } from "./ranks.ts";

/** Words of titles and bodies that are never somebody's name by themselves. */
const BODY_WORDS = new Set(
  "department ministry committee council commission command headquarters staff delegation office bureau agency diwan chiefs joint".split(
    " ",
  ),
);

/** What common words end with that are nobody's name: the rest of a title ("Secretary for Veteran Resettlement"). */
const ABSTRACT = /(?:ment|ments|tion|tions|sion|ship|ity|ness|ance|ities)$/;

/**
 * A capitalised common word amid small ones ("said Shin on Monday"), or one that opens a sentence before what a person
 * does ("Long met the minister"): a short form if the article knows the bearer.
 */
function mayBeShortForm(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (reading.titleCase || reading.shouted || POST_HEADS.has(tokens[at]?.fold ?? "")) return false;
  if (before === undefined) return after !== undefined && PERSON_VERBS.has(after.fold);
  if (before.capital || before.fold === '"' || before.fold === ":") return false;
  return after === undefined || !after.capital;
}

const MONUMENTS = new Set(
  "mausoleum tomb memorial statue bust grave shrine birthplace portrait monument stupa cenotaph".split(" "),
);
/** How many words of title may stand between a monument and the name of whom it honours. */
const MONUMENT_TITLE = 4;

/** "the Mausoleum of King X", "the tomb of X and Y": those honoured by a monument take no part in anything. */
function isDeparted({ tokens }: Reading, start: number): boolean {
  for (let at = start - 1; at >= start - MONUMENT_TITLE; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "WORD") return false;
    if (token.fold === "of") return MONUMENTS.has(tokens[at - 1]?.fold ?? "");
    if (!token.capital && token.fold !== "the" && token.fold !== "late") return false;
  }
  return false;
}

/** What staffs plan and do, in the names of posts without "of": "Director Peace Support Operations". */
const FUNCTIONS = new Set(
  "support plans policies officers officer branch branches affairs requirements capability capabilities systems works duties doctrine exercises manoeuvre maneuver concepts force directorate general".split(
    " ",
  ),
);

/** "the President House", "the Presidential Palace": a seat right behind the head of a state alone. */
function isSeat({ tokens }: Reading, at: number): boolean {
  const title = tokens[at - 1]?.fold ?? "";
  return /^(?:president|presidents|governor|minister|premier|ministers)$/.test(title);
}

/** Where heads of state live and work: no bearers of the title before ("the President House"). */
const SEATS = new Set("house office palace residence secretariat hall".split(" "));
/** What is general or ministerial without being a general or a minister. */
const AFTER_TITLE = new Set("election elections assembly responsible designate council debate conference".split(" "));

/** What instruments are called, at the end of their names. */
const INSTRUMENT_WORDS = new Set(
  "agreement agreements memorandum protocol treaty convention pact accord declaration arrangement arrangements".split(
    " ",
  ),
);

function isAcronym({ upper, text }: Token): boolean {
  return upper && text.length <= 4;
}

/** A military rank right before: who bears one is a person, whatever his name looks like. */
function isRank({ tokens }: Reading, at: number): boolean {
  return rankAt(tokens, at) !== null;
}

/** True if the words from `start` to `end` are a place, a body, a thing named after somebody, or plain words. */
export function isNoName(reading: Reading, start: number, end: number, titled: boolean): boolean {
  const { tokens } = reading;
  const place = reading.places[start];
  if (place !== undefined && place.end >= end) return true;
  const country = reading.countries[start];
  if (country !== undefined && country.end >= end) return true;
  const last = tokens[end - 1];
  if (last === undefined) return true;
  if (end - start > 1 && EPONYM_NOUNS.has(last.fold)) return true;
  if (!titled) {
    // "the JS Kirishio": a ship's prefix in capitals.
    const opening = tokens[start];
    if (opening?.upper && opening.text.length <= 5 && EPONYM_BEFORE.has(opening.fold)) return true;
    const before = tokens[start - 1];
    if (before !== undefined && EPONYM_BEFORE.has(before.fold) && before.kind === "WORD") return true;
    const next = tokens[end];
    if (next !== undefined && next.kind === "WORD" && EPONYM_NOUNS.has(next.fold) && !last.possessive) return true;
  }
  const words = tokens.slice(start, end).filter((token) => token.kind === "WORD");
  if (words.length > 1 && words.every(({ fold }) => FIELDS.has(fold) || BODY_WORDS.has(fold) || FUNCTIONS.has(fold)))
    return true;
  // "the Border Cooperation Agreement"
  if (words.length > 1 && !titled && INSTRUMENT_WORDS.has(last.fold)) return true;
  if (isDeparted(reading, start)) return true;
  // "Director of the NATO MW COE", "Deputy Director CANU": bodies by their letters.
  if (titled && !reading.shouted && !isRank(reading, start - 1) && words.every(isAcronym)) return true;
  if (end - start === 1) {
    if ((tokens[start]?.text.length ?? 0) === 1) return true;
    // "Colonel X, MSM, Deputy Director": letters behind a name.
    const only = tokens[start];
    if (!titled && only !== undefined && isAcronym(only) && !reading.shouted && only.text.length <= 3) return true;
    const word = tokens[start]?.fold ?? "";
    if (FIELDS.has(word) || BODY_WORDS.has(word) || PLATFORMS.has(word)) return true;
    if (titled && (AFTER_TITLE.has(word) || FUNCTIONS.has(word) || (SEATS.has(word) && isSeat(reading, start))))
      return true;
    if (titled && ABSTRACT.test(word) && COMMON_WORDS.has(word)) return true;
    if (!titled && COMMON_WORDS.has(word) && mayBeShortForm(reading, start)) return false;
    if (COMMON_WORDS.has(word) && (reading.titleCase || !titled || (tokens[end]?.capital ?? false))) return true;
  }
  return false;
}
