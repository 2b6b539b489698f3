import type { Evidence } from "../../model/extraction.ts";
import type { Capacity, CountryCode } from "../../model/vocabulary.ts";
import { firstIndex } from "../first-index.ts";
import { Gate } from "../gates/gate.ts";
import { type BodyRun, bodyRuns } from "../organizations/body-runs.ts";
import { type MeetingEvent, partsOfEvent } from "./events.ts";
import type { Scene, SceneSentence } from "./scene.ts";
import type { Telling } from "./telling.ts";

/** A body's part in a meeting, with the words that tell it. */
export interface BodyPresent {
  /** Key of the organization. */
  readonly body: string;
  readonly capacity: Capacity;
  readonly evidence: Evidence;
}

type Found = Omit<BodyPresent, "body">;

/** Those who stand for a body: what they take part in, it takes part in. */
const PEOPLE_OF = new Gate(
  /\b(?:delegations?|representatives?|officials|officers|delegates|members|teams?|ships?|vessels|warships|aircraft|troops|soldiers|sailors|units|personnel|experts) (?:of|from|representing)\s*$/iu,
);
const PEOPLE_BEHIND =
  /^(?:['’]s)? (?:[\p{L}-]+ ){0,2}?(?:delegations?|representatives|officials|officers|delegates|teams?|ships|vessels|troops|soldiers|personnel)\b/iu;
/** The run begins its clause, and so may be its subject. */
const OPENS_CLAUSE = new Gate(/(?:^|[,;:–—]\s*|\b(?:that|when|while|where|after|before|as|and)\s+)$/iu);
const ADVERBS =
  "(?:,? (?:also|jointly|recently|today|yesterday|earlier|together|will|would|has|have|had|is|are|was|were|to|set to|due to|on|in|at|this|last|next|\\d{1,2}|\\p{Lu}\\p{L}+|week|month|year|morning|afternoon|,))*";
const HOSTING = "(?:co-?)?(?:host|organi[sz]e|receive|welcome|arrange|convene)(?:[sd]|ed|ing)?";
const HOLDING =
  "held|holds?|holding|conduct(?:s|ed|ing)?|open(?:s|ed)|launch(?:es|ed)|began|begins?|start(?:s|ed)|conclud(?:es|ed)|wrapped up|carried out|complet(?:es|ed)|stag(?:es|ed)|met|meets?|kicked off|convened";
const ATTENDING =
  "attend(?:s|ed|ing)?|t(?:ake|akes|ook|aking) part in|participat(?:e|es|ed|ing) in|join(?:s|ed|ing)?|sent";
const SUBJECT_OF = new Gate(
  new RegExp(
    `^(?:,[^,.;:]{1,80},)?${ADVERBS} (?:(?<host>${HOSTING})|(?<hold>${HOLDING})|(?<attend>${ATTENDING}))\\b[^.;:]*$`,
    "iu",
  ),
);
/** A new clause: what follows it is about something else. */
const BREAK = new Gate(
  /[;:]|\. |\b(?:said|says|that|which|who|whose|while|because|told|noted|affirmed|added|stressed|thanked|praised|called|when)\b/iu,
);
/** Longest stretch between the words of the meeting and the body, in characters. */
const REACH = 140;
const COMPLEMENT = new Gate(
  /^(?<between>[^.;]{0,60}?\b(?:between|among|involving))$|^(?<hosted>.*\b(?:(?:co-)?(?:hosted|organi[sz]ed|convened|held|arranged|staged|run|initiated)\b.*|[\p{Ll}-]+ )by)$|^(?<attended>.*\b(?:attended|joined) by)$|^(?<with>[^.;]{0,60}?\bwith)$/iu,
);
/** "by the Ministry" says who held it only after such a verb, never "attended by". */
const HOSTED = new Gate(
  /\b(?:hosted|organi[sz]ed|convened|held|arranged|staged|run|initiated|co-?organi[sz]ed|co-?hosted)\b/iu,
);

/** "ASEAN defence ministers" are people, not the body. */
const OFFICIALS_BEHIND = new Gate(
  /^(?:['’]s)? (?:[\p{L}-]+ ){0,2}?(?:ministers?|secretar(?:y|ies)|chiefs?|commanders?|commandants?|leaders?|heads?|directors?|presidents?|generals?|admirals?|chair\w*|spokes\w+)\b/iu,
);

/** How many sentences after the one that tells of the meeting may say for whom somebody spoke there. */
const NEXT = 2;
const BEHALF = new Gate(/\bon behalf of\s*$/iu);
const REPRESENTED = new Gate(/^(?:,[^,.;]{1,60},)? (?:was|were)(?: also)? (?:represented|present)\b/iu);
const LED_BY = new Gate(/^[,\s]*(?:was |were |is )?(?:led|headed) by\b/iu);
const LEADING = new Gate(
  /\b(?:leads?|led|leading|heads?|headed|heading|at the head of)\b[^.;:]{0,60}\bdelegation (?:of|from)\s*$/iu,
);

/** A run of bodies whose part the capacity of somebody else's decides. */
interface Standing {
  readonly run: BodyRun;
  readonly at: SceneSentence;
}

/** What an article says of bodies outside of the clauses that tell of meetings, found once for all of its events. */
export interface BodiesNamed {
  /** The bodies spoken for right after a clause has told of a meeting. */
  readonly spokenFor: ReadonlyMap<Telling, readonly Standing[]>;
  /** The bodies whose delegations a person leads, by the person's key. */
  readonly ledBy: ReadonlyMap<string, readonly Standing[]>;
}

/** Reads the sentences that name bodies; `all` are the clauses that tell of meetings, in order of the text. */
export function bodiesNamed(scene: Scene, all: readonly Telling[]): BodiesNamed {
  const news = all.filter(isNews);
  const spokenFor = new Map<Telling, Standing[]>();
  const led = new Map<string, Standing[]>();
  for (const at of scene.sentences) {
    if (at.organizations.length === 0 || at.sentence.kind !== "BODY") continue;
    for (const run of runsOf(at)) {
      const last = news[firstIndex(news.length, (index) => (news[index] as Telling).span.start >= run.start) - 1];
      if (last !== undefined && at.sentence.index - last.at.sentence.index <= NEXT) push(spokenFor, last, { run, at });
      for (const person of leaderOf(run, at)) push(led, person, { run, at });
    }
  }
  return { spokenFor, ledBy: led };
}

function push<K>(lists: Map<K, Standing[]>, key: K, standing: Standing): void {
  const list = lists.get(key);
  if (list) list.push(standing);
  else lists.set(key, [standing]);
}

/** Bodies that take part in an event, as the clauses that tell of it and the sentences after them say. */
export function bodiesPresent(
  scene: Scene,
  event: MeetingEvent,
  countries: readonly CountryCode[],
  named: BodiesNamed,
): readonly BodyPresent[] {
  const found = new Map<string, BodyPresent>();
  const add = (run: BodyRun, { capacity, evidence }: Found): void => {
    for (const body of run.bodies.flatMap(({ refs }) => refs)) {
      const country = scene.bodies.get(body)?.country ?? null;
      const stranger = country !== null && countries.length >= 2 && !countries.includes(country);
      if (!stranger && !found.has(body)) found.set(body, { body, capacity, evidence });
    }
  };
  for (const { telling } of event.accounts) {
    for (const run of runsOf(telling.at)) {
      const part = partOf(run, telling);
      if (part) add(run, part);
    }
  }
  const capacities = new Map(partsOfEvent(event).map((part) => [part.person, part.capacity]));
  const own = event.accounts.flatMap(({ telling }) => named.spokenFor.get(telling) ?? []);
  const told = [
    ...own.map(({ run, at }) => ({ run, part: representedBy(run, at, capacities) })),
    ...[...capacities.keys()].flatMap((person) =>
      (named.ledBy.get(person) ?? []).map(({ run, at }) => ({ run, part: ledBy(run, at, capacities) })),
    ),
  ];
  for (const { run, part } of told.sort((a, b) => a.run.start - b.run.start)) if (part) add(run, part);
  return [...found.values()];
}

function runsOf(at: SceneSentence): readonly BodyRun[] {
  return at.organizations.length === 0 ? [] : bodyRuns(at.sentence, at.text, at.organizations, at.people);
}

/** True if the clause tells of the meeting as news: what is said next was said there. */
function isNews({ retrospect, status, manner, at }: Telling): boolean {
  return !retrospect && status === "HELD" && manner !== "NAMED" && at.sentence.kind === "BODY";
}

function partOf(run: BodyRun, telling: Telling): Found | null {
  const { at, span } = telling;
  const base = at.sentence.start;
  const agents = PEOPLE_OF.exec(run.lead, telling.at.marks);
  if (OFFICIALS_BEHIND.test(run.tail, telling.at.marks)) return null;
  const people = agents !== null || PEOPLE_BEHIND.test(run.tail);
  const start = agents ? base + agents.index : run.start;
  const evidence = (rule: string): Evidence => ({ start, end: run.end, rule });
  if (run.end <= span.start) {
    const opening = agents
      ? run.lead.slice(0, agents.index).replace(/(?:\b(?:an?|the|two|some|several) )?(?:[\p{L}\d-]+ ){0,3}$/u, "")
      : run.lead;
    const gap = at.text.slice(run.end - base, span.end - base);
    if (gap.length > REACH || !OPENS_CLAUSE.test(opening, telling.at.marks) || BREAK.test(gap, telling.at.marks))
      return null;
    const verb = SUBJECT_OF.exec(gap.replace(PEOPLE_BEHIND, ""), telling.at.marks);
    if (!verb) return null;
    const capacity: Capacity = verb.groups?.host ? "HOST" : verb.groups?.attend ? "ATTENDEE" : "COUNTERPART";
    return { capacity, evidence: evidence("body-as-subject") };
  }
  if (run.start < span.end) return null;
  const gap = run.lead.slice(span.end - base).trimEnd();
  if (gap.length > REACH || BREAK.test(gap, telling.at.marks)) return null;
  if (people) return { capacity: capacityOfGuests(telling, gap), evidence: evidence("delegation-of-body") };
  const match = COMPLEMENT.exec(gap, telling.at.marks)?.groups;
  if (!match) return null;
  if (match.between || match.with) return { capacity: "COUNTERPART", evidence: evidence("body-as-side") };
  if (match.hosted && HOSTED.test(gap, telling.at.marks))
    return { capacity: "HOST", evidence: evidence("hosted-by-body") };
  return match.attended ? { capacity: "ATTENDEE", evidence: evidence("attended-by-body") } : null;
}

/** A ceremony is for guests, and guests are received; those who come to a conference attend it. */
function capacityOfGuests({ kind, rule }: Telling, gap: string): Capacity {
  if (rule === "receive-verb" || rule.startsWith("host-") || (kind === "CEREMONY" && /\bfor\b/iu.test(gap)))
    return "VISITOR";
  return /\b(?:with|between)\b/iu.test(gap) || rule === "meet-verb" ? "COUNTERPART" : "ATTENDEE";
}

/** "On behalf of the Ministry, X thanked Y"; "The Navy was also represented." */
function representedBy(run: BodyRun, at: SceneSentence, capacities: ReadonlyMap<string, Capacity>): Found | null {
  const behalf = BEHALF.exec(run.lead, at.marks);
  if (behalf) {
    const speaker = at.people.flatMap(({ refs }) => refs).find((person) => capacities.has(person));
    const capacity = speaker === undefined ? undefined : capacities.get(speaker);
    const start = at.sentence.start + behalf.index;
    return capacity ? { capacity, evidence: { start, end: run.end, rule: "on-behalf-of-body" } } : null;
  }
  if (REPRESENTED.test(run.tail, at.marks) && OPENS_CLAUSE.test(run.lead, at.marks))
    return { capacity: "ATTENDEE", evidence: { start: run.start, end: run.end, rule: "body-represented" } };
  return null;
}

/** "The delegation of the Army, led by X": where X takes part, so does the Army. */
function ledBy(run: BodyRun, at: SceneSentence, capacities: ReadonlyMap<string, Capacity>): Found | null {
  const agents = PEOPLE_OF.exec(run.lead, at.marks);
  const capacity = leaderOf(run, at)
    .map((person) => capacities.get(person))
    .find((known) => known !== undefined);
  if (!agents || !capacity) return null;
  const start = at.sentence.start + agents.index;
  return { capacity, evidence: { start, end: run.end, rule: "delegation-led-by" } };
}

/** Who leads the delegation of the bodies. */
function leaderOf(run: BodyRun, at: SceneSentence): readonly string[] {
  const agents = PEOPLE_OF.exec(run.lead, at.marks);
  if (!agents || !/^delegation/iu.test(agents[0])) return [];
  const leader = LED_BY.test(run.tail, at.marks)
    ? at.people.find(({ start }) => start >= run.end)
    : LEADING.test(run.lead, at.marks)
      ? at.people.findLast(({ end }) => end <= run.start)
      : undefined;
  return leader?.refs ?? [];
}
