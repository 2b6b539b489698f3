import type { ClaimLink, Graph } from "../model/graph.ts";
import { foldName } from "../model/name.ts";
import type { IdentityDecision, ResolvableArticle } from "../model/resolvable.ts";
import type { SubjectKind } from "../model/vocabulary.ts";
import { agreementRows } from "./resolve/agreement-rows.ts";
import { resolveAgreements } from "./resolve/agreements.ts";
import { articleContexts, articleLinks } from "./resolve/articles.ts";
import { type IdentityLink, identityLinkRows, type Resolution } from "./resolve/explain.ts";
import { isSpelling, linkedSpellings } from "./resolve/linked-spellings.ts";
import { localAgreement } from "./resolve/local-agreements.ts";
import { localMeeting } from "./resolve/local-meetings.ts";
import { localPerson } from "./resolve/local-people.ts";
import { meetingRows } from "./resolve/meeting-rows.ts";
import { resolveMeetings } from "./resolve/meetings.ts";
import { observedDays, reportedDays } from "./resolve/observed-days.ts";
import { compareText } from "./resolve/order.ts";
import { organizationRows } from "./resolve/organization-rows.ts";
import { localOrganization, type OrganizationCluster, resolveOrganizations } from "./resolve/organizations.ts";
import { resolvePeople } from "./resolve/people.ts";
import { personRows } from "./resolve/person-rows.ts";
import { postObservations } from "./resolve/post-observations.ts";
import { type LocalSubject, refOf, subjectsOf } from "./resolve/subjects.ts";
import { tenures } from "./resolve/tenures.ts";

export { explain, type IdentityLink, type Resolution } from "./resolve/explain.ts";

/**
 * Computes the graph from the claims of all articles: which subjects of different articles are the same person,
 * organization, meeting or agreement, and what is shown of each. Pure; the same articles and decisions in any order
 * give the same rows, ids and slugs, in the same order. Ids are hashes of content.
 */
export function resolve(articles: readonly ResolvableArticle[], decisions: readonly IdentityDecision[] = []): Graph {
  return resolveWithReasons(articles, decisions).graph;
}

