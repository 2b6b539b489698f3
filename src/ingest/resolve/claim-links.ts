import type { ClaimLink } from "../../model/graph.ts";
import { remembered } from "./memory.ts";
import type { LocalSubject } from "./subjects.ts";
import type { Telling } from "./tellings.ts";

/** Which record each claim supports, article by article and subject by subject. */
export function linksOfClaims(): (
  tellings: readonly Telling[],
  idOf: (subject: LocalSubject) => string | null,
  tenureByClaim: ReadonlyMap<string, string>,
) => readonly ClaimLink[] {
  const linksFor = remembered(linksOf);
  return (tellings, idOf, tenureByClaim) =>
    tellings.flatMap((telling) => {
      const records = telling.subjects.map(idOf);
      const tenures = telling.posts.map(({ id }) => tenureByClaim.get(id) ?? null);
      return linksFor(telling, ...records, ...tenures);
    });
}

/** `ids` are those of the records of the article's subjects, then those of the tenures of its claims of posts. */
function linksOf({ subjects, posts }: Telling, ...ids: readonly (string | null)[]): readonly ClaimLink[] {
  const tenures = new Map(posts.map(({ id }, index) => [id, ids[subjects.length + index] ?? null]));
  return subjects.flatMap(({ kind, claims }, index) => {
    const id = ids[index] ?? null;
    return claims.map(({ id: claimId }) => ({
      claimId,
      personId: kind === "PERSON" ? id : null,
      organizationId: kind === "ORGANIZATION" ? id : null,
      meetingId: kind === "MEETING" ? id : null,
      agreementId: kind === "AGREEMENT" ? id : null,
      tenureId: kind === "PERSON" && id !== null ? (tenures.get(claimId) ?? null) : null,
    }));
  });
}
