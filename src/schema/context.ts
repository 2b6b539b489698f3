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

/** An article that is handed in over GraphQL. */
export interface HandedIn {
  readonly url: string;
  readonly text: string;
  readonly headline?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly publishedOn?: string | null | undefined;
}

/** What became of an article that was handed in, and the address it is stored under. */
export interface TakenIn {
  readonly outcome: "ADDED" | "REPLACED" | "UNCHANGED";
  readonly url: string;
}

/** What resolvers work with; one object a request, because loaders and plans are kept by it. */
export interface Context {
  readonly prisma: PrismaClient;
  /** The one value that a statement gives, by a shorter way than Prisma's; absent where there is none. */
  readonly answer?: ((text: string, values: readonly unknown[]) => Promise<unknown>) | undefined;
  /** Moves of the graph from now on; ends when the service stops. */
  readonly corpusMoves: () => Promise<AsyncIterable<CorpusMove>>;
  /** Takes an article in and completes the graph. @throws CommuniqueError UNAUTHENTICATED, or why it cannot be read */
  readonly takeIn: (article: HandedIn) => Promise<TakenIn>;
}
