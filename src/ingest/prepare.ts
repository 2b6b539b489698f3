import { CommuniqueError, type ErrorCode } from "../errors.ts";
import type { SourceArticle } from "../model/article.ts";
import { toClaims } from "./claims.ts";
import { noSuchDates } from "./dates/no-such-dates.ts";
import { extractArticle } from "./extract.ts";
import { fingerprint } from "./resolve/fingerprint.ts";
import { articleId, type StoredArticle, toStoredArticle } from "./stored-article.ts";

/** What is worth saying of one article: that it did not go in, and why, or what is odd about it. */
export interface IngestRemark {
  /** Where the article came from: a path, or a path and a line number. */
  readonly origin: string;
  readonly code: ErrorCode;
  readonly reason: string;
}

/** An article as it is to be stored; null, with the reason as the only remark, if it failed. Plain data. */
export interface Prepared {
  readonly origin: string;
  readonly article: StoredArticle | null;
  readonly remarks: readonly IngestRemark[];
}

/** Languages that the rules are for; of a text too short to tell, English is assumed. */
const READABLE = ["en", "und"];

/** Stages 2 to 7. Pure. A fault in a rule must not keep the other articles out: it is this article's failure. */
export function prepare(source: SourceArticle): Prepared {
  const { origin } = source;
  try {
    const { article, extraction } = extractArticle(source);
    const claims = toClaims(articleId(article), article.body, extraction);
    const remarks: IngestRemark[] = [];
    if (claims.every(({ property }) => property === "spelling"))
      remarks.push({ origin, code: "NO_FACTS", reason: "no person, body, meeting or agreement found" });
    if (!READABLE.includes(article.language)) {
      const reason = `seems to be in another language than English (${article.language}): little will be found in it`;
      remarks.push({ origin, code: "NOT_ENGLISH", reason });
    }
    const reason = noSuchDates(article.view);
    if (reason !== null) remarks.push({ origin, code: "NO_SUCH_DATE", reason });
    return { origin, article: toStoredArticle(article, claims, fingerprint(article.body)), remarks };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const error =
      cause instanceof CommuniqueError ? cause : new CommuniqueError("EXTRACTION_FAILED", `a rule failed: ${reason}`);
    return { origin, article: null, remarks: [remark(origin, error)] };
  }
}

/** Messages may begin with the origin; the report names it once. */
export function remark(origin: string, { code, message }: CommuniqueError): IngestRemark {
  return { origin, code, reason: message.startsWith(`${origin}: `) ? message.slice(origin.length + 2) : message };
}
