import { earliestDay, latestDay } from "../../model/date.ts";
import type { AgreementPartyRow, AgreementRow, MeetingAgreementRow, OrganizationRow } from "../../model/graph.ts";
import { contentHash } from "../../model/hash.ts";
import { slugify } from "../../model/slug.ts";
import { type AgreementAction, COOPERATION_TOPICS } from "../../model/vocabulary.ts";
import { agreementSubject } from "./agreement-subject.ts";
import { strongest } from "./agreements.ts";
import { displayed, displayedDate, precisionRank, voicesFor } from "./displayed.ts";
import type { LocalAgreement } from "./local-agreements.ts";
import { remembered } from "./memory.ts";
import { compareText, push } from "./order.ts";
import { identityOf } from "./person-rows.ts";
import { type Sluggable, uniqueSlugs } from "./slugs.ts";
import { claimsOf, type LocalSubject, refOf } from "./subjects.ts";

export interface AgreementRows {
  readonly rows: readonly AgreementRow[];
  readonly parties: readonly AgreementPartyRow[];
  readonly meetings: readonly MeetingAgreementRow[];
  readonly byRef: ReadonlyMap<string, AgreementRow>;
}

/** What is done to an instrument is news in its article; one merely mentioned is not. */
function isMain(agreement: LocalAgreement): boolean {
  return agreement.actions.some(({ action }) => action !== "MENTIONED");
}

type Draft = Omit<AgreementRow, "id" | "slug">;

function draftOf(agreements: readonly LocalAgreement[]): Draft {
  const subjects = agreements.map(({ subject }) => subject);
  const mains = new Set(agreements.filter(isMain).map(({ subject }) => subject.ref));
  const main = ({ ref }: { readonly ref: string }): boolean => mains.has(ref);
  const date = (property: string): string | null =>
    displayed(voicesFor(subjects, property, main), (value) => value, precisionRank);
  const kinds = agreements.map((agreement) => ({
    value: agreement.kind,
    context: agreement.subject.context,
    main: isMain(agreement),
  }));
  const topics = new Set(subjects.flatMap((subject) => claimsOf(subject, "topic").map(({ value }) => value)));
  const [validFrom, validTo] = periodOf(agreements, date);
  return {
    title: displayed(voicesFor(ofPeriod(agreements, validFrom, validTo), "title", main), (value) => value) ?? "",
    kind: displayed(kinds, (kind) => kind) ?? "OTHER",
    signedOn: displayedDate(subjects, "signedOn", main),
    validFrom,
    validEarliest: validFrom === null ? null : earliestDay(validFrom),
    validTo,
    validLatest: validTo === null ? null : latestDay(validTo),
    topics: COOPERATION_TOPICS.filter((topic) => topics.has(topic)),
    countries: [...new Set(agreements.flatMap(({ parties }) => parties))].sort(),
  };
}

/** The subjects whose articles give the shown period, so that title and period agree; all if none gives it. */
function ofPeriod(
  agreements: readonly LocalAgreement[],
  validFrom: string | null,
  validTo: string | null,
): readonly LocalSubject[] {
  const agreeing = agreements.filter((agreement) => agreement.validFrom === validFrom && agreement.validTo === validTo);
  return (agreeing.length > 0 ? agreeing : agreements).map(({ subject }) => subject);
}

/** Start and end as one article gives both, so that two articles' periods are never mixed; else whatever is given. */
function periodOf(
  agreements: readonly LocalAgreement[],
  date: (property: string) => string | null,
): readonly [string | null, string | null] {
  const whole = agreements.flatMap((agreement) =>
    agreement.validFrom !== null && agreement.validTo !== null
      ? [
          {
            value: [agreement.validFrom, agreement.validTo] as const,
            context: agreement.subject.context,
            main: isMain(agreement),
          },
        ]
      : [],
  );
  const best = displayed(
    whole,
    (period) => period.join("/"),
    ([from, to]) => precisionRank(from) + precisionRank(to),
  );
  if (best !== null) return best;
  return [date("validFrom"), date("validTo")];
}

/** Words of a subject in a slug: enough to tell, few enough to read. */
const SUBJECT_WORDS = 6;

