import type { Graph } from "../model/graph.ts";
import type { IdentityDecision, ResolvableArticle } from "../model/resolvable.ts";
import type { SubjectKind } from "../model/vocabulary.ts";
import { rowsOfAgreements } from "./resolve/agreement-rows.ts";
import { resolvesAgreements } from "./resolve/agreements.ts";
import { contextsOfArticles, linksOfArticles } from "./resolve/articles.ts";
import { linksOfClaims } from "./resolve/claim-links.ts";
import { type IdentityLink, type Resolution, rowsOfLinks } from "./resolve/explain.ts";
import { linkedSpellings } from "./resolve/linked-spellings.ts";
import { rowsOfMeetings } from "./resolve/meeting-rows.ts";
import { resolvesMeetings } from "./resolve/meetings.ts";
import { remembered } from "./resolve/memory.ts";
import { observedDays } from "./resolve/observed-days.ts";
import { compareText } from "./resolve/order.ts";
import { rowsOfOrganizations } from "./resolve/organization-rows.ts";
import { type OrganizationCluster, resolvesOrganizations } from "./resolve/organizations.ts";
import { resolvesPeople } from "./resolve/people.ts";
import { rowsOfPeople } from "./resolve/person-rows.ts";
import { observesPosts } from "./resolve/post-observations.ts";
import type { LocalSubject } from "./resolve/subjects.ts";
import { tellingOf } from "./resolve/tellings.ts";
import { partsTenures } from "./resolve/tenures.ts";

export { explain, type IdentityLink, type Resolution } from "./resolve/explain.ts";

/** Computes the graph; see `resolve`. */
export type Resolver = (articles: readonly ResolvableArticle[], decisions: readonly IdentityDecision[]) => Graph;

/**
 * Computes the graph from the claims of all articles: which subjects of different articles are the same person,
 * organization, meeting or agreement, and what is shown of each. Pure; the same articles and decisions in any order
 * give the same rows, ids and slugs, in the same order. Ids are hashes of content.
 */
export function resolve(articles: readonly ResolvableArticle[], decisions: readonly IdentityDecision[] = []): Graph {
  return resolvesWithReasons(decisions)(articles).graph;
}

/** As `resolve`, with every link that made two subjects one record. */
export function resolveWithReasons(
  articles: readonly ResolvableArticle[],
  decisions: readonly IdentityDecision[] = [],
): Resolution {
  const { graph, reasons, alike } = resolvesWithReasons(decisions)(articles);
  return { graph, links: [...alike(), ...reasons] };
}

/**
 * A `resolve` that works out anew only what has changed since it was last asked: articles that are the same objects as
 * then must be unchanged. What is the same in the graph is the same object again. Holds on to all that it was given.
 */
export function createResolver(): Resolver {
  let decided: string | null = null;
  let resolveAgain = resolvesWithReasons([]);
  return (articles, decisions) => {
    const now = JSON.stringify(decisions);
    if (now !== decided) resolveAgain = resolvesWithReasons(decisions);
    decided = now;
    return resolveAgain(articles).graph;
  };
}

interface Resolved {
  readonly graph: Graph;
  readonly reasons: readonly IdentityLink[];
  /** Links between subjects that are written alike. */
  readonly alike: () => readonly IdentityLink[];
}

