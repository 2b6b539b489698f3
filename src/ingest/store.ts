import {
  type ArticleIdentity,
  findIdentities,
  readDigests,
  readResolvable,
  removeArticles,
  type StoredArticle,
  writeArticles,
} from "../db/articles.ts";
import type { Database } from "../db/client.ts";
import { addDecisions, readDecisions } from "../db/decisions.ts";
import { type GraphChange, writeGraph } from "../db/graph.ts";
import type { Sql } from "../db/sql.ts";
import { lockWriters, markStale, readState, readVersion, settle } from "../db/state.ts";
import { CommuniqueError } from "../errors.ts";
import type { Graph } from "../model/graph.ts";
import type { IdentityDecision, ResolvableArticle } from "../model/resolvable.ts";
import { canonicalUrl } from "../model/url.ts";
import { type CorpusMemory, createCorpusMemory } from "./corpus-memory.ts";

/** What storing an article came to; an error if the database refuses its content. */
export type StoreOutcome = "ADDED" | "REPLACED" | "UNCHANGED" | CommuniqueError;

/** Computes the graph from everything stored: pure, the same for the same input in any order. */
export type Resolve = (articles: readonly ResolvableArticle[], decisions: readonly IdentityDecision[]) => Graph;

/**
 * Stores articles with their claims, all in one transaction; the graph shows them after `refreshGraph`.
 * The same article again changes nothing. One with a stored one's address and other content replaces it. One without
 * an address is the same as one with an address and the same body, whichever comes first. Of several with one id in
 * the batch the last counts. If the database refuses the content of one (not the work as such), the others go in.
 *
 * @returns the outcomes, in the order of the articles
 */
export async function storeArticles(
  database: Database,
  articles: readonly StoredArticle[],
  at: Date,
  memory: CorpusMemory = createCorpusMemory(),
): Promise<readonly StoreOutcome[]> {
  async function storeAll(sql: Sql) {
    await lockWriters(sql);
    const version = await readVersion(sql);
    const plan = await planFor(sql, articles);
    await write(sql, plan, at);
    return { ...plan, version };
  }
  try {
    const { outcomes, version, added, replaced, superseded } = await database.transaction(storeAll);
    if (superseded.length > 0) memory.wrote(null);
    else if (added.length + replaced.length > 0) memory.stored(idsOf([...added, ...replaced]), version);
    return outcomes;
  } catch (cause) {
    if (!isRefusal(cause)) throw cause;
    if (articles.length === 1) return [refusal(cause)];
  }
  const half = Math.ceil(articles.length / 2);
  return [
    ...(await storeArticles(database, articles.slice(0, half), at, memory)),
    ...(await storeArticles(database, articles.slice(half), at, memory)),
  ];
}

/** What storing some articles means. */
interface Plan {
  readonly outcomes: readonly Exclude<StoreOutcome, CommuniqueError>[];
  readonly added: readonly StoredArticle[];
  readonly replaced: readonly StoredArticle[];
  /** Ids of stored ones without an address that go for new ones with it. */
  readonly superseded: readonly string[];
}

async function planFor(sql: Sql, articles: readonly StoredArticle[]): Promise<Plan> {
  const hashes = articles.map(({ contentHash }) => contentHash);
  const stored = await findIdentities(sql, idsOf(articles), hashes);
  const last = new Map(articles.map((article) => [article.id, article]));
  const known = new Map(stored.map((identity) => [identity.id, identity]));
  const withAddress = new Set([...stored, ...last.values()].filter(hasAddress).map(({ contentHash }) => contentHash));

  function outcomeOf(article: StoredArticle): Plan["outcomes"][number] {
    if (article !== last.get(article.id)) return "UNCHANGED";
    if (!hasAddress(article) && withAddress.has(article.contentHash)) return "UNCHANGED";
    const before = known.get(article.id);
    if (!before) return "ADDED";
    return before.digest === article.digest ? "UNCHANGED" : "REPLACED";
  }
  const outcomes = articles.map(outcomeOf);
  const chosen = (wanted: StoreOutcome) => articles.filter((_, index) => outcomes[index] === wanted);
  const superseded = stored.filter((identity) => !hasAddress(identity) && withAddress.has(identity.contentHash));
  return { outcomes, added: chosen("ADDED"), replaced: chosen("REPLACED"), superseded: idsOf(superseded) };
}

async function write(
  sql: Sql,
  { added, replaced, superseded }: Plan,
  at: Date,
  options: { readonly claimsLater?: boolean } = {},
): Promise<void> {
  if (added.length + replaced.length + superseded.length === 0) return;
  await removeArticles(sql, superseded);
  const moment = later(at, (await readState(sql)).lastIngestedAt);
  await writeArticles(sql, added, replaced, moment, options);
  await markStale(sql, { visible: true, at: moment });
}

/** What articles became that were stored with their graph, and what changed in that. */
export interface Shown {
  readonly outcomes: readonly StoreOutcome[];
  readonly change: GraphChange | null;
}

/**
 * As `storeArticles`, with the graph of all in the same transaction: readers see articles, claims and graph together,
 * and claims are written but once. Only where the memory knows the graph as it is stored; null, with nothing done, where
 * it does not, where one article takes another's place, or where the database refuses one. `refreshGraph` moves the
 * revision at the end.
 */
