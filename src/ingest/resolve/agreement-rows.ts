import { earliestDay, latestDay } from "../../model/date.ts";
import type { AgreementPartyRow, AgreementRow, MeetingAgreementRow, OrganizationRow } from "../../model/graph.ts";
import { contentHash } from "../../model/hash.ts";
import { slugify } from "../../model/slug.ts";
import { type AgreementAction, COOPERATION_TOPICS } from "../../model/vocabulary.ts";
import { agreementSubject } from "./agreement-subject.ts";
import { strongest } from "./agreements.ts";
import { displayed, displayedDate, precisionRank, voicesFor } from "./displayed.ts";
import type { LocalAgreement } from "./local-agreements.ts";
import { compareText } from "./order.ts";
import { identityOf } from "./person-rows.ts";
import { uniqueSlugs } from "./slugs.ts";
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

function slugsOf(drafts: readonly Draft[], clusters: readonly (readonly LocalAgreement[])[]): readonly string[] {
  return uniqueSlugs(
    drafts.map((draft, index) => {
      const subject = agreementSubject(draft.title).words.slice(0, SUBJECT_WORDS);
      const base = [
        draft.kind,
        ...subject,
        draft.validFrom ?? "",
        draft.validTo === draft.validFrom ? "" : (draft.validTo ?? ""),
      ];
      const named = [...base, ...draft.countries].join(" ");
      return {
        candidates: [slugify(named), ...(draft.signedOn === null ? [] : [slugify(`${named} ${draft.signedOn.edtf}`)])],
        identity: identityOf((clusters[index] as readonly LocalAgreement[]).map(({ subject: local }) => local.ref)),
      };
    }),
  );
}

/** Rows for instruments, their parties, and the strongest thing done about each at each meeting. */
export function agreementRows(
  clusters: readonly (readonly LocalAgreement[])[],
  meetingId: (ref: string) => string | null,
  organizationOf: (ref: string) => OrganizationRow | null,
): AgreementRows {
  const drafts = clusters.map(draftOf);
  const slugs = slugsOf(drafts, clusters);
  const byRef = new Map<string, AgreementRow>();
  const parties: AgreementPartyRow[] = [];
  const meetings: MeetingAgreementRow[] = [];
  const rows = drafts.map((draft, index) => {
    const slug = slugs[index] as string;
    const row: AgreementRow = { id: contentHash(["AGREEMENT", slug]), slug, ...draft };
    const members = clusters[index] as readonly LocalAgreement[];
    for (const { subject } of members) byRef.set(subject.ref, row);
    parties.push(...partiesOf(row, members, organizationOf));
    const actions = new Map<string, AgreementAction[]>();
    for (const { action, meeting } of members.flatMap((member) => member.actions)) {
      const id = meeting === null ? null : meetingId(meeting);
      if (id !== null) actions.set(id, [...(actions.get(id) ?? []), action]);
    }
    for (const [id, done] of actions) meetings.push({ meetingId: id, agreementId: row.id, action: strongest(done) });
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
}

/** The states that are party, each with its bodies where an article names them; and bodies of no state of theirs. */
function partiesOf(
  row: AgreementRow,
  members: readonly LocalAgreement[],
  organizationOf: (ref: string) => OrganizationRow | null,
): readonly AgreementPartyRow[] {
  const bodies = new Map<string | null, Set<string>>(row.countries.map((country) => [country, new Set()]));
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
    (named.size === 0 ? [null] : [...named].sort()).map((id) => ({
      id: contentHash(["PARTY", row.id, country, id]),
      agreementId: row.id,
      country,
      organizationId: id,
    })),
  );
}
