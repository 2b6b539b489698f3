import type { ExtractedAgreement, ExtractedMeeting, ExtractedOrganization, Fact } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import { AGREEMENT_ACTIONS, type Basis, type CooperationTopic, type CountryCode } from "../../model/vocabulary.ts";
import { listed, stateName } from "../state-names.ts";
import { matchTopics } from "../topics.ts";
import { type Candidate, isProperName, type Shown } from "./candidate.ts";
import type { Instrument } from "./merge.ts";

/** One agreement out of all that the text says of an instrument: the fullest name, the strongest action. */
export function composeAgreement(
  instrument: Instrument,
  key: string,
  meetings: ReadonlyMap<string, ExtractedMeeting>,
  organizations: ReadonlyMap<string, ExtractedOrganization>,
): ExtractedAgreement {
  const strongest = best(instrument, (candidate) => -strength(candidate));
  // "an agreement to train together", called the Status of Forces Agreement below: by its name.
  const names = instrument.filter(({ phrase }) => isProperName(phrase));
  const described = instrument.every(
    ({ phrase }) => /^(?:agreement|pact|accord|deal|treaty)$/.test(phrase.head.noun) || names.length === 0,
  );
  const fullest = best(
    names.length > 0 && described && names.length < instrument.length ? names : instrument,
    fullness,
  );
  const validFrom = firstOf(instrument, (candidate) => candidate.validFrom);
  const validTo = firstOf(instrument, (candidate) => candidate.validTo);
  const signedOn =
    strongest.action === "ADOPTED"
      ? null
      : (strongest.signedOn ?? firstOf(instrument, (candidate) => candidate.signedOn));
  const bodies = bodiesOf(strongest.bodies.length > 0 ? strongest.bodies : fullest.bodies, organizations);
  const states = strongest.parties.length > 0 ? strongest.parties : fullest.parties;
  const parties = withCountriesOf(bodies, states);
  const topics = topicsOf(fullest);
  const printed = titleWithMeeting(fullest, strongest, meetings);
  const title = titleWithParties(
    printed,
    fullest,
    parties.map(({ value }) => value),
    validFrom !== null,
  );
  const named = nameSpan(fullest);
  const facts: Fact[] = [
    fact("title", title, named, "agreement-title", title === printed ? "STATED" : "INFERRED"),
    fact("kind", fullest.kind, named, "agreement-kind", "STATED"),
    {
      ...fact("action", strongest.action, strongest.evidence, strongest.rule, "STATED"),
      ...(strongest.meeting === null ? {} : { object: strongest.meeting }),
    },
    ...parties.map((party) => fact("party", party.value, party.span, "agreement-party", "INFERRED")),
    ...bodies.map(({ body, span }) => partyFact(body, span)),
    ...topics.map((topic) => fact("topic", topic.value, topic.span, "agreement-topic", "STATED")),
  ];
  if (signedOn)
    facts.push({ property: "signedOn", value: signedOn.edtf, basis: signedOn.basis, evidence: signedOn.evidence });
  if (validFrom) facts.push(fact("validFrom", validFrom.value, validFrom.span, "agreement-period", "STATED"));
  if (validTo) facts.push(fact("validTo", validTo.value, validTo.span, "agreement-period", "STATED"));
  return {
    key,
    title,
    kind: fullest.kind,
    action: strongest.action,
    meeting: strongest.meeting,
    signedOn,
    validFrom: validFrom?.value ?? null,
    validTo: validTo?.value ?? null,
    parties: parties.map((party) => party.value),
    topics: topics.map((topic) => topic.value),
    evidence: { ...strongest.evidence, rule: strongest.rule },
    facts,
  };
}

function fact(property: string, value: string, span: Span, rule: string, basis: Basis): Fact {
  return { property, value, basis, evidence: { start: span.start, end: span.end, rule } };
}

interface PartyBody {
  readonly body: ExtractedOrganization;
  readonly span: Span;
}

function bodiesOf(
  shown: readonly Shown<string>[],
  organizations: ReadonlyMap<string, ExtractedOrganization>,
): readonly PartyBody[] {
  return shown.flatMap(({ value, span }) => {
    const body = organizations.get(value);
    return body ? [{ body, span }] : [];
  });
}

/** A body of a state binds a side of that state; one of no state is a party by its name alone. */
function partyFact({ key, name, country }: ExtractedOrganization, span: Span): Fact {
  const property = country === null ? "partyOrganization" : "party";
  return { ...fact(property, country ?? name, span, "agreement-party-body", "STATED"), object: key };
}

