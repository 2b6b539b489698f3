import type { Claim } from "../model/claim.ts";
import type { StoredDate } from "../model/graph.ts";
import type { ResolvableArticle, ResolvableClaim } from "../model/resolvable.ts";
import { articleSlug } from "../model/slug.ts";
import type { Basis, Edtf } from "../model/vocabulary.ts";
import { deleteCells, insertCells, updateCells, upsertCells } from "./rows.ts";
import type { Sql } from "./sql.ts";
import { type Cells, dateCells, dateColumns } from "./tables.ts";

/** An article as it is stored, with its claims. */
export interface StoredArticle {
  readonly id: string;
  readonly url: string | null;
  readonly headline: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly publishedOn: StoredDate | null;
  readonly dateline: string | null;
  readonly language: string;
  readonly body: string;
  /** SHA-256 of the body, hexadecimal. */
  readonly contentHash: string;
  /** Hash of everything above and of the claims. */
  readonly digest: string;
  readonly fingerprint: readonly number[];
  readonly claims: readonly Claim[];
}

/** What tells whether an article is stored already. */
export interface ArticleIdentity {
  readonly id: string;
  readonly url: string | null;
  readonly contentHash: string;
  readonly digest: string;
}

const TEXT = "text";

/** Columns of an article that come from its source; slug and reprint are the graph's. */
export const ARTICLE_COLUMNS = {
  id: TEXT,
  url: TEXT,
  headline: TEXT,
  publisher: TEXT,
  author: TEXT,
  ...dateColumns("publishedOn", "published"),
  dateline: TEXT,
  language: TEXT,
  body: TEXT,
  contentHash: TEXT,
  digest: TEXT,
  fingerprint: "bigint[]",
};

/** Columns of a claim that come from its article; the records it supports are the graph's. */
export const CLAIM_COLUMNS = {
  id: TEXT,
  articleId: TEXT,
  subject: TEXT,
  subjectKind: '"SubjectKind"',
  property: TEXT,
  value: TEXT,
  object: TEXT,
  qualifiers: "jsonb",
  basis: '"Basis"',
  exact: TEXT,
  start: "int",
  end: "int",
  rule: TEXT,
  ruleVersion: "int",
};

const ARTICLE = { name: "Article", key: ["id"] };
const CLAIM = { name: "Claim", key: ["id"], columns: CLAIM_COLUMNS };

/** The stored articles that have one of the ids or one of the bodies. */
export function findIdentities(
  sql: Sql,
  ids: readonly string[],
  hashes: readonly string[],
): Promise<readonly ArticleIdentity[]> {
  return sql.query<ArticleIdentity>(
    `SELECT id, url, "contentHash", digest FROM "Article" WHERE id = ANY($1::text[]) OR "contentHash" = ANY($2::text[])`,
    [ids, hashes],
  );
}

/**
 * Stores articles with their claims. One that is there under the same id is overwritten, its claims too; claims that
 * did not change keep the records they support. A new article's slug is the one that `resolve` will most likely give
 * it, for to change it later means to index the whole article again; its id if that is taken.
 *
 * @param claimsLater whether the claims of new articles are left for `writeGraph`
 */
export async function writeArticles(
  sql: Sql,
  added: readonly StoredArticle[],
  replaced: readonly StoredArticle[],
  at: Date,
  { claimsLater = false } = {},
): Promise<void> {
  const ingestedAt = at.toISOString();
  const columns = { ...ARTICLE_COLUMNS, ingestedAt: "timestamptz" };
  const slugs = await freeSlugs(sql, added);
  const withSlug = added.map((article, index) => ({
    ...articleCells(article),
    ingestedAt,
    slug: slugs[index] ?? article.id,
  }));
  await insertCells(sql, { ...ARTICLE, columns: { ...columns, slug: TEXT } }, withSlug);
  if (!claimsLater) await insertCells(sql, CLAIM, claimCells(added));
  if (replaced.length === 0) return;
  const changed = replaced.map((article) => ({ ...articleCells(article), ingestedAt }));
  await updateCells(sql, { ...ARTICLE, columns }, changed);
  await dropOldClaims(sql, replaced);
  await upsertCells(sql, CLAIM, claimCells(replaced));
}

export function removeArticles(sql: Sql, ids: readonly string[]): Promise<void> {
  return deleteCells(
    sql,
    { ...ARTICLE, columns: { id: TEXT } },
    ids.map((id) => ({ id })),
  );
}

