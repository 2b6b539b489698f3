import { createHash } from "node:crypto";
import type { StoredArticle } from "../db/articles.ts";
import type { CleanArticle } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import { earliestDay, latestDay } from "../model/date.ts";
import { contentHash } from "../model/hash.ts";
import type { Fingerprint } from "../model/resolvable.ts";
import { canonicalUrl } from "../model/url.ts";

export type { StoredArticle } from "../db/articles.ts";

const LONGEST_HEADLINE = 200;

/** An article's id: that of its address if it is known, else that of its body. */
export function articleId({ url, body }: Pick<CleanArticle, "url" | "body">): string {
  return url === null ? contentHash(["article", "body", body]) : contentHash(["article", "url", canonicalUrl(url)]);
}

/** An article with its claims as it is stored. `claims` and `fingerprint` are those of its body. */
export function toStoredArticle(
  article: CleanArticle,
  claims: readonly Claim[],
  fingerprint: Fingerprint,
): StoredArticle {
  const { body, publisher, author, publishedOn, dateline, language } = article;
  const content = {
    id: articleId(article),
    url: article.url === null ? null : canonicalUrl(article.url),
    headline: article.headline ?? firstLine(article),
    publisher,
    author,
    publishedOn: publishedOn && {
      edtf: publishedOn.edtf,
      earliest: earliestDay(publishedOn.edtf),
      latest: latestDay(publishedOn.edtf),
      basis: publishedOn.basis,
    },
    dateline,
    language,
    body,
    contentHash: sha256(body),
    fingerprint,
    claims,
  };
  return { ...content, digest: sha256(JSON.stringify(content)) };
}

/** How the report begins, without the marks and the place that its page sets before it. */
function firstLine({ body, blocks }: CleanArticle): string {
  const told = blocks.find(({ kind }) => kind === "BODY");
  const text = told === undefined ? body : body.slice(told.start, told.end);
  const line = text.trim().split("\n", 1)[0] ?? "";
  return line.length <= LONGEST_HEADLINE ? line : `${line.slice(0, LONGEST_HEADLINE - 1).trimEnd()}…`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