/** As `resolve`, with every link that made two subjects one record. */
export function resolveWithReasons(
  articles: readonly ResolvableArticle[],
  decisions: readonly IdentityDecision[] = [],
): Resolution {
  const contexts = articleContexts(articles);
  const subjects = contexts.flatMap(subjectsOf);
  const ofKind = (kind: SubjectKind): readonly LocalSubject[] => subjects.filter((subject) => subject.kind === kind);

  const localMeetings = ofKind("MEETING").map(localMeeting);
  const newsDays = reportedDays(localMeetings);
  const dayOfArticle = (subject: LocalSubject): number | null =>
    subject.context.publishedDay ?? newsDays.get(subject.context.article.id)?.[0] ?? null;
  const named = ofKind("PERSON");
  const localPeople = named
    .filter((subject) => !isSpelling(subject))
    .map((subject) => localPerson(subject, dayOfArticle(subject)));
  const people = resolvePeople(localPeople, decisions, (person) => dayOfArticle(person.subject));
  const persons = personRows(people.people, linkedSpellings(people.people, named.filter(isSpelling)));
  const localBodies = ofKind("ORGANIZATION").map(localOrganization);
  const organizations = resolveOrganizations(localBodies, decisions);
  const bodies = organizationRows(organizations.organizations);

  const personNumbers = new Map(
    people.people.flatMap((cluster, number) => cluster.people.map(({ subject }) => [subject.ref, number] as const)),
  );
  const meetings = resolveMeetings(localMeetings, (ref) => personNumbers.get(ref) ?? null, decisions);
  const peopleByRef = new Map(localPeople.map((person) => [person.subject.ref, person]));
  const meeting = meetingRows(meetings.meetings, {
    personId: (ref) => persons.byRef.get(ref)?.id ?? null,
    personSlug: (ref) => persons.byRef.get(ref)?.slug ?? null,
    localPerson: (ref) => peopleByRef.get(ref) ?? null,
    organizationId: (ref) => bodies.byRef.get(ref)?.id ?? null,
  });

  const meetingNumbers = new Map(
    meetings.meetings.flatMap((cluster, number) => cluster.map(({ subject }) => [subject.ref, number] as const)),
  );
  const agreements = resolveAgreements(
    ofKind("AGREEMENT").map(localAgreement),
    (ref) => meetingNumbers.get(ref) ?? null,
    decisions,
  );
  const agreement = agreementRows(
    agreements.agreements,
    (ref) => meeting.byRef.get(ref)?.id ?? null,
    (ref) => bodies.byRef.get(ref) ?? null,
  );

  const clusterByRef = new Map<string, OrganizationCluster>(
    organizations.organizations.flatMap((cluster) =>
      cluster.organizations.map(({ subject }) => [subject.ref, cluster] as const),
    ),
  );
  const abbreviations = new Map(
    localBodies.flatMap(({ subject, abbreviations: short }) =>
      short.map((value) => [refOf(subject.context.article.id, foldName(value)), subject.ref] as const),
    ),
  );
  const posts = tenures(
    postObservations(localPeople, {
      personId: (ref) => persons.byRef.get(ref)?.id ?? null,
      organizationId: (ref) => bodies.byRef.get(ref)?.id ?? null,
      organizationNamed: bodies.idOf,
      organizationCluster: (ref) => clusterByRef.get(ref) ?? null,
      abbreviated: (articleId, abbreviation) => abbreviations.get(refOf(articleId, abbreviation)) ?? null,
      daysOf: observedDays(meetings.meetings),
    }),
  );

  const idOf = (subject: LocalSubject): string | null => {
    switch (subject.kind) {
      case "PERSON":
        return persons.byRef.get(subject.ref)?.id ?? null;
      case "ORGANIZATION":
        return bodies.byRef.get(subject.ref)?.id ?? null;
      case "MEETING":
        return meeting.byRef.get(subject.ref)?.id ?? null;
      case "AGREEMENT":
        return agreement.byRef.get(subject.ref)?.id ?? null;
    }
  };
  const recordIds = new Map(subjects.map((subject) => [subject.ref, idOf(subject)]));
  const links = (
    kind: SubjectKind,
    made: readonly Omit<IdentityLink, "kind" | "recordId">[],
  ): readonly IdentityLink[] => made.map((link) => ({ kind, recordId: recordIds.get(link.left) ?? "", ...link }));

  const reasons = [
    ...links("PERSON", people.links),
    ...links("ORGANIZATION", organizations.links),
    ...links("MEETING", meetings.links),
    ...links("AGREEMENT", agreements.links),
  ];
  return {
    graph: {
      people: persons.rows,
      organizations: bodies.rows,
      names: [...persons.names, ...bodies.names].sort((a, b) => compareText(a.id, b.id)),
      tenures: posts.rows,
      meetings: meeting.rows,
      participations: meeting.participations,
      meetingOrganizations: meeting.organizations,
      agreements: agreement.rows,
      agreementParties: agreement.parties,
      meetingAgreements: agreement.meetings,
      identityLinks: identityLinkRows(reasons),
      claimLinks: claimLinks(subjects, recordIds, posts.byClaim),
      articles: articleLinks(contexts),
    },
    links: reasons,
  };
}

/** Which record each claim supports, article by article and subject by subject. */
function claimLinks(
  subjects: readonly LocalSubject[],
  recordIds: ReadonlyMap<string, string | null>,
  tenureByClaim: ReadonlyMap<string, string>,
): readonly ClaimLink[] {
  const links: ClaimLink[] = [];
  for (const { ref, kind, claims } of subjects) {
    const id = recordIds.get(ref) ?? null;
    const personId = kind === "PERSON" ? id : null;
    const organizationId = kind === "ORGANIZATION" ? id : null;
    const meetingId = kind === "MEETING" ? id : null;
    const agreementId = kind === "AGREEMENT" ? id : null;
    for (const { id: claimId } of claims) {
      const tenureId = personId === null ? null : (tenureByClaim.get(claimId) ?? null);
      links.push({ claimId, personId, organizationId, meetingId, agreementId, tenureId });
    }
  }
  return links;
}
