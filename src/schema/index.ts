import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { builder } from "./builder.ts";
import { failLater } from "./fail-later.ts";
import "./scalars.ts";
import "./article.ts";
import "./person.ts";
import "./organization.ts";
import "./meeting.ts";
import "./agreement.ts";
import "./tenure.ts";
import "./claim.ts";
import "./claim-entity.ts";
import "./country.ts";
import "./corpus.ts";
import "./corpus-changed.ts";
import "./post-holders.ts";
import "./search.ts";
import "./disagreements.ts";
import "./meeting-statistics.ts";
import "./agreement-statistics.ts";
import "./ingest-article.ts";

export type { Context, CorpusMoment, CorpusMove, HandedIn, TakenIn } from "./context.ts";
export { createPlanner } from "./plan/answer.ts";

/** The executable schema. */
export function toSchema(): GraphQLSchema {
  return failLater(builder.toSchema());
}

/** The schema as text, sorted, so that its differences are those of the contract. */
export function printSorted(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
