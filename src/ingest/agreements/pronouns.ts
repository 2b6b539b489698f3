import type { Sentence } from "../../model/article.ts";
import { verbCueEndingAt } from "./deed-cues.ts";
import { readFollowingDeed } from "./following-deed.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";
import type { Token } from "./tokens.ts";

/** What is done to instruments and hardly to anything else. */
const TELLING = /^(?:sign|co-sign|ink|conclude|initial|renew|ratify|adopt|endorse|finali[sz]e|implement)$/;

/**
 * "They hope to sign it in May", "It was signed on Monday": the pronoun in place of `last`, the instrument named before,
 * in the same sentence or the one before; null if there is none.
 */
export function findPronoun(
  sentence: Sentence,
  tokens: readonly Token[],
  last: InstrumentPhrase | undefined,
): InstrumentPhrase | null {
  if (last === undefined || sentence.index - last.sentence.index > 1) return null;
  const from = last.sentence.index === sentence.index ? last.after.reach : 0;
  for (let at = from; at < tokens.length; at++) {
    const word = tokens[at]?.lower;
    if (word !== "it" && word !== "them") continue;
    const phrase = standIn(sentence, tokens, at, last);
    const object = verbCueEndingAt(tokens, at - 1);
    if (object && TELLING.test(object.verb)) return phrase;
    const subject = tokens[at]?.lower === "it" ? readFollowingDeed(phrase, undefined) : null;
    if (subject?.mainClause && TELLING.test(subject.cue.verb)) return phrase;
  }
  return null;
}

function standIn(sentence: Sentence, tokens: readonly Token[], at: number, last: InstrumentPhrase): InstrumentPhrase {
  const after = {
    ...last.after,
    abbreviation: null,
    afterName: at + 1,
    end: at + 1,
    reach: at + 1,
    hasSubject: false,
    parties: null,
    subject: null,
    adjuncts: null,
    sharedParties: null,
    consent: false,
  };
  return {
    sentence,
    tokens,
    head: { ...last.head, first: at, last: at, abbreviation: null },
    before: { first: at, determinerAt: at, determiner: "DEFINITE", counted: false },
    after,
    modifiers: [],
    specific: false,
    pronoun: true,
  };
}
