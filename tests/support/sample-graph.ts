import type { PrismaClient } from "../../src/db/generated/client/client.ts";
import { copyMeetingDays } from "../../src/db/meeting-days.ts";
import type { Sql } from "../../src/db/sql.ts";
import { refreshSupport } from "../../src/db/support.ts";
import { postKey } from "../../src/model/post-title.ts";

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

function stated(column: string, edtf: string, earliest = edtf, latest = earliest): Record<string, unknown> {
  return {
    [column]: edtf,
    [`${column}Earliest`]: day(earliest),
    [`${column}Latest`]: day(latest),
    [`${column}Basis`]: "STATED",
  };
}

/** The body of the first sample article; the claims below quote it. */
export const SAMPLE_BODY =
  "General Tran Van Mau met Lieutenant General Somdy Keoviset in Hanoi on December 18, 2024. They signed a protocol for 2025-29.";

function quote(exact: string): { exact: string; start: number; end: number } {
  const start = SAMPLE_BODY.indexOf(exact);
  return { exact, start, end: start + exact.length };
}

/** A small graph of invented people: two held meetings and a planned one, three agreements, two articles. */
export async function insertSampleGraph(prisma: PrismaClient): Promise<void> {
  await prisma.corpusState.upsert({ where: { id: 1 }, create: { id: 1, revision: 7 }, update: { revision: 7 } });
  const language = "en";
  const ingestedAt = new Date("2025-03-06T08:00:00Z");
  await prisma.article.createMany({
    data: [
      {
        id: "art1",
        slug: "ministers-meet-2024-12-18",
        url: "https://news.example/1",
        headline: "Ministers meet",
        publisher: "Example News",
        publishedOn: "2024-12-18",
        publishedEarliest: day("2024-12-18"),
        publishedLatest: day("2024-12-18"),
        publishedBasis: "STATED",
        language,
        body: SAMPLE_BODY,
        contentHash: "h1",
        ingestedAt,
      },
      {
        id: "art2",
        slug: "undated-report",
        headline: "An undated report",
        language,
        body: "No date here.",
        contentHash: "h2",
        ingestedAt,
        duplicateOfId: "art1",
      },
    ],
  });
  await prisma.person.createMany({
    data: [
      { id: "mau", slug: "tran-van-mau", name: "Trần Văn Mậu", nameKey: "tran van mau", country: "VN" },
      { id: "somdy", slug: "somdy-keoviset", name: "Somdy Keoviset", nameKey: "somdy keoviset", country: "LA" },
      { id: "linh", slug: "le-thi-linh", name: "Lê Thị Linh", nameKey: "le thi linh", country: "VN" },
    ],
  });
  await prisma.organization.createMany({
    data: [
      {
        id: "mod-vn",
        slug: "ministry-of-national-defence-vn",
        name: "Ministry of National Defence",
        nameKey: "ministry of national defence",
        kind: "MINISTRY",
        country: "VN",
      },
      {
        id: "navy-vn",
        slug: "navy-vn",
        name: "Navy",
        nameKey: "navy",
        kind: "MILITARY",
        country: "VN",
        parentId: "mod-vn",
      },
    ],
  });
  await prisma.name.createMany({
    data: [
      { id: "n1", value: "Trần Văn Mậu", key: "tran van mau", kind: "PRIMARY", personId: "mau" },
      { id: "n2", value: "Tran Van Mau", key: "tran van mau", kind: "VARIANT", personId: "mau" },
      { id: "n5", value: "Somdy Keoviset", key: "somdy keoviset", kind: "PRIMARY", personId: "somdy" },
      { id: "n6", value: "Lê Thị Linh", key: "le thi linh", kind: "PRIMARY", personId: "linh" },
      { id: "n3", value: "Mau", key: "mau", kind: "SHORT_FORM", personId: "mau" },
      {
        id: "n4",
        value: "Ministry of National Defence",
        key: "ministry of national defence",
        kind: "PRIMARY",
        organizationId: "mod-vn",
      },
    ],
  });
  await prisma.tenure.createMany({
    data: [
      {
        id: "t1",
        personId: "mau",
        title: "Deputy Minister",
        titleKey: postKey("Deputy Minister"),
        organizationId: "mod-vn",
        country: "VN",
        observedFrom: day("2022-03-01"),
        observedTo: day("2022-11-30"),
        acting: false,
        basis: "STATED",
      },
      {
        id: "t2",
        personId: "mau",
        title: "Minister of National Defence",
        titleKey: postKey("Minister of National Defence"),
        organizationId: "mod-vn",
        country: "VN",
        observedFrom: day("2024-10-01"),
        observedTo: day("2025-03-05"),
        acting: false,
        basis: "STATED",
        ...stated("start", "2024", "2024-01-01", "2024-12-31"),
      },
    ],
  });
  await prisma.meeting.createMany({
    data: [
      {
        id: "m1",
        slug: "2024-12-18-talks-la-vn",
        title: "Talks between Tran Van Mau and Somdy Keoviset",
        kind: "TALKS",
        status: "HELD",
        place: "Hanoi",
        hostCountry: "VN",
        countries: ["LA", "VN"],
        topics: ["LAW"],
        ...stated("date", "2024-12-18"),
      },
      {
        id: "m2",
        slug: "2025-03-call-la-vn",
        title: "Call",
        kind: "CALL",
        status: "HELD",
        countries: ["LA", "VN"],
        topics: [],
        ...stated("date", "2025-03", "2025-03-01", "2025-03-31"),
      },
      {
        id: "m3",
        slug: "visit-planned",
        title: "Planned visit",
        kind: "TALKS",
        status: "PLANNED",
        countries: ["LA", "VN"],
        topics: [],
      },
    ],
  });
  await prisma.participation.createMany({
    data: [
      {
        id: "pa1",
        meetingId: "m1",
        personId: "mau",
        capacity: "HOST",
        country: "VN",
        post: "Minister of National Defence",
        rank: "General",
      },
      { id: "pa2", meetingId: "m1", personId: "somdy", capacity: "VISITOR", country: "LA", rank: "Lieutenant General" },
      { id: "pa3", meetingId: "m1", personId: "linh", capacity: "ATTENDEE", country: "VN" },
      { id: "pa4", meetingId: "m2", personId: "mau", capacity: "COUNTERPART", country: "VN" },
      { id: "pa5", meetingId: "m2", personId: "somdy", capacity: "COUNTERPART", country: "LA" },
      { id: "pa6", meetingId: "m3", personId: "mau", capacity: "HOST", country: "VN" },
    ],
  });
  await prisma.meetingOrganization.createMany({ data: [{ meetingId: "m1", organizationId: "mod-vn" }] });
  await prisma.agreement.createMany({
    data: [
      {
        id: "a1",
        slug: "protocol-2025-29-la-vn",
        title: "Protocol on defence cooperation 2025-29",
        kind: "PROTOCOL",
        signedOn: "2024-12-18",
        signedEarliest: day("2024-12-18"),
        signedLatest: day("2024-12-18"),
        signedBasis: "STATED",
        validFrom: "2025",
        validEarliest: day("2025-01-01"),
        validTo: "2029",
        validLatest: day("2029-12-31"),
        topics: ["TRAINING"],
        countries: ["LA", "VN"],
      },
      {
        id: "a2",
        slug: "memorandum-law-la-vn",
        title: "Memorandum on military law",
        kind: "MEMORANDUM_OF_UNDERSTANDING",
        topics: ["LAW"],
        countries: ["LA", "VN"],
      },
      {
        id: "a3",
        slug: "plan-2025-la-vn",
        title: "Plan for 2025",
        kind: "PLAN",
        validFrom: "2025",
        validEarliest: day("2025-01-01"),
        topics: [],
        countries: ["LA", "VN"],
      },
    ],
  });
  await prisma.agreementParty.createMany({
    data: [
      { id: "ap1", agreementId: "a1", country: "VN", organizationId: "mod-vn" },
      { id: "ap2", agreementId: "a1", country: "LA" },
    ],
  });
  await prisma.meetingAgreement.createMany({
    data: [
      { meetingId: "m1", agreementId: "a1", action: "SIGNED" },
      { meetingId: "m1", agreementId: "a2", action: "COMMITTED" },
      { meetingId: "m2", agreementId: "a1", action: "REVIEWED" },
    ],
  });
  const claim = { articleId: "art1", basis: "STATED", rule: "sample-rule", ruleVersion: 1 } as const;
  await prisma.claim.createMany({
    data: [
      {
        ...claim,
        id: "c1",
        subject: "p1",
        subjectKind: "PERSON",
        property: "name",
        value: "Tran Van Mau",
        personId: "mau",
        ...quote("Tran Van Mau"),
      },
      {
        ...claim,
        id: "c2",
        subject: "m1",
        subjectKind: "MEETING",
        property: "date",
        value: "2024-12-18",
        meetingId: "m1",
        ...quote("on December 18, 2024"),
      },
      {
        ...claim,
        id: "c3",
        subject: "m1",
        subjectKind: "MEETING",
        property: "participant",
        value: "Somdy Keoviset",
        object: "p2",
        meetingId: "m1",
        ...quote("met Lieutenant General Somdy Keoviset"),
      },
      {
        ...claim,
        id: "c4",
        subject: "a1",
        subjectKind: "AGREEMENT",
        property: "action",
        value: "SIGNED",
        object: "m1",
        agreementId: "a1",
        ...quote("signed a protocol"),
      },
      {
        ...claim,
        id: "c5",
        subject: "p1",
        subjectKind: "PERSON",
        property: "position",
        value: "Minister of National Defence",
        personId: "mau",
        tenureId: "t2",
        ...quote("General Tran Van Mau"),
      },
    ],
  });
  const sql: Sql = {
    query: async (text) => {
      await prisma.$executeRawUnsafe(text);
      return [];
    },
  };
  await copyMeetingDays(sql);
  await refreshSupport(sql);
}
