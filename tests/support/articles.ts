import type { StoredArticle } from "../../src/db/articles.ts";
import { articleId, toStoredArticle } from "../../src/ingest/stored-article.ts";
import type { CleanArticle } from "../../src/model/article.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Graph, PersonRow } from "../../src/model/graph.ts";
import { contentHash } from "../../src/model/hash.ts";
import { foldName } from "../../src/model/name.ts";
import type { ResolvableArticle } from "../../src/model/resolvable.ts";
import { EMPTY_GRAPH } from "./graph.ts";

interface Given {
  readonly body: string;
  readonly url?: string;
  readonly headline?: string;
  readonly publishedOn?: string;
}

/** A stored article; each run of two or more capitalized words in its body is claimed to be a person's name. */
export function storedArticle({ body, url, headline, publishedOn }: Given): StoredArticle {
  const article: CleanArticle = {
    id: "file",
    origin: "file.txt",
    body,
    view: body,
    blocks: [],
    url: url ?? null,
    publisher: null,
    headline: headline ?? null,
    author: null,
    publishedOn: publishedOn === undefined ? null : { edtf: publishedOn, basis: "STATED", span: null },
    dateline: null,
    datelineSpan: null,
    language: "en",
  };
  const id = articleId(article);
  const names = [...body.matchAll(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu)];
  const claims = names.map(
    (match, index): Claim => ({
      id: contentHash([id, match[0], match.index]),
      articleId: id,
      subject: `p${index + 1}`,
      subjectKind: "PERSON",
      property: "name",
      value: match[0],
      object: null,
      qualifiers: { zeta: "1", a: "2" },
      basis: "STATED",
      exact: match[0],
      start: match.index,
      end: match.index + match[0].length,
      rule: "capitals",
      ruleVersion: 1,
    }),
  );
  return toStoredArticle(article, claims, [1, 4_294_967_295]);
}

/** Computes a graph of persons from claims: one for each name. */
export function resolvePeople(articles: readonly ResolvableArticle[]): Graph {
  const claims = articles.flatMap((article) => article.claims);
  const people = new Map(claims.map(({ value }) => [contentHash([value]), toPerson(value)]));
  return {
    ...EMPTY_GRAPH,
    people: [...people.values()],
    claimLinks: claims.map(({ id, value }) => ({
      claimId: id,
      personId: contentHash([value]),
      organizationId: null,
      meetingId: null,
      agreementId: null,
      tenureId: null,
    })),
    articles: articles.map(({ id, headline }) => ({ articleId: id, slug: `${headline} ${id}`, duplicateOfId: null })),
  };
}

function toPerson(name: string): PersonRow {
  return { id: contentHash([name]), slug: foldName(name), name, nameKey: foldName(name), country: null };
}