interface ArticleRow extends Omit<ResolvableArticle, "claims" | "publishedOn" | "fingerprint"> {
  readonly digest: string;
  readonly publishedOn: Edtf | null;
  readonly publishedBasis: Basis | null;
  readonly fingerprint: readonly number[] | null;
}

/** Digests of all articles, by id. */
export async function readDigests(sql: Sql): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.query<{ id: string; digest: string }>(`SELECT id, digest FROM "Article"`);
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

/** Articles a statement: their claims come as long rows of text, which must not all be in memory at once. */
const READ_AT_ONCE = 1000;

/** What the graph is computed from of some articles, in the order of their ids, each with its digest. */
export async function readResolvable(
  sql: Sql,
  ids: readonly string[],
): Promise<readonly (ResolvableArticle & Pick<StoredArticle, "digest">)[]> {
  const sorted = [...ids].sort();
  const read: (ResolvableArticle & Pick<StoredArticle, "digest">)[] = [];
  for (let start = 0; start < sorted.length; start += READ_AT_ONCE) {
    read.push(...(await readSome(sql, sorted.slice(start, start + READ_AT_ONCE))));
  }
  return read;
}

async function readSome(
  sql: Sql,
  ids: readonly string[],
): Promise<readonly (ResolvableArticle & Pick<StoredArticle, "digest">)[]> {
  const rows = await sql.query<ArticleRow>(
    `SELECT id, digest, headline, url, publisher, "publishedOn", "publishedBasis"::text, fingerprint::float8[]
     FROM "Article" WHERE id = ANY($1::text[]) ORDER BY id COLLATE "C"`,
    [ids],
  );
  const claims = new Map<string, ResolvableClaim[]>(rows.map(({ id }) => [id, []]));
  for (const claim of await readClaims(sql, ids)) claims.get(claim.articleId)?.push(claim);
  return rows.map(({ publishedOn, publishedBasis, fingerprint, ...article }) => ({
    ...article,
    publishedOn: publishedOn && publishedBasis ? { edtf: publishedOn, basis: publishedBasis } : null,
    fingerprint: fingerprint ?? [],
    claims: (claims.get(article.id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }));
}

async function readClaims(sql: Sql, articleIds: readonly string[]): Promise<readonly ResolvableClaim[]> {
  const claims = await sql.query<ResolvableClaim>(
    `SELECT id, "articleId", subject, "subjectKind"::text, property, value, object, qualifiers, basis::text, start, "end"
     FROM "Claim" WHERE "articleId" = ANY($1::text[])`,
    [articleIds],
  );
  return claims.map((claim) => (claim.qualifiers ? { ...claim, qualifiers: sorted(claim.qualifiers) } : claim));
}

/** jsonb keeps keys in an order of its own. */
function sorted(qualifiers: NonNullable<Claim["qualifiers"]>): Claim["qualifiers"] {
  return Object.fromEntries(Object.entries(qualifiers).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What `resolve` calls articles, headline and date, where that is free; null where it is not. */
async function freeSlugs(sql: Sql, articles: readonly StoredArticle[]): Promise<readonly (string | null)[]> {
  const wanted = articles.map(({ headline, publishedOn }) => articleSlug(headline, publishedOn?.edtf ?? null));
  const rows = await sql.query<{ slug: string }>(`SELECT slug FROM "Article" WHERE slug = ANY($1::text[])`, [wanted]);
  const taken = new Set(["", ...rows.map(({ slug }) => slug)]);
  return wanted.map((slug) => {
    if (taken.has(slug)) return null;
    taken.add(slug);
    return slug;
  });
}

function claimCells(articles: readonly StoredArticle[]): readonly Cells[] {
  return articles.flatMap(({ claims }) => claims.map((claim): Cells => ({ ...claim })));
}

async function dropOldClaims(sql: Sql, replaced: readonly StoredArticle[]): Promise<void> {
  const kept = replaced.flatMap(({ claims }) => claims.map(({ id }) => id));
  await sql.query(`DELETE FROM "Claim" WHERE "articleId" = ANY($1::text[]) AND NOT id = ANY($2::text[])`, [
    replaced.map(({ id }) => id),
    kept,
  ]);
}

function articleCells({ claims: _, publishedOn, ...article }: StoredArticle): Cells {
  return { ...article, ...dateCells(publishedOn, "publishedOn", "published") };
}
