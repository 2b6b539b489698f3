import { AGREEMENT_VERBS, type Deed, type VerbForm } from "../lexicon/agreement-verbs.ts";
import { matchWords, type Token } from "./tokens.ts";

/** A verb of agreement in a sentence; token numbers, both inclusive. */
export interface VerbCue {
  readonly first: number;
  readonly last: number;
  readonly deed: Deed;
  readonly form: VerbForm;
  /** Base form of the verb. */
  readonly verb: string;
}

interface Entry {
  readonly words: readonly string[];
  readonly deed: Deed;
  readonly form: VerbForm;
  readonly verb: string;
}

const FORMS: readonly VerbForm[] = ["BASE", "BASE", "PAST", "GERUND"];
const BY_LAST_WORD = new Map<string, Entry[]>();
for (const { deed, forms } of AGREEMENT_VERBS) {
  for (const [index, form] of forms.entries()) {
    const words = form.split(" ");
    const last = words.at(-1) as string;
    const entries = BY_LAST_WORD.get(last) ?? [];
    entries.push({ words, deed, form: FORMS[index] as VerbForm, verb: forms[0] });
    BY_LAST_WORD.set(last, entries);
  }
}
for (const entries of BY_LAST_WORD.values()) entries.sort((a, b) => b.words.length - a.words.length);

/** A cue for words that are no verb of the lexicon by themselves: "agree", "be ready". */
export function cueOf(deed: Deed, verb: string, first: number, last: number, form: VerbForm): VerbCue {
  return { first, last, deed, form, verb };
}

/** The verb of agreement whose last word is token number `last`, or null. */
export function verbCueEndingAt(tokens: readonly Token[], last: number): VerbCue | null {
  const token = tokens[last];
  if (!token) return null;
  for (const { words, deed, form, verb } of BY_LAST_WORD.get(token.lower) ?? []) {
    const first = last - words.length + 1;
    // "builds on the pact" makes none.
    if (verb === "build" && /^(?:on|upon)$/.test(tokens[last + 1]?.lower ?? "")) continue;
    if (first >= 0 && matchWords(tokens, first, words) > 0) return { first, last, deed, form, verb };
  }
  return null;
}
