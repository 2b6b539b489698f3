import type { GoldAgreement, GoldArticle, GoldMeeting, GoldOrganization, GoldPerson } from "../../src/model/gold.ts";

/** A gold article with the given parts; everything else empty. */
export function article(parts: Partial<GoldArticle>): GoldArticle {
  return {
    id: "a",
    url: null,
    publisher: null,
    publishedOn: null,
    dateline: null,
    persons: [],
    organizations: [],
    meetings: [],
    agreements: [],
    ...parts,
  };
}

export function person(name: string, parts: Partial<GoldPerson> = {}): GoldPerson {
  return { name, variants: [], country: "LA", rank: null, positions: [], ...parts };
}

export function organization(name: string, parts: Partial<GoldOrganization> = {}): GoldOrganization {
  return { name, variants: [], kind: "MINISTRY", country: "LA", ...parts };
}

export function meeting(parts: Partial<GoldMeeting>): GoldMeeting {
  return {
    key: "m1",
    role: "MAIN",
    status: "HELD",
    kind: "TALKS",
    title: "Talks",
    startDate: null,
    endDate: null,
    place: null,
    participants: [],
    countries: ["LA", "VN"],
    quote: "held talks",
    ...parts,
  };
}

export function agreement(parts: Partial<GoldAgreement>): GoldAgreement {
  return {
    title: "Protocol on cooperation",
    kind: "PROTOCOL",
    action: "SIGNED",
    meeting: null,
    signedOn: null,
    validFrom: null,
    validTo: null,
    parties: ["LA", "VN"],
    quote: "signed a protocol on cooperation",
    ...parts,
  };
}
