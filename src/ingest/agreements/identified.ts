import { INDEFINITE_DETERMINERS } from "../lexicon/phrase-boundaries.ts";
import type { Candidate } from "./candidate.ts";
import { isCapitalised } from "./tokens.ts";

/**
 * True if a mention alone identifies an instrument. "The agreements reached by the leaders", "several deals",
 * "reached an agreement to cooperate" and a bare "the agreement" do not.
 */
export function isIdentified(candidate: Candidate): boolean {
  const { phrase, action } = candidate;
  const { head, before, after } = phrase;
  const done = action === "SIGNED" || action === "ADOPTED";
  if (phrase.pronoun) return false;
  // "signed a document on cooperation and relations" names one; a bare "document" stands for another.
  if (head.noun === "document") return done && after.hasSubject && !head.plural && !before.counted;
  // "agreements with Westland and Eastland", "a similar agreement with Westland": told apart by whom they are with.
  if (phrase.partner) return isToldWithPartner(candidate);
  if (phrase.modifiers.includes("similar")) return false;
  if (candidate.distinct) return true;
  if (candidate.abbreviation !== null) return true;
  if (before.determiner === "VAGUE" || isPredicate(candidate) || isOneOfItsKind(candidate)) return false;
  const dated = candidate.validFrom !== null || candidate.validTo !== null || candidate.signedOn !== null;
  const told = phrase.specific || after.hasSubject || dated;
  if ((head.plural || before.counted) && action === "PROPOSED" && head.strength === "NAMED" && after.hasSubject)
    return true;
  if (head.plural || before.counted) return done && (after.hasSubject || candidate.words.size > 0);
  const named = isCapitalised(phrase.tokens[head.first]) && before.first < head.first;
  // "a protocol to the contract on helicopters"
  const definite = phrase.tokens[before.determinerAt - 1]?.lower === "to" && after.hasSubject;
  if (head.kind === "CONTRACT" && action === "MENTIONED" && candidate.signedOn === null && !named && !definite)
    return false;
  if (isConsent(candidate)) return (phrase.specific || named) && done;
  if (isSaidToBeSigned(candidate) || isKnownByName(candidate)) return true;
  switch (head.strength) {
    case "NAMED":
      return action !== "MENTIONED" || told || after.parties !== null || candidate.rule === "instrument-participle";
    case "QUALIFIED":
      if (done) return true;
      if (action === "MENTIONED") {
        return (
          (told &&
            (before.determiner !== "NONE" || (isCapitalised(phrase.tokens[head.first]) && after.hasSubject)) &&
            !isSlight(candidate)) ||
          (named && (phrase.specific || phrase.modifiers.length > 1)) ||
          candidate.signedOn !== null ||
          (candidate.rule === "instrument-object" && phrase.modifiers.length > 0)
        );
      }
      return told || named || phrase.modifiers.length > 0 || head.noun !== "agreement" || after.parties !== null;
    case "ACTED":
      if (head.kind === "PLAN") return action !== "MENTIONED" || dated || phrase.specific;
      if (done) return true;
      if (head.noun === "deal" && candidate.signedOn !== null && before.determiner !== "NONE") return true;
      return head.noun !== "framework" && action !== "MENTIONED" && told;
  }
}

/** Likened to one that is known, dated, or of a type that has a name: not "has agreements with Westland and Eastland". */
function isToldWithPartner({ phrase, distinct, signedOn, abbreviation }: Candidate): boolean {
  const { head, after } = phrase;
  if (/^(?:plan|programme|program|document|framework)$/.test(head.noun)) return false;
  return (
    distinct ||
    signedOn !== null ||
    abbreviation !== null ||
    phrase.specific ||
    after.hasSubject ||
    head.strength === "NAMED"
  );
}

/** "…, the first agreement of its kind": says of what sort another one is. */
function isOneOfItsKind({ phrase }: Candidate): boolean {
  const { tokens, head } = phrase;
  const words = tokens.slice(head.last + 1, head.last + 4).map((token) => token.lower);
  return (
    words[0] === "of" && /^(?:its|their|this|the)$/.test(words[1] ?? "") && /^(?:kind|sort|type)$/.test(words[2] ?? "")
  );
}

/** "under signed agreement on labour": no article, and yet it exists. */
function isSaidToBeSigned({ phrase }: Candidate): boolean {
  return phrase.modifiers.some((word) => /^(?:signed|existing|concluded)$/.test(word)) && phrase.after.hasSubject;
}

const PRAISING = /^(?:best|better|big|bigger|biggest|done|entire|fair|good|great|real|right|whole)$/;

/**
 * "the Status of Forces Agreement", "the defence cooperation agreement", "the recent frigate export deal": a type of
 * instrument, or a deal that is told apart by its object; the article takes them as known.
 */
function isKnownByName({ phrase }: Candidate): boolean {
  const { head, before, modifiers, tokens } = phrase;
  if (before.determiner !== "DEFINITE" || head.plural || before.counted) return false;
  if (head.strength === "NAMED" && head.last > head.first && isCapitalised(tokens[head.last])) return true;
  if (head.noun === "deal") {
    return (phrase.specific || phrase.after.hasSubject) && !modifiers.some((word) => PRAISING.test(word));
  }
  return head.strength === "QUALIFIED" && head.kind !== "CONTRACT" && modifiers.length > 1 && !head.abbreviation;
}

/** "It is the deepest pact we have": says what something is, and names nothing. */
function isPredicate({ phrase, action }: Candidate): boolean {
  const { tokens, before } = phrase;
  const negated = tokens[before.determinerAt - 1]?.lower === "not";
  const verb = tokens[before.determinerAt - (negated ? 2 : 1)]?.lower ?? "";
  return action === "MENTIONED" && /^(?:is|are|was|were|be|been|become|became|as|like|called)$/.test(verb);
}

/** Agreement as consent: "reached an agreement to", "reached agreement on". */
export function isConsent(candidate: Candidate): boolean {
  const { phrase, rule } = candidate;
  const { tokens, before, after, head } = phrase;
  if (head.noun !== "agreement" && head.noun !== "deal") return false;
  const reachedAfter = [1, 2].some((offset) => phrase.tokens[after.reach + offset]?.lower === "reached");
  const reached = /^(?:reach|reached|reaching|reaches|came|come)$/.test(tokens[before.determinerAt - 1]?.lower ?? "");
  if (
    reached ||
    reachedAfter ||
    (before.determiner === "NONE" &&
      !isSaidToBeSigned(candidate) &&
      !isCapitalised(tokens[head.first]) &&
      phrase.sentence.kind !== "HEADLINE")
  )
    return true;
  return after.consent && rule === "instrument-named";
}

/** "a security agreement" in passing: nothing but an indefinite phrase without a subject of its own. */
function isSlight({ phrase }: Candidate): boolean {
  const determiner = phrase.tokens[phrase.before.determinerAt]?.lower ?? "";
  const had = /^(?:have|has|had)$/.test(phrase.tokens[phrase.before.determinerAt - 1]?.lower ?? "");
  return INDEFINITE_DETERMINERS.has(determiner) && !phrase.after.hasSubject && !had;
}
