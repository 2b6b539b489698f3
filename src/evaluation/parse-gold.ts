import { z } from "zod";
import { CommuniqueError } from "../errors.ts";
import type { GoldArticle } from "../model/gold.ts";
import {
  AGREEMENT_ACTIONS,
  AGREEMENT_KINDS,
  MEETING_KINDS,
  MEETING_ROLES,
  MEETING_STATUSES,
  ORGANIZATION_KINDS,
} from "../model/vocabulary.ts";

const text = z.string().min(1);
const texts = z.array(text);
const country = z.string().regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 alpha-2 code such as VN");
const date = z
  .string()
  .regex(/^(?:\d{4}|XXXX-\d\d)(?:-\d\d){0,2}$/, "must be a date such as 2024-12-18, 2024-10, 2024 or XXXX-03-05");

const GOLD_ARTICLE = z.object({
  id: text,
  url: text.nullable(),
  publisher: text.nullable(),
  publishedOn: date.nullable(),
  dateline: text.nullable(),
  persons: z.array(
    z.object({
      name: text,
      variants: texts,
      country: country.nullable(),
      rank: text.nullable(),
      positions: texts,
    }),
  ),
  organizations: z.array(
    z.object({ name: text, variants: texts, kind: z.enum(ORGANIZATION_KINDS), country: country.nullable() }),
  ),
  meetings: z.array(
    z.object({
      key: text,
      role: z.enum(MEETING_ROLES),
      status: z.enum(MEETING_STATUSES),
      kind: z.enum(MEETING_KINDS),
      title: text,
      startDate: date.nullable(),
      endDate: date.nullable(),
      place: text.nullable(),
      participants: texts,
      countries: z.array(country),
      quote: text,
    }),
  ),
  agreements: z.array(
    z.object({
      title: text,
      kind: z.enum(AGREEMENT_KINDS),
      action: z.enum(AGREEMENT_ACTIONS),
      meeting: text.nullable(),
      signedOn: date.nullable(),
      validFrom: date.nullable(),
      validTo: date.nullable(),
      parties: z.array(country),
      quote: text,
    }),
  ),
});

/**
 * Reads a gold file's text. Fields it does not know (notes) are dropped. Throws FILE_MALFORMED with the file,
 * the first fault's place ("meetings.2.kind") and what is allowed there, if the text is no JSON or no gold.
 */
export function parseGold(json: string, file: string): GoldArticle {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new CommuniqueError("FILE_MALFORMED", `${file}: is not JSON: ${(error as Error).message}`, { file });
  }
  const result = GOLD_ARTICLE.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? "" : `${issue.path.join(".")}: `;
  throw new CommuniqueError("FILE_MALFORMED", `${file}: ${place}${issue?.message ?? "is no gold article"}`, { file });
}
