import type { PrismaClient } from "../db/generated/client/client.ts";

/** Which state of the graph readers see. */
export interface CorpusMoment {
  readonly revision: number;
  readonly lastIngestedAt: Date | null;
}

/** A move of the graph from one state to a later one. */
export interface CorpusMove {
  readonly from: CorpusMoment;
  readonly to: CorpusMoment;
}

/** What resolvers work with; one object a request, because loaders and plans are kept by it. */
export interface Context {
  readonly prisma: PrismaClient;
  /** Moves of the graph from now on; ends when the service stops. */
  readonly corpusMoves: () => Promise<AsyncIterable<CorpusMove>>;
}