/** Addresses wanted for an instrument: by kind, subject, period and parties; by the day of signing too. */
function wantedBy(agreements: readonly LocalAgreement[], draft: Draft): Sluggable {
  const { kind, title, validFrom, validTo, countries, signedOn } = draft;
  const subject = agreementSubject(title).words.slice(0, SUBJECT_WORDS);
  const base = [kind, ...subject, validFrom ?? "", validTo === validFrom ? "" : (validTo ?? "")];
  const named = [...base, ...countries].join(" ");
  return {
    candidates: [slugify(named), ...(signedOn === null ? [] : [slugify(`${named} ${signedOn.edtf}`)])],
    identity: identityOf(agreements.map(({ subject: local }) => local.ref)),
  };
}

function rowOf(draft: Draft, slug: string): AgreementRow {
  return { id: contentHash(["AGREEMENT", slug]), slug, ...draft };
}

/** The strongest thing done about an instrument at each meeting. */
function meetingsOf(
  agreements: readonly LocalAgreement[],
  agreementId: string,
  ...meetings: readonly (string | null)[]
): readonly MeetingAgreementRow[] {
  const done = new Map<string, AgreementAction[]>();
  agreements
    .flatMap(({ actions }) => actions)
    .forEach(({ action }, index) => {
      const id = meetings[index] ?? null;
      if (id !== null) push(done, id, action);
    });
  return [...done].map(([meetingId, actions]) => ({ meetingId, agreementId, action: strongest(actions) }));
}

/** Rows for instruments, their parties, and the strongest thing done about each at each meeting. */
export function rowsOfAgreements(): (
  clusters: readonly (readonly LocalAgreement[])[],
  meetingId: (ref: string) => string | null,
  organizationOf: (ref: string) => OrganizationRow | null,
) => AgreementRows {
  const draftFor = remembered(draftOf);
  const wantedFor = remembered(wantedBy);
  const rowFor = remembered(rowOf);
  const meetingsFor = remembered(meetingsOf);
  const partiesFor = remembered(
    (_: readonly LocalAgreement[], agreementId: string, ...parties: readonly (string | null)[]) =>
      Array.from({ length: parties.length / 2 }, (__, at): AgreementPartyRow => {
        const [country, organizationId] = [parties[2 * at] ?? null, parties[2 * at + 1] ?? null];
        return {
          id: contentHash(["PARTY", agreementId, country, organizationId]),
          agreementId,
          country,
          organizationId,
        };
      }),
  );
  return (clusters, meetingId, organizationOf) => {
    const drafts = clusters.map((agreements) => draftFor(agreements));
    const slugs = uniqueSlugs(clusters.map((agreements, index) => wantedFor(agreements, drafts[index] as Draft)));
    const byRef = new Map<string, AgreementRow>();
    const parties: AgreementPartyRow[] = [];
    const meetings: MeetingAgreementRow[] = [];
    const rows = clusters.map((agreements, index) => {
      const row = rowFor(drafts[index] as Draft, slugs[index] as string);
      for (const { subject } of agreements) byRef.set(subject.ref, row);
      parties.push(...partiesFor(agreements, row.id, ...partiesOf(row, agreements, organizationOf)));
      const at = agreements.flatMap(({ actions }) =>
        actions.map(({ meeting }) => (meeting === null ? null : meetingId(meeting))),
      );
      meetings.push(...meetingsFor(agreements, row.id, ...at));
      return row;
    });
    return {
      rows: rows.sort((a, b) => compareText(a.id, b.id)),
      parties: parties.sort((a, b) => compareText(a.id, b.id)),
      meetings: meetings.sort(
        (a, b) => compareText(a.meetingId, b.meetingId) || compareText(a.agreementId, b.agreementId),
      ),
      byRef,
    };
  };
}

/** The states that are party, each with its bodies where an article names them, and bodies of no state of theirs: country and body by turns. */
function partiesOf(
  { countries }: AgreementRow,
  members: readonly LocalAgreement[],
  organizationOf: (ref: string) => OrganizationRow | null,
): readonly (string | null)[] {
  const bodies = new Map<string | null, Set<string>>(countries.map((country) => [country, new Set()]));
  for (const { subject } of members) {
    for (const { property, value, object } of subject.claims) {
      if (object === null || (property !== "party" && property !== "partyOrganization")) continue;
      const body = organizationOf(refOf(subject.context.article.id, object));
      if (body === null) continue;
      const country = property === "party" ? value : body.country;
      bodies.set(country, (bodies.get(country) ?? new Set()).add(body.id));
    }
  }
  return [...bodies].flatMap(([country, named]) =>
    named.size === 0 ? [country, null] : [...named].sort().flatMap((id) => [country, id]),
  );
}
