import type { Graph } from "../../src/model/graph.ts";

export const EMPTY_GRAPH: Graph = {
  people: [],
  organizations: [],
  names: [],
  tenures: [],
  meetings: [],
  participations: [],
  meetingOrganizations: [],
  agreements: [],
  agreementParties: [],
  meetingAgreements: [],
  identityLinks: [],
  claimLinks: [],
  articles: [],
};

/** A small graph with a row in every table, all of it invented. */
export const SMALL_GRAPH: Graph = {
  ...EMPTY_GRAPH,
  organizations: [
    // The part comes before the whole, as an order by id may have it.
    { id: "o1", slug: "navy", name: "Navy", nameKey: "navy", kind: "MILITARY", country: "PH", parentId: "o2" },
    { id: "o2", slug: "forces", name: "Forces", nameKey: "forces", kind: "MILITARY", country: "PH", parentId: null },
  ],
  people: [
    { id: "p1", slug: "ana-reyes", name: "Ana Reyes", nameKey: "anareyes", country: "PH" },
    { id: "p2", slug: "bui-dinh-ha", name: "Bùi Đình Hà", nameKey: "buidinhha", country: null },
  ],
  names: [
    { id: "n1", value: "Ana Reyes", key: "anareyes", kind: "PRIMARY", personId: "p1", organizationId: null },
    { id: "n2", value: "Navy", key: "navy", kind: "PRIMARY", personId: null, organizationId: "o1" },
  ],
  tenures: [
    {
      id: "t1",
      personId: "p1",
      title: "Chief of Staff",
      titleKey: "chief of staff",
      organizationId: "o2",
      organizationBasis: "STATED",
      country: "PH",
      start: { edtf: "2021", earliest: "2021-01-01", latest: "2021-12-31", basis: "STATED" },
      end: null,
      observedFrom: "2021-03-05",
      observedTo: "2022-01-31",
      acting: true,
      basis: "INFERRED",
    },
  ],
  meetings: [
    {
      id: "m1",
      slug: "2021-03-05-talks-ph-vn",
      title: "Talks",
      kind: "TALKS",
      status: "HELD",
      date: { edtf: "XXXX-03-05", earliest: null, latest: null, basis: "STATED" },
      endDate: { edtf: "2021-03", earliest: "2021-03-01", latest: "2021-03-31", basis: "RESOLVED" },
      place: "Cebu",
      hostCountry: "PH",
      countries: ["PH", "VN"],
      topics: ["MARITIME", "TRAINING"],
    },
  ],
  participations: [
    { id: "x1", meetingId: "m1", personId: "p1", capacity: "HOST", country: "PH", post: "Chief of Staff", rank: null },
    { id: "x2", meetingId: "m1", personId: "p2", capacity: "VISITOR", country: "VN", post: null, rank: "General" },
  ],
  meetingOrganizations: [{ meetingId: "m1", organizationId: "o1" }],
  agreements: [
    {
      id: "a1",
      slug: "plan-2021",
      title: "Plan for 2021-2023",
      kind: "PLAN",
      signedOn: { edtf: "2021-03-05", earliest: "2021-03-05", latest: "2021-03-05", basis: "STATED" },
      validFrom: "2021",
      validEarliest: "2021-01-01",
      validTo: "2023",
      validLatest: "2023-12-31",
      topics: [],
      countries: ["PH", "VN"],
    },
  ],
  agreementParties: [{ id: "y1", agreementId: "a1", country: "PH", organizationId: null }],
  meetingAgreements: [{ meetingId: "m1", agreementId: "a1", action: "SIGNED" }],
};
