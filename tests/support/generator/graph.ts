import type { StoredArticle } from "../../../src/db/articles.ts";
import type { Claim } from "../../../src/model/claim.ts";
import type { ClaimLink, Graph } from "../../../src/model/graph.ts";
import type { Cast } from "./cast.ts";
import { inventCast } from "./cast.ts";
import { castRows } from "./cast-rows.ts";
import { type AgreementBook, eventRows } from "./event-rows.ts";
import { eventAt } from "./events.ts";
import { randomOf } from "./random.ts";
import { reportRows } from "./report-rows.ts";

export interface GraphOptions {
  readonly seed: number;
  readonly meetings: number;
  /** About how many persons; a fifth of the meetings if absent, but at least 100. */
  readonly people?: number;
  /** The share of meetings that articles tell of, with claims, from 0 to 1; a quarter if absent. */
  readonly reports?: number;
}

/** An article as it lies in the database, without its claims. */
export interface ReportRow extends Omit<StoredArticle, "claims"> {
  readonly slug: string;
  readonly duplicateOfId: string | null;
  readonly ingestedAt: string;
}

/** Rows that may be inserted in the order of these keys, after all earlier parts. */
export interface GraphPart extends Omit<Graph, "claimLinks" | "articles"> {
  readonly articles: readonly ReportRow[];
  readonly claims: readonly (Claim & Omit<ClaimLink, "claimId">)[];
}

const MEETINGS_A_PART = 1000;
const REPORTED = 0.25;

/** The officials that `generateGraph` lets meet. */
export function castOf({ seed, meetings, people = Math.max(100, Math.round(meetings / 5)) }: GraphOptions): Cast {
  return inventCast(seed, people);
}

/**
 * Rows of an invented graph that satisfies the database's constraints, part by part so that any size fits in memory:
 * first all persons and organizations, then some hundreds of meetings at a time with all that belongs to them.
 * The same options give the same rows. Few countries and few posts take part in most of the meetings.
 */
export function* generateGraph(options: GraphOptions): Generator<GraphPart> {
  const cast = castOf(options);
  yield { ...EMPTY_PART, ...castRows(cast) };
  const book: AgreementBook = new Set();
  const share = options.reports ?? REPORTED;
  for (let from = 0; from < options.meetings; from += MEETINGS_A_PART) {
    const size = Math.min(MEETINGS_A_PART, options.meetings - from);
    const events = Array.from({ length: size }, (_, offset) => eventAt(cast, from + offset));
    const rows = events.map((event) => eventRows(cast, event, book));
    const reported = events.filter(({ index }) => randomOf(cast.seed, "reported", index).chance(share));
    const reports = reported.map((event) => reportRows(cast, event));
    yield {
      ...EMPTY_PART,
      meetings: rows.map(({ meeting }) => meeting),
      participations: rows.flatMap(({ participations }) => participations),
      meetingOrganizations: rows.flatMap(({ meetingOrganizations }) => meetingOrganizations),
      agreements: rows.flatMap(({ agreements }) => agreements),
      agreementParties: rows.flatMap(({ agreementParties }) => agreementParties),
      meetingAgreements: rows.flatMap(({ meetingAgreements }) => meetingAgreements),
      identityLinks: [],
      articles: reports.flatMap(({ articles }) => articles),
      claims: reports.flatMap(({ claims }) => claims),
    };
  }
}

const EMPTY_PART: GraphPart = {
  organizations: [],
  people: [],
  names: [],
  tenures: [],
  meetings: [],
  participations: [],
  meetingOrganizations: [],
  agreements: [],
  agreementParties: [],
  meetingAgreements: [],
  identityLinks: [],
  articles: [],
  claims: [],
};
