import { readdirSync, readFileSync } from "node:fs";
import { toClaims } from "../../../src/ingest/claims.ts";
import { extractArticle } from "../../../src/ingest/extract.ts";
import { fingerprint } from "../../../src/ingest/resolve/fingerprint.ts";
import type { ArticleMetadata } from "../../../src/model/article.ts";
import type { ResolvableArticle } from "../../../src/model/resolvable.ts";

/** An article as the pipeline hands it to resolution. */
export function extracted(id: string, text: string, metadata: ArticleMetadata = {}): ResolvableArticle {
  const { article, extraction } = extractArticle({ id, origin: id, text, metadata });
  return {
    id,
    headline: article.headline ?? "",
    url: article.url,
    publisher: article.publisher,
    publishedOn: article.publishedOn,
    fingerprint: fingerprint(article.body),
    claims: toClaims(id, article.body, extraction),
  };
}

interface Listed {
  readonly file: string;
  readonly url: string;
  readonly publisher: string;
  readonly headline: string;
  readonly publishedOn: string;
  readonly basis: string;
}

/** The five articles of the seed corpus with their metadata; ids are "000" to "004". */
export function seedArticles(): readonly ResolvableArticle[] {
  const folder = new URL("../../../seed/corpus/", import.meta.url);
  const { articles } = JSON.parse(readFileSync(new URL("metadata.json", folder), "utf8")) as {
    articles: readonly Listed[];
  };
  return articles.map(({ file, basis, ...metadata }) =>
    extracted(file.slice(0, 3), readFileSync(new URL(file, folder), "utf8"), {
      ...metadata,
      publishedBasis: basis === "text" ? "STATED" : "INFERRED",
    }),
  );
}

/** The synthetic development articles, from their texts alone; ids are "d01" to "d20". */
export function devTexts(): readonly ResolvableArticle[] {
  const folder = new URL("../../fixtures/dev/", import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => extracted(name.slice(0, 3), readFileSync(new URL(name, folder), "utf8")));
}
