import { foldedWords } from "../../model/name.ts";

/** Scripts that tell a language (or the likeliest one) by themselves: first and last code point, language. */
const SCRIPTS: readonly (readonly [number, number, string])[] = [
  [0x0370, 0x03ff, "el"],
  [0x0400, 0x04ff, "ru"],
  [0x0590, 0x05ff, "he"],
  [0x0600, 0x06ff, "ar"],
  [0x0900, 0x097f, "hi"],
  [0x0980, 0x09ff, "bn"],
  [0x0b80, 0x0bff, "ta"],
  [0x0e00, 0x0e7f, "th"],
  [0x0e80, 0x0eff, "lo"],
  [0x1000, 0x109f, "my"],
  [0x1780, 0x17ff, "km"],
  [0x3040, 0x30ff, "ja"],
  [0x4e00, 0x9fff, "zh"],
  [0xac00, 0xd7af, "ko"],
];

/** Frequent small words of languages in Latin script, folded; none stands in two lists. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: words("the of and to in with for was were is are has have had that this by on from his her their its at an as"),
  vi: words(
    "va cua cac cho duoc trong voi nhung khong nguoi ngay tai ve mot tuong thang viet tinh duyet giua sau truoc",
  ),
  fr: words("le les des du et est une dans pour sur avec qui aux par ont"),
  es: words("el los las y del una para con por que se fue"),
  id: words("yang dan dengan untuk dari ini itu pada dalam akan telah oleh"),
  de: words("der die das und mit von den ist ein eine auf dem zu im"),
  pt: words("os uma nao mais foi pelo pela ao com em"),
};

const LANGUAGE_OF_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(SMALL_WORDS).flatMap(([language, small]) => small.map((word) => [word, language] as const)),
);

const SAMPLE = 2000;
const SCRIPT_SHARE = 0.3;
/** A line with one of these is not worth a closer look. */
const ENGLISH = /\b(?:the|of|and|to|in|for|with|on|is|was|at|by)\b/i;

/**
 * ISO 639-1 code of the language a text is written in, by its script and its small words; "und" where neither tells.
 * Looks at the first 2000 characters. `hitsAtLeast` is how many small words it takes.
 */
export function detectLanguage(text: string, hitsAtLeast = 3): string {
  const sample = text.slice(0, SAMPLE);
  const script = languageOfScript(sample);
  if (script !== null) return script;
  let best = "und";
  let most = hitsAtLeast - 1;
  const tokens = foldedWords(sample);
  const hits = new Map<string, number>();
  for (const token of tokens) {
    const language = LANGUAGE_OF_WORD.get(token);
    if (language !== undefined) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  for (const language of Object.keys(SMALL_WORDS)) {
    const count = hits.get(language) ?? 0;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}

/** True for a line of an English text that is written in another language. */
export function isForeignLine(line: string): boolean {
  if (ENGLISH.test(line)) return false;
  const language = detectLanguage(line, 2);
  return language !== "en" && language !== "und";
}

function languageOfScript(sample: string): string | null {
  const counts = new Map<string, number>();
  let letters = 0;
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    if (code < 0x0370) {
      if (code > 0x40) letters++;
      continue;
    }
    letters++;
    const language = SCRIPTS.find(([first, last]) => code >= first && code <= last)?.[2];
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  // Japanese mixes kana with Han, so a few kana decide.
  if ((counts.get("ja") ?? 0) >= (letters * SCRIPT_SHARE) / 3 && counts.has("ja")) return "ja";
  for (const [language, count] of counts) if (count >= letters * SCRIPT_SHARE) return language;
  return null;
}

function words(list: string): readonly string[] {
  return list.split(" ");
}