/** All stages in their order, each with a memory of its own. */
function resolvesWithReasons(
  decisions: readonly IdentityDecision[],
): (articles: readonly ResolvableArticle[]) => Resolved {
  const contextsOf = contextsOfArticles();
  const telling = remembered(tellingOf);
  const [resolvePeople, personRows] = [resolvesPeople(decisions), rowsOfPeople()];
  const [resolveOrganizations, organizationRows] = [resolvesOrganizations(decisions), rowsOfOrganizations()];
  const [resolveMeetings, meetingRows] = [resolvesMeetings(decisions), rowsOfMeetings()];
  const [resolveAgreements, agreementRows] = [resolvesAgreements(decisions), rowsOfAgreements()];
  const [postObservations, tenures] = [observesPosts(), partsTenures()];
  const [claimLinks, articleLinks, identityLinkRows] = [linksOfClaims(), linksOfArticles(), rowsOfLinks()];

  return (articles) => {
    const contexts = contextsOf(articles);
    const tellings = contexts.map((context) => telling(context));
    const localPeople = tellings.flatMap(({ people }) => people);
    const people = resolvePeople(localPeople);
    const spellings = tellings.flatMap((one) => one.spellings);
    const persons = personRows(people.people, linkedSpellings(people.people, spellings));
    const organizations = resolveOrganizations(tellings.flatMap((one) => one.organizations));
    const bodies = organizationRows(organizations.organizations);
    const personId = (ref: string): string | null => persons.byRef.get(ref)?.id ?? null;
    const organizationId = (ref: string): string | null => bodies.byRef.get(ref)?.id ?? null;

    const meetings = resolveMeetings(
      tellings.flatMap((one) => one.meetings),
      personId,
    );
    const peopleByRef = new Map(localPeople.map((person) => [person.subject.ref, person]));
    const meeting = meetingRows(meetings.meetings, {
      personId,
      personSlug: (ref) => persons.byRef.get(ref)?.slug ?? null,
      localPerson: (ref) => peopleByRef.get(ref) ?? null,
      organizationId,
    });
    const meetingId = (ref: string): string | null => meeting.byRef.get(ref)?.id ?? null;
    const agreements = resolveAgreements(
      tellings.flatMap((one) => one.agreements),
      meetingId,
    );
    const agreement = agreementRows(agreements.agreements, meetingId, (ref) => bodies.byRef.get(ref) ?? null);

    const clusterByRef = new Map<string, OrganizationCluster>(
      organizations.organizations.flatMap((cluster) =>
        cluster.organizations.map(({ subject }) => [subject.ref, cluster] as const),
      ),
    );
    const abbreviated = new Map(tellings.map((one) => [one.context.article.id, one.abbreviated]));
    const posts = tenures(
      postObservations(localPeople, {
        personId,
        organizationId,
        organizationNamed: bodies.idOf,
        organizationCluster: (ref) => clusterByRef.get(ref) ?? null,
        abbreviated: (articleId, abbreviation) => abbreviated.get(articleId)?.get(abbreviation) ?? null,
        daysOf: observedDays(meetings.meetings),
      }),
    );

    const ids: Readonly<Record<SubjectKind, (ref: string) => string | null>> = {
      PERSON: personId,
      ORGANIZATION: organizationId,
      MEETING: meetingId,
      AGREEMENT: (ref) => agreement.byRef.get(ref)?.id ?? null,
    };
    const links = (kind: SubjectKind, made: readonly Omit<IdentityLink, "kind" | "recordId">[]) =>
      made.map((link): IdentityLink => ({ kind, recordId: ids[kind](link.left) ?? "", ...link }));
    const reasons = [
      ...links("PERSON", people.links),
      ...links("ORGANIZATION", organizations.links),
      ...links("MEETING", meetings.links),
      ...links("AGREEMENT", agreements.links),
    ];
    const alike = (): readonly IdentityLink[] => [
      ...links("PERSON", people.alike.flatMap(sameSpellings)),
      ...links("ORGANIZATION", organizations.alike.flatMap(sameSpellings)),
    ];
    const graph: Graph = {
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
      claimLinks: claimLinks(tellings, ({ kind, ref }) => ids[kind](ref), posts.byClaim),
      articles: articleLinks(contexts),
    };
    return { graph, reasons, alike };
  };
}

/** Links of the first of some subjects that are written alike to the others. */
function sameSpellings([first, ...others]: readonly { readonly subject: LocalSubject }[]): readonly Omit<
  IdentityLink,
  "kind" | "recordId"
>[] {
  return others.map(({ subject }) => ({
    left: (first as { readonly subject: LocalSubject }).subject.ref,
    right: subject.ref,
    rule: "same-spelling",
  }));
}
