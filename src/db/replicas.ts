import type { Config } from "../config.ts";
import { type Database, type OpenOptions, withPrisma } from "./client.ts";
import { connectServer } from "./server.ts";

/** Where reads go. */
export interface Readers {
  /** A database that shows this state of the graph or a later one: a replica that has come so far, or the primary. */
  readonly at: (revision: number) => Pick<Database, "prisma"> & Partial<Pick<Database, "answer">>;
  readonly close: () => Promise<void>;
}

interface Replica {
  readonly database: Database;
  /** The newest state that it is known to show; -1 while it does not answer. */
  known: number;
  looking: boolean;
}

/** Finds out, beside the requests, how far a replica has come. */
function look(replica: Replica): void {
  if (replica.looking) return;
  replica.looking = true;
  replica.database
    .revision()
    .then(
      (revision) => {
        replica.known = revision;
      },
      () => {
        replica.known = -1;
      },
    )
    .finally(() => {
      replica.looking = false;
    });
}

/**
 * Spreads reads over replicas that have caught up. Who asks for a state names the newest one of the primary, so that
 * nobody is shown less than somebody has seen already; while all replicas lag behind, the primary answers itself.
 */
export function readFrom(
  primary: Pick<Database, "prisma"> & Partial<Pick<Database, "answer">>,
  databases: readonly Database[],
): Readers {
  const replicas: readonly Replica[] = databases.map((database) => ({ database, known: -1, looking: false }));
  for (const replica of replicas) {
    replica.database.watch?.((up) => {
      if (up) look(replica);
      else replica.known = -1;
    });
    look(replica);
  }
  let turn = 0;
  return {
    at: (revision) => {
      for (const replica of replicas) if (replica.known < revision) look(replica);
      const caughtUp = replicas.filter(({ known }) => known >= revision);
      turn += 1;
      return caughtUp[turn % caughtUp.length]?.database ?? primary;
    },
    close: async () => {
      await Promise.all(databases.map((database) => database.close()));
    },
  };
}

/** Opens the replicas that the settings name, whether or not they answer yet. */
export function openReplicas(config: Config, options: OpenOptions = {}): Promise<readonly Database[]> {
  return Promise.all(
    config.databaseReplicaUrls.map(async (databaseUrl) =>
      withPrisma(await connectServer({ ...config, databaseUrl }, { mustAnswer: false }), options),
    ),
  );
}
