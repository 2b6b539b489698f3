import { type CorpusCounts, countCorpus, readMoment } from "../db/corpus.ts";
import { builder } from "./builder.ts";
import { once } from "./connection.ts";
import type { Context, CorpusMoment } from "./context.ts";

interface CorpusShape extends CorpusMoment {
  /** One statement counts everything, when the first count is asked for. */
  readonly counts: () => Promise<CorpusCounts>;
}

/** Singulars of what is counted: `articleCount` counts articles. */
const COUNTED = {
  articles: "article",
  people: "person",
  organizations: "organization",
  meetings: "meeting",
  agreements: "agreement",
  claims: "claim",
} as const satisfies Readonly<Record<keyof CorpusCounts, string>>;

export const Corpus = builder.objectRef<CorpusShape>("Corpus").implement({
  description: "The whole graph: how much there is, and which state of it this is.",
  fields: (t) => ({
    revision: t.exposeInt("revision", { description: "Moves when and only when the graph changes." }),
    lastIngestedAt: t.expose("lastIngestedAt", {
      type: "DateTime",
      nullable: true,
      description: "When articles were last taken in; null before the first.",
    }),
    ...Object.fromEntries(
      (Object.entries(COUNTED) as [keyof CorpusCounts, string][]).map(([records, singular]) => [
        `${singular}Count`,
        t.int({
          description: `How many ${records} there are.`,
          resolve: async ({ counts }) => (await counts())[records],
        }),
      ]),
    ),
  }),
});

/** The graph at a moment; what there is of it is counted when that is asked for. */
export function corpusAt({ revision, lastIngestedAt }: CorpusMoment, { prisma }: Pick<Context, "prisma">): CorpusShape {
  return { revision, lastIngestedAt, counts: once(() => countCorpus(prisma)) };
}

builder.queryField("corpus", (t) =>
  t.field({
    type: Corpus,
    description: "The whole graph.",
    resolve: async (_root, _args, context) => corpusAt(await readMoment(context.prisma), context),
  }),
);
