import { builder } from "./builder.ts";
import {
  AgreementConnection,
  ArticleConnection,
  MeetingConnection,
  OrganizationConnection,
  PersonConnection,
} from "./connections.ts";
import type { CorpusMove } from "./context.ts";
import { Corpus, corpusAt } from "./corpus.ts";
import type { Json } from "./keyset.ts";
import { agreements, articles, meetings, organizations, people } from "./kinds.ts";
import { recordConnection } from "./record-connection.ts";

/** Prisma's condition for a moment of ingest after the last one before a move. */
function addedBy(column: string) {
  return ({ from }: CorpusMove): Json => ({
    [column]: from.lastIngestedAt === null ? { not: null } : { gt: from.lastIngestedAt },
  });
}

const reportedAt = addedBy("reportedAt");

const CorpusChange = builder.objectRef<CorpusMove>("CorpusChange").implement({
  description: "A move of the graph to a new state, with the articles that were added and what they speak of.",
  fields: (t) => ({
    revision: t.int({ description: "The state that the graph is in now.", resolve: ({ to }) => to.revision }),
    previousRevision: t.int({
      description: "The state it was in at the change before; more than one less if several changes came together.",
      resolve: ({ from }) => from.revision,
    }),
    since: t.field({
      type: "DateTime",
      nullable: true,
      description: "Articles taken in after this moment are new; null if there were none before.",
      resolve: ({ from }) => from.lastIngestedAt,
    }),
    corpus: t.field({
      type: Corpus,
      description: "The whole graph as it is now.",
      resolve: ({ to }, _args, context) => corpusAt(to, context),
    }),
    articles: t.field(
      recordConnection<CorpusMove>({
        type: ArticleConnection,
        kind: articles,
        of: addedBy("ingestedAt"),
        description: "Articles added or replaced; none if articles were only removed.",
      }),
    ),
    people: t.field(
      recordConnection<CorpusMove>({
        type: PersonConnection,
        kind: people,
        of: reportedAt,
        description: "People that these articles speak of.",
      }),
    ),
    organizations: t.field(
      recordConnection<CorpusMove>({
        type: OrganizationConnection,
        kind: organizations,
        of: reportedAt,
        description: "Organizations that these articles speak of.",
      }),
    ),
    meetings: t.field(
      recordConnection<CorpusMove>({
        type: MeetingConnection,
        kind: meetings,
        of: reportedAt,
        description: "Meetings that these articles speak of.",
      }),
    ),
    agreements: t.field(
      recordConnection<CorpusMove>({
        type: AgreementConnection,
        kind: agreements,
        of: reportedAt,
        description: "Agreements that these articles speak of.",
      }),
    ),
  }),
});

builder.subscriptionType({
  description: "Everything that can be waited for, over server-sent events (`accept: text/event-stream`).",
  fields: (t) => ({
    corpusChanged: t.field({
      type: CorpusChange,
      description: "The graph has moved to a new revision: articles were added, replaced or removed.",
      subscribe: (_root, _args, { corpusMoves }) => corpusMoves(),
      resolve: (move) => move,
    }),
  }),
});
