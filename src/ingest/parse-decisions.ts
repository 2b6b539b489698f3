import { z } from "zod";
import { CommuniqueError } from "../errors.ts";
import { contentHash } from "../model/hash.ts";
import type { IdentityDecision } from "../model/resolvable.ts";
import { SUBJECT_KINDS } from "../model/vocabulary.ts";

const text = z.string().trim().min(1);

const DECISIONS = z.object({
  decisions: z.array(
    z.object({
      kind: z.enum(SUBJECT_KINDS),
      left: text,
      right: text,
      judgement: z.enum(["SAME", "DIFFERENT"]),
      reason: text,
      decidedBy: text,
      decidedOn: z.iso.date("must be a day such as 2024-12-18"),
    }),
  ),
});

/**
 * Reads a file of curators' decisions: `{"decisions": [{kind, left, right, judgement, reason, decidedBy, decidedOn}]}`
 * (what the fields mean is told at `IdentityDecision`). Ids derive from content; a decision written twice is one. Throws
 * FILE_MALFORMED with the file, the first fault's place and what is allowed there.
 */
export function parseDecisions(json: string, file: string): readonly IdentityDecision[] {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new CommuniqueError("FILE_MALFORMED", `${file}: is not JSON: ${(error as Error).message}`, { file });
  }
  const result = DECISIONS.safeParse(data);
  if (!result.success) {
    const [issue] = result.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? "" : `${issue.path.join(".")}: `;
    throw new CommuniqueError("FILE_MALFORMED", `${file}: ${place}${issue?.message ?? "is no file of decisions"}`, {
      file,
    });
  }
  const decisions = result.data.decisions.map((decision) => {
    const { kind, left, right, judgement, reason, decidedBy, decidedOn } = decision;
    const id = contentHash(["DECISION", kind, ...[left, right].sort(), judgement, reason, decidedBy, decidedOn]);
    return [id, { id, ...decision }] as const;
  });
  return [...new Map(decisions).values()];
}
