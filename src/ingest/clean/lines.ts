import { foldName } from "../../model/name.ts";
import { LINE_STARTS, LIST_HEADINGS } from "../lexicon/noise-lines.ts";

const HEADINGS: ReadonlySet<string> = new Set(LIST_HEADINGS);
const HEADING_LENGTH = 48;
const STARTS: ReadonlySet<string> = new Set(LINE_STARTS);
const LONGEST_START = Math.max(...LINE_STARTS.map((line) => line.split(" ").length));

const FIRST_WORDS: ReadonlySet<string> = new Set(LINE_STARTS.map((line) => line.split(" ")[0] ?? ""));

const SENTENCE_END = /[.!?…]["')\]]*$/;
const NAMES = /^(?:\p{Lu}[\p{L}'.-]+ ){1,3}\p{Lu}[\p{L}'.-]+$/u;
const WRITERS =
  /^[([]?[—–-]*\s*(?:(?:Additional )?(?:Report(?:ing|ed)?|Writing|Written|Edit(?:ing|ed)|Compil(?:ing|ed)|Translat(?:ion|ed|ing)|Story|Text|Words|Photos?|Photographs?|Pictures?|Video)(?: and (?:photos?|writing|editing|text))? by|Editors?|Reporters?|Authors?|Writers?|Photographers?|Translators?|Source|Sources|Text|Nguồn|Theo)(?:\s*:|\s+(?=\p{Lu}))/u;
const BY = /^(?:By|BY) (?:\p{Lu}[\p{L}.'-]*[ ,|]*){1,8}/u;
const BY_THEN = /^By (?:The|This|That|\p{L}+day)\b/u;
const FROM = /^From (?:\p{Lu}[\p{L}.'-]+ ?){2,4}$/u;
const BEFORE_BAR = /^\p{Lu}[^.|]{1,60}\s*\|$/u;
const AROUND_BAR = /^\p{Lu}[^.|]{1,40}\s\|\s[^.|]{2,40}$/u;
const LETTERS = /\p{L}+/u;
const FIRST_WORD = /^\W*[\p{L}'-]+(.?)/u;
const SITE_WORDS =
  /^(?:(?:Facebook|Twitter|X|LinkedIn|WhatsApp|Telegram|Email|E-mail|Print|Copy|Link|Pinterest|Reddit|Messenger|Zalo|Line|WeChat|Weibo|Share|Tweet|Save|Comment|Like|Follow|Bookmark)[\s|,•·/]*)+$/i;
/** Invitations to follow or subscribe, wherever in a short line they stand. */
const INVITATION =
  /\b(?:(?:Telegram|WhatsApp|YouTube|Viber|Zalo) (?:channel|group)|(?:our|free|daily|weekly) newsletters?|our (?:mobile )?app\b|on Google News|(?:news|alerts) delivered to|breaking news alerts|subscribe to|follow us on|like us on|sign up for)\b/i;
const SITE_LINE_LENGTH = 200;
const INVITATION_LENGTH = 220;
const SITE_FORMS: readonly RegExp[] = [
  /^[^\p{L}]*$/u,
  /^\S+@\S+\.\w{2,8}$/,
  /^\[ad_\d+\]$/,
  /^(?:&[a-z#\d]{2,8};\s*)+$/i,
  /^https?:\/\/\S+$/i,
  /^www\.\S+$/i,
  /^(?:#[\p{L}\d_]+[\s,]*)+$/u,
  /^\d+\s*(?:-\s*)?min(?:ute)?s? (?:read|listen)/i,
  /^\d+ (?:comments?|shares?|views?|likes?|reads?)$/i,
  /^[\p{Lu}][\p{L} &-]{1,24}(?:\s+[>›|/]\s+[\p{Lu}\d][\p{L}\d &'-]{1,40}){2,12}$/u,
  /^Home\s*[>›|/]/,
  /^(?:©|\(c\) ?\d{4}|Copyright ©)/i,
  /^\*{3,}|^-{3,}$|^={3,}$|^#{3}$/,
];

/** True if a line closes as a sentence does. */
export function isSentence(line: string): boolean {
  return SENTENCE_END.test(line);
}

/** True for lines that head a list of other stories: "RELATED NEWS", "Tin liên quan", "More from Asia". */
export function isListHeading(line: string): boolean {
  if (line.length > HEADING_LENGTH || (isSentence(line) && !line.endsWith("..."))) return false;
  const folded = foldName(line);
  if (/^about (?!\d)/.test(folded)) return !isSentence(line) && folded.split(" ").length <= 6;
  return (
    HEADINGS.has(folded) ||
    /^(?:more from|more in|more on|read more from|latest in|most read in) (?:\S+ ?){1,4}$/.test(folded)
  );
}

/** True for a line of the page around the article: links, share buttons, rights, corrections. */
export function isPageLine(line: string): boolean {
  if (line.length <= SITE_LINE_LENGTH && (SITE_FORMS.some((form) => form.test(line)) || SITE_WORDS.test(line)))
    return true;
  if (line.length <= INVITATION_LENGTH && INVITATION.test(line)) return true;
  const first = LETTERS.exec(line.slice(0, 40))?.[0] ?? "";
  if (!FIRST_WORDS.has(foldName(first))) return false;
  const words = foldName(line.slice(0, 80)).split(" ");
  const count = line.length > 200 ? Number.POSITIVE_INFINITY : line.split(/\s+/).length;
  for (let length = Math.min(LONGEST_START, words.length); length > 0; length--) {
    if (!STARTS.has(words.slice(0, length).join(" "))) continue;
    // Words that could open a sentence need the form of a label: alone, before a colon, in a short title.
    if (length > 1 || words.length === 1) return true;
    const afterFirst = FIRST_WORD.exec(line)?.[1] ?? "";
    if (/[:|(/©]/.test(afterFirst) || (count <= 6 && !isSentence(line))) return true;
  }
  return false;
}

/** True for lines that name writers, editors or the source. */
export function isByline(line: string): boolean {
  if (line.length > 300) return false;
  if (WRITERS.test(line) && (line.length <= 120 || /edit|report/i.test(line.slice(0, 24)))) return true;
  if (line.includes("|")) {
    if (BEFORE_BAR.test(line)) return wordsOf(line) <= 7;
    if (AROUND_BAR.test(line)) return wordsOf(line) <= 9 && NAMES.test(line.split(" |")[0] ?? "");
  }
  if (FROM.test(line)) return true;
  return BY.test(line) && wordsOf(line) <= 16 && !isSentence(line) && !BY_THEN.test(line);
}

function wordsOf(line: string): number {
  return line.split(/\s+/).length;
}

/** True for two to four capitalized words and nothing else, as a writer's name at the end of a report. */
export function isNameLine(line: string): boolean {
  return line.length <= 40 && NAMES.test(line);
}
