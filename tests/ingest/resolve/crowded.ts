import { contentHash } from "../../../src/model/hash.ts";
import type { IdentityDecision, ResolvableArticle } from "../../../src/model/resolvable.ts";
import type { SubjectKind } from "../../../src/model/vocabulary.ts";
import type { Random } from "../../support/generator/random.ts";
import { claim } from "./gold-claims.ts";

/** Few names, days and subjects, so that nearly everything that is drawn from them may be the same as something else. */
const NAMES = [
  ...["Trịnh Văn Lộc", "Trinh Van Loc", "Trịnh Văn Lốc", "Loc", "Bounmy Sivongxay", "Bounmi Sivongxay"],
  ...["Arthur Q. Pellworth", "Arthur Pellworth", "Arthur Quentin Pellworth", "Arthur James Pellworth"],
  ...["Ryu Kyung-tak", "Ryu Gyeong-tak", "Kyung-tak Ryu", "Wiryodarmo"],
];
const COUNTRIES = ["VN", "LA", "US", "KR", "ID", null, null];
const POSTS = [
  ...["Minister of National Defence", "Defence Minister", "Deputy Minister of National Defence", "VCG Commander"],
  ...["Commander of the Vietnam Coast Guard", "Chief of General Staff", "Member of Parliament"],
];
const BODIES: readonly (readonly [name: string, kind: string, abbreviation: string | null])[] = [
  ["Ministry of National Defence", "MINISTRY", null],
  ["Vietnam Ministry of National Defence", "MINISTRY", "MND"],
  ["Vietnam Coast Guard", "MILITARY", "VCG"],
  ["VCG", "MILITARY", null],
  ["Lao People's Army", "MILITARY", "LPA"],
  ["General Staff of the Lao People's Army", "MILITARY", null],
  ["Harbour Security Forum", "INTERNATIONAL", "HSF"],
];
const TITLES = [
  ...["Defence talks", "Fifth Vietnam–Laos Defence Policy Dialogue", "5th Defence Policy Dialogue"],
  ...["Harbour Security Forum", "Harbour Security Forum (HSF)", "Sixth Defence Policy Dialogue"],
];
const KINDS = ["TALKS", "COURTESY_CALL", "DIALOGUE", "CONFERENCE"];
const DATES = [
  "2024-03-04",
  "2024-03-05",
  "2024-03-06",
  "2024-03-20",
  "2024-03",
  "2024",
  "XXXX-03-05",
  "XXXX-03",
  null,
];
const PUBLISHED = ["2024-03-05", "2024-03-06", "2024-03-12", "2024-04-01", "2024-03", null];
const INSTRUMENTS = [
  "Protocol on border patrols",
  "Protocol on training",
  "Cooperation plan",
  "Border patrols protocol",
];

