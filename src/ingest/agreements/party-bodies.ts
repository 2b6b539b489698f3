import type { Discourse, Mention } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import { type BodyRun, bodyRuns } from "../organizations/body-runs.ts";
import type { Shown } from "./candidate.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";

/** "the Navy of X and the Coast Guard of Y [have today] signed …": the words between signers and signing. */
const TO_SIGNING =
  /^(?:\s*\([^)]{1,20}\))?(?:,[^.;:]{1,90},)?(?: (?:also|have|has|had|jointly|recently|today|yesterday|earlier|officially|formally|will|on|in|at|last|this|week|month|year|\p{Lu}\p{Ll}+|\d{1,2}))*,?\s*$/u;
/** The signers begin their clause, or the signing was watched. */
const OPENS_CLAUSE =
  /(?:^|[,;:–—]\s*|\b(?:that|when|while|where|which|after|before|as|and|saw|watched|witnessed|said)\s+)$/iu;
/** "a memorandum [on training] signed by / between …" */
const SIGNED_BY =
  /\b(?:signed|inked|concluded|exchanged|initialled|sealed|reached|agreed)\b(?: [\p{L}\d]+){0,8}? (?:by|between|among|with)\s*$/iu;
const LONGEST = 160;

/**
 * Bodies that are party to an instrument: those its own phrase names as parties ("between the Navy of X and that of
 * Y"), those that the sentence says sign it, and those it was signed by or between. A body that somebody who signs
 * has a post in is none.
 */
export function partyBodiesOf(
  discourse: Discourse,
  phrase: InstrumentPhrase,
  cue: Span,
  acted: boolean,
): readonly Shown<string>[] {
  const { tokens, after, sentence } = phrase;
  const here = discourse.mentions.filter(({ sentence: index }) => index === sentence.index);
  const bodies = here.filter(({ kind }) => kind === "ORGANIZATION");
  if (bodies.length === 0) return [];
  const people = here.filter(({ kind }) => kind === "PERSON");
  const runs = bodyRuns(sentence, sentence.text, bodies, people);
  const parties = [after.parties, after.sharedParties].flatMap((range) =>
    range === null ? [] : [{ start: tokens[range.first]?.start ?? 0, end: tokens[range.end - 1]?.end ?? 0 }],
  );
  const named = runs.filter((run) => parties.some(({ start, end }) => start <= run.start && run.start < end));
  if (named.length > 0) return shown(named);
  if (!acted) return [];
  const end = tokens[after.reach - 1]?.end ?? sentence.end;
  return shown(runs.filter((run) => signs(run, sentence, cue) || isSignedBy(run, sentence, end)));
}

function signs(run: BodyRun, sentence: Span & { readonly text: string }, cue: Span): boolean {
  if (run.end > cue.start) return false;
  const gap = sentence.text.slice(run.end - sentence.start, cue.start - sentence.start);
  return gap.length <= LONGEST && TO_SIGNING.test(gap) && OPENS_CLAUSE.test(run.lead);
}

function isSignedBy(run: BodyRun, sentence: Span, end: number): boolean {
  if (run.start < end || run.start - end > LONGEST) return false;
  return SIGNED_BY.test(run.lead.slice(Math.max(0, end - sentence.start)));
}

function shown(runs: readonly BodyRun[]): readonly Shown<string>[] {
  const seen = new Set<string>();
  const all = runs.flatMap(({ bodies }) => bodies.flatMap((body) => body.refs.map((value) => ({ value, body }))));
  return all.flatMap(({ value, body }: { value: string; body: Mention }) => {
    if (seen.has(value)) return [];
    seen.add(value);
    return [{ value, span: { start: body.start, end: body.end } }];
  });
}
