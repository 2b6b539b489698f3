import { fileURLToPath } from "node:url";
import type { Database } from "../src/db/client.ts";
import { completeGraph, type IngestOptions, type IngestReport, ingest } from "../src/ingest/pipeline.ts";
import { readSources } from "../src/ingest/read.ts";

/** The folder with the articles that come with the program, and their metadata.json. */
export const SEED_CORPUS = fileURLToPath(new URL("corpus", import.meta.url));

/** How many articles that are. */
export const SEED_ARTICLES = 5;

/** Takes the articles that come with the program into the graph; those that are there already change nothing. */
export function seed(database: Database, options: IngestOptions = {}): Promise<IngestReport> {
  return ingest(database, readSources([SEED_CORPUS]), options);
}

/**
 * Makes a database ready to be looked at: an empty one gets the seed articles, and in one whose last ingest was cut
 * off the graph is completed. Returns what seeding came to, null if articles were there.
 */
export async function seedIfEmpty(database: Database, options: IngestOptions = {}): Promise<IngestReport | null> {
  const [article] = await database.query(`SELECT id FROM "Article" LIMIT 1`);
  if (article === undefined) return seed(database, options);
  await completeGraph(database);
  return null;
}