/** An article of invented claims on a crowd of people, bodies, meetings and instruments that resemble one another. */
export function crowdedArticle(random: Random, id: string): ResolvableArticle {
  const claims: ReturnType<typeof claim>[] = [];
  const say = (kind: SubjectKind, subject: string, property: string, value: string | null, more = {}): void => {
    if (value !== null) claims.push(claim(id, kind, subject, { property, value, ...more }, claims.length));
  };
  const several = (most: number): readonly number[] => Array.from({ length: random.whole(0, most) }, (_, at) => at + 1);
  const people = several(4);
  const bodies = several(2);
  const meetings = several(3);
  for (const at of bodies) {
    const [name, kind, abbreviation] = random.pick(BODIES);
    say("ORGANIZATION", `o${at}`, "name", name);
    say("ORGANIZATION", `o${at}`, "kind", kind);
    say("ORGANIZATION", `o${at}`, "abbreviation", abbreviation);
    say("ORGANIZATION", `o${at}`, "country", random.pick(COUNTRIES));
  }
  for (const at of people) {
    const name = random.pick(NAMES);
    if (random.chance(0.1)) {
      say("PERSON", `p${at}`, "spelling", name);
      continue;
    }
    say("PERSON", `p${at}`, "name", name);
    if (random.chance(0.2)) say("PERSON", `p${at}`, "name", random.pick(NAMES));
    const country = random.pick(COUNTRIES);
    say("PERSON", `p${at}`, "country", country);
    if (random.chance(0.3)) say("PERSON", `p${at}`, "rank", random.pick(["General", "Major", "Senior Colonel"]));
    if (random.chance(0.3)) continue;
    const position = random.pick(POSTS);
    const post = country === null ? {} : { country };
    say("PERSON", `p${at}`, "position", position, {
      object: bodies.length > 0 && random.chance(0.4) ? "o1" : null,
      qualifiers: { ...post, ...(random.chance(0.2) ? { past: "true" } : random.chance(0.1) ? { asOf: "2012" } : {}) },
    });
    if (random.chance(0.2)) say("PERSON", `p${at}`, "positionEnd", "2024-03-05", { qualifiers: { ...post, position } });
  }
  for (const at of meetings) {
    const key = `m${at}`;
    say("MEETING", key, "title", random.pick(TITLES));
    say("MEETING", key, "kind", random.pick(KINDS));
    say("MEETING", key, "status", random.pick(["HELD", "HELD", "PLANNED"]));
    say("MEETING", key, "role", random.pick(["MAIN", "BACKGROUND"]));
    const date = random.pick(DATES);
    say("MEETING", key, "date", date);
    if (date?.length === 10 && random.chance(0.2)) say("MEETING", key, "endDate", "2024-03-21");
    for (const country of new Set([random.pick(COUNTRIES), random.pick(COUNTRIES)])) {
      say("MEETING", key, "country", country);
    }
    for (const person of people) {
      if (random.chance(0.6)) say("MEETING", key, "participant", "someone", { object: `p${person}` });
    }
    if (bodies.length > 0 && random.chance(0.3)) say("MEETING", key, "organization", "some body", { object: "o1" });
  }
  for (const at of several(2)) {
    const key = `a${at}`;
    say("AGREEMENT", key, "title", random.pick(INSTRUMENTS));
    say("AGREEMENT", key, "kind", random.pick(["PROTOCOL", "PLAN", "AGREEMENT"]));
    for (const country of new Set([random.pick(COUNTRIES), random.pick(COUNTRIES)]))
      say("AGREEMENT", key, "party", country);
    say("AGREEMENT", key, "validFrom", random.pick(["2024", "2025", null, null]));
    say("AGREEMENT", key, "signedOn", random.pick(["2024-03-05", "2024-03", null, null]));
    const meeting = meetings.length > 0 && random.chance(0.7) ? "m1" : null;
    say("AGREEMENT", key, "action", random.pick(["SIGNED", "REVIEWED", "MENTIONED"]), { object: meeting });
  }
  const published = random.pick(PUBLISHED);
  const text = random.whole(1, 4);
  return {
    id,
    headline: random.pick(["Talks held", "Talks held", "Forum opens", "…"]),
    url: null,
    publisher: random.pick(["Coast Daily", "River Post", null]),
    publishedOn: published === null ? null : { edtf: published, basis: "STATED" },
    // Most of the words are those of one of a few texts, so that some are reprints of one another.
    fingerprint: Array.from({ length: 96 }, (_, at) => 1000 * at + (random.chance(0.7) ? text : random.whole(5, 999))),
    claims,
  };
}

/** A curator's word on some of the names, or on two subjects of articles. */
export function crowdedDecision(random: Random, articles: readonly ResolvableArticle[]): IdentityDecision {
  const kind = random.pick(["PERSON", "ORGANIZATION", "MEETING", "AGREEMENT"] as const);
  const ref = (): string => `${random.pick(articles).id}#${kind.slice(0, 1).toLowerCase()}1`;
  const side = (): string => {
    if (kind === "PERSON" && random.chance(0.6)) return random.pick(NAMES);
    return kind === "ORGANIZATION" && random.chance(0.6) ? random.pick(BODIES)[0] : ref();
  };
  const [left, right, judgement] = [side(), side(), random.pick(["SAME", "DIFFERENT"] as const)];
  const id = contentHash([kind, left, right, judgement]);
  return { id, kind, left, right, judgement, reason: "drawn", decidedBy: "the desk", decidedOn: "2026-01-01" };
}