/** The states, and those whose bodies are parties, sorted by code. */
function withCountriesOf(
  bodies: readonly PartyBody[],
  states: readonly Shown<CountryCode>[],
): readonly Shown<CountryCode>[] {
  const known = new Map(states.map((state) => [state.value, state]));
  for (const { body, span } of bodies)
    if (body.country !== null && !known.has(body.country)) known.set(body.country, { value: body.country, span });
  return [...known.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** The first candidate with the highest score. */
function best(instrument: Instrument, score: (candidate: Candidate) => number): Candidate {
  return instrument.reduce((winner, candidate) => (score(candidate) > score(winner) ? candidate : winner));
}

/** 0 for the strongest action; a headline yields to the body's telling of the same. */
function strength(candidate: Candidate): number {
  return AGREEMENT_ACTIONS.indexOf(candidate.action) + (candidate.phrase.sentence.kind === "HEADLINE" ? 0.5 : 0);
}

/** The fullness of "it", which names nothing. */
const LEAST = -100;

function fullness(candidate: Candidate): number {
  const { phrase, words, validFrom } = candidate;
  const loose =
    words.size === 0 && /^(?:agreement|arrangement)$/.test(phrase.tokens[phrase.head.last]?.text ?? "") ? -1.5 : 0;
  const generic = /^(?:deal|document|pact|accord)$/.test(phrase.tokens[phrase.head.last]?.text ?? "") ? -4 : 0;
  const headline = phrase.sentence.kind === "HEADLINE" ? -1.5 : 0;
  const full = phrase.head.abbreviation === null ? 1 : -1;
  const parties = (phrase.after.parties ?? phrase.after.sharedParties) ? 0.7 : 0;
  if (phrase.pronoun) return LEAST;
  return (
    words.size + (phrase.after.hasSubject ? 1 : 0) + (validFrom ? 1.5 : 0) + parties + full + loose + generic + headline
  );
}

function firstOf<T>(instrument: Instrument, pick: (candidate: Candidate) => T | null): T | null {
  for (const candidate of instrument) {
    const value = pick(candidate);
    if (value !== null) return value;
  }
  return null;
}

function nameSpan({ phrase }: Candidate): Span {
  const { tokens, before, after, sentence } = phrase;
  return { start: tokens[before.first]?.start ?? sentence.start, end: tokens[after.end - 1]?.end ?? sentence.end };
}

function topicsOf(candidate: Candidate): Shown<CooperationTopic>[] {
  const span = nameSpan(candidate);
  const { sentence } = candidate.phrase;
  const name = sentence.text.slice(span.start - sentence.start, span.end - sentence.start);
  return matchTopics(name, sentence.marks).map((match) => ({
    value: match.topic,
    span: { start: span.start + match.start, end: span.start + match.end },
  }));
}

/** "its minutes", "the minutes of the dialogue" are those of the meeting they were signed at. */
function titleWithMeeting(
  fullest: Candidate,
  strongest: Candidate,
  meetings: ReadonlyMap<string, ExtractedMeeting>,
): string {
  const meeting = strongest.meeting === null ? undefined : meetings.get(strongest.meeting);
  const bare = /^minutes?(?: of the (?:dialogue|meeting|talks|consultation|conference|exchange|session))?$/i.test(
    fullest.title,
  );
  if (fullest.kind !== "MINUTES" || !meeting || !bare) return fullest.title;
  return `Minutes of the ${meeting.title.replace(/^(?:The )?(\p{Lu})(?=\p{Ll})/u, (_, letter: string) => letter.toLocaleLowerCase("en"))}`;
}

/** "between the two ministries" tells no reader which. */
const THE_TWO =
  / (between|of) (?:the )?(?:two|three) (?:(?:countries['’]|sides['’]) )?((?:[\p{Ll}-]+ ){0,2}(?:ministries|armies|militaries|navies|governments|ministers|forces))$/u;
const THE_COUNTRIES = / between (?:the )?(?:two|three) (?:countries|sides|nations|states)$/u;

/** The title with the states of the parties, where without them it names the kind of instrument alone. */
function titleWithParties(
  title: string,
  { words, phrase }: Candidate,
  parties: readonly CountryCode[],
  dated: boolean,
): string {
  if (parties.length < 2 || parties.length > 3) return title;
  const states = listed(parties.map(stateName));
  if (THE_TWO.test(title)) return title.replace(THE_TWO, (_, joint, bodies) => ` ${joint} the ${bodies} of ${states}`);
  if (THE_COUNTRIES.test(title)) return title.replace(THE_COUNTRIES, ` between ${states}`);
  const telling = words.size > 0 || dated || phrase.after.abbreviation !== null || phrase.head.abbreviation !== null;
  if (telling || phrase.after.hasSubject || /\d| (?:between|with|of|to|for) /u.test(title)) return title;
  return `${title} ${/statement|declaration|communiqu|minutes/iu.test(title) ? "of" : "between"} ${states}`;
}