export async function storeWithGraph(
  database: Database,
  articles: readonly StoredArticle[],
  at: Date,
  resolve: Resolve,
  memory: CorpusMemory,
): Promise<Shown | null> {
  async function storeAll(sql: Sql) {
    await lockWriters(sql);
    const version = await readVersion(sql);
    const stored = memory.shown(version) ?? ((await isEmpty(sql)) ? memory.begin(version) : null);
    if (stored === null) return null;
    const plan = await planFor(sql, articles);
    const { outcomes, added, replaced, superseded } = plan;
    if (superseded.length + replaced.length > 0) return null;
    if (added.length === 0) return { outcomes, change: null };
    // Some servers end transactions that wait long for their client, which computes here.
    await sql.query("SET LOCAL idle_in_transaction_session_timeout = 0");
    await write(sql, plan, at, { claimsLater: true });
    const all = memory.with(added);
    const decisions = await readDecisions(sql);
    const graph = resolve(all, decisions);
    const claims = added.flatMap((article) => article.claims);
    const change = await writeGraph(sql, graph, { stored: { ...stored, since: idsOf(added) }, claims });
    return { outcomes, change, written: { graph, decisions, version: await readVersion(sql) }, added };
  }
  try {
    const done = await database.transaction(storeAll);
    if (done?.written) memory.showed(done.written, done.added);
    return done;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

async function isEmpty(sql: Sql): Promise<boolean> {
  if ((await readState(sql)).stale) return false;
  return (await sql.query(`SELECT 1 FROM "Article" LIMIT 1`)).length === 0;
}

function idsOf(articles: readonly { readonly id: string }[]): readonly string[] {
  return articles.map(({ id }) => id);
}

/**
 * Removes articles by slug, address or id, with their claims; the graph follows at `refreshGraph`.
 *
 * @returns the names under which nothing is stored
 */
export async function removeStored(database: Database, names: readonly string[]): Promise<readonly string[]> {
  return database.transaction(async (sql) => {
    await lockWriters(sql);
    const found = await sql.query<{ id: string; slug: string; url: string | null }>(
      `SELECT id, slug, url FROM "Article" WHERE id = ANY($1::text[]) OR slug = ANY($1::text[]) OR url = ANY($2::text[])`,
      [names, names.map(canonicalUrl)],
    );
    if (found.length > 0) {
      const ids = found.map(({ id }) => id);
      await removeArticles(sql, ids);
      await markStale(sql, { visible: true });
    }
    const present = new Set(found.flatMap(({ id, slug, url }) => [id, slug, url]));
    return names.filter((name) => !present.has(name) && !present.has(canonicalUrl(name)));
  });
}

/**
 * Adds curators' decisions; the graph follows them at `refreshGraph`. One that is there already changes nothing.
 *
 * @returns how many are new
 */
export async function storeDecisions(database: Database, decisions: readonly IdentityDecision[]): Promise<number> {
  return database.transaction(async (sql) => {
    await lockWriters(sql);
    const added = await addDecisions(sql, decisions);
    if (added > 0) await markStale(sql, { visible: false });
    return added;
  });
}

const NO_CHANGE: GraphChange = { inserted: 0, updated: 0, deleted: 0, linked: 0 };

/**
 * Brings the graph up to date with the claims, in one transaction, if it is not: after an ingest, and after one
 * that was cut off. Returns what changed, null if there was nothing to do.
 *
 * @param memory what is left of the last time, for `resolve` to be one that works out anew only what has changed
 */
export async function refreshGraph(
  database: Database,
  resolve: Resolve,
  memory: CorpusMemory = createCorpusMemory(),
): Promise<GraphChange | null> {
  try {
    const done = await database.transaction(async (sql) => {
      await lockWriters(sql);
      const { stale } = await readState(sql);
      if (!stale) return null;
      // Some servers end transactions that wait long for their client, which computes here.
      await sql.query("SET LOCAL idle_in_transaction_session_timeout = 0");
      const [version, decisions] = [await readVersion(sql), await readDecisions(sql)];
      if (memory.isUpToDate(version, decisions)) {
        await settle(sql, { graph: false });
        return { change: NO_CHANGE, version: await readVersion(sql) };
      }
      const stored = memory.known(version);
      const articles = await memory.read(version, {
        digests: () => readDigests(sql),
        articles: (ids) => readResolvable(sql, ids),
      });
      const graph = resolve(articles, decisions);
      const change = await writeGraph(sql, graph, { stored });
      await settle(sql, { graph: change.inserted + change.updated + change.deleted + change.linked > 0 });
      return { change, written: { graph, decisions }, version: await readVersion(sql) };
    });
    if (done === null) return null;
    const { change, written, version } = done;
    if (written) memory.wrote({ ...written, version });
    else memory.settled(version);
    return change;
  } catch (error) {
    memory.wrote(null);
    throw error;
  }
}

/**
 * When articles count as taken in. What is stored later is later: who asks for all since the last state that was seen
 * must also find what a slower ingest, begun before that, has stored since.
 */
function later(at: Date, last: Date | null): Date {
  return last === null || at > last ? at : new Date(last.getTime() + 1);
}

function hasAddress({ url }: Pick<ArticleIdentity, "url">): boolean {
  return url !== null;
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity violation): this content, not the database, is at fault. */
function isRefusal(error: unknown): error is Error {
  return error instanceof Error && "code" in error && /^2[23]/.test(String(error.code));
}

function refusal(cause: Error): CommuniqueError {
  return new CommuniqueError("DATABASE_FAILED", `the database refuses it: ${cause.message}`, {}, { cause });
}
