import { describe, expect, test } from "vitest";
import { resolve } from "../../../src/ingest/resolve.ts";
import type { Graph } from "../../../src/model/graph.ts";
import type { ResolvableArticle } from "../../../src/model/resolvable.ts";
import { devTexts, seedArticles } from "./extracted.ts";
import { devArticles } from "./gold-claims.ts";

function personOf(graph: Graph, slug: string) {
  const person = graph.people.find((one) => one.slug === slug);
  if (person === undefined)
    throw new Error(`no person ${slug}; there are ${graph.people.map((one) => one.slug).join(", ")}`);
  return person;
}

function namesOf(graph: Graph, slug: string): readonly string[] {
  const { id } = personOf(graph, slug);
  return graph.names.filter(({ personId }) => personId === id).map(({ value }) => value);
}

function tenuresOf(graph: Graph, slug: string) {
  const { id } = personOf(graph, slug);
  return graph.tenures
    .filter(({ personId }) => personId === id)
    .map(({ titleKey, observedFrom, observedTo }) => [titleKey, observedFrom, observedTo])
    .sort((a, b) => String(a[0]).localeCompare(String(b[0])));
}

/** Pseudo-random but the same on every run. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  let state = seed;
  return items
    .map((item) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return { item, at: state };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

describe("the five seed articles, from text to graph", () => {
  const articles = seedArticles();
  const graph = resolve(articles);

  test("spellings of one person are one record", () => {
    expect(namesOf(graph, "phan-van-giang")).toEqual(expect.arrayContaining(["Phan Văn Giang"]));
    expect(namesOf(graph, "nguyen-tan-cuong")).toEqual(
      expect.arrayContaining(["Nguyễn Tân Cương", "Nguyen Tan Cuong"]),
    );
    expect(namesOf(graph, "pham-minh-chinh")).toEqual(expect.arrayContaining(["Phạm Minh Chính", "Pham Minh Chinh"]));
    expect(namesOf(graph, "khamliang-outhakaysone")).toEqual(
      expect.arrayContaining(["Khamliang Outhakaysone", "Khamliang Outhakai Sone"]),
    );
    expect(new Set(graph.people.map(({ name }) => name)).size).toBe(graph.people.length);
  });

  test("the talks of 18 December 2024 are one meeting of two articles, with what was agreed there", () => {
    const talks = graph.meetings.filter(({ kind, date }) => kind === "TALKS" && date?.edtf === "2024-12-18");
    expect(talks.map(({ slug, status }) => [slug, status])).toEqual([["2024-12-18-talks-la-vn", "HELD"]]);
    const id = talks[0]?.id;
    const claims = new Set(graph.claimLinks.filter(({ meetingId }) => meetingId === id).map(({ claimId }) => claimId));
    const sources = articles
      .filter((article) => article.claims.some((claim) => claims.has(claim.id)))
      .map((article) => article.id);
    expect(sources).toEqual(["000", "001"]);
    const who = graph.participations.filter(({ meetingId }) => meetingId === id).map(({ personId }) => personId);
    expect(who.sort()).toEqual(
      [personOf(graph, "khamliang-outhakaysone").id, personOf(graph, "phan-van-giang").id].sort(),
    );
    const agreed = graph.meetingAgreements
      .filter(({ meetingId }) => meetingId === id)
      .map(({ agreementId, action }) => {
        const agreement = graph.agreements.find((one) => one.id === agreementId);
        return [agreement?.kind, action, agreement?.validFrom, agreement?.validTo];
      })
      .sort();
    expect(agreed).toEqual([
      ["MEMORANDUM_OF_UNDERSTANDING", "SIGNED", null, null],
      ["PLAN", "COMMITTED", "2025", "2025"],
      ["PROTOCOL", "COMMITTED", "2025", "2029"],
      ["PROTOCOL", "REVIEWED", "2020", "2024"],
    ]);
  });

  test("a protocol that one article dates 2022-24 stays apart from the one of 2020-24", () => {
    const periods = graph.agreements
      .filter(({ kind }) => kind === "PROTOCOL")
      .map(({ validFrom, validTo }) => `${validFrom}/${validTo}`);
    expect(periods.sort()).toEqual(["2020/2024", "2022/2024", "2025/2029", "null/null"]);
  });

  test("posts over time", () => {
    expect(tenuresOf(graph, "khamliang-outhakaysone")).toEqual([
      ["chief general staff", "2022-06-02", "2022-06-03"],
      ["defence deputy minister", "2022-06-02", "2022-06-03"],
      ["defence minister", "2024-12-18", "2024-12-18"],
    ]);
    expect(tenuresOf(graph, "phan-van-giang")).toEqual([["defence minister", "2022-06-02", "2024-12-18"]]);
    expect(tenuresOf(graph, "pham-minh-chinh")).toEqual([["minister prime", "2022-12-08", "2024-12-18"]]);
  });

  test("one army and one defence ministry a country, the general staff within the army", () => {
    const bodies = graph.organizations.map(({ slug, country }) => `${slug} ${country}`);
    expect(bodies).toEqual(expect.arrayContaining(["lao-peoples-army LA", "viet-nam-peoples-army VN"]));
    expect(graph.organizations.filter(({ kind, country }) => kind === "MINISTRY" && country === "VN")).toHaveLength(1);
    const army = graph.organizations.find(({ slug }) => slug === "viet-nam-peoples-army");
    const staff = graph.organizations.find(({ slug }) => slug === "general-staff-of-the-viet-nam-peoples-army");
    expect(staff?.parentId).toBe(army?.id);
  });

  test("a spelling in related links is a name of the person it spells, who takes no part in that article", () => {
    const linked = articles.flatMap(({ id, claims }) =>
      claims.filter(({ property }) => property === "spelling").map((claim) => ({ article: id, ...claim })),
    );
    const giang = linked.find(({ article, value }) => article === "004" && value === "Phan Van Giang");
    const { id, name } = personOf(graph, "phan-van-giang");
    expect(graph.claimLinks.find(({ claimId }) => claimId === giang?.id)?.personId).toBe(id);
    expect(name).toBe("Phan Văn Giang");
    expect([...namesOf(graph, "phan-van-giang")].sort()).toEqual(["Giang", "Phan Van Giang", "Phan Văn Giang"]);
  });

  test("different spellings of one person come with the rule that joined them", () => {
    const { id } = personOf(graph, "khamliang-outhakaysone");
    const reasons = graph.identityLinks.filter(({ recordId }) => recordId === id);
    expect(reasons.map(({ kind, rule }) => `${kind} ${rule}`)).toContain("PERSON same-name");
    for (const { leftArticleId, leftSubject, rightArticleId, rightSubject } of reasons) {
      const named = [
        [leftArticleId, leftSubject],
        [rightArticleId, rightSubject],
      ].map(([articleId, subject]) =>
        articles
          .flatMap(({ claims }) => claims)
          .find((claim) => claim.articleId === articleId && claim.subject === subject && claim.property === "name"),
      );
      expect(named.map((claim) => claim?.value.split(" ")[0])).toEqual(["Khamliang", "Khamliang"]);
    }
  });

  test("what names the ministries of two countries is the name of neither", () => {
    expect(graph.names.filter(({ value }) => /ministries/i.test(value))).toEqual([]);
  });

  test("every claim supports one record, and every post a tenure", () => {
    const claims = new Map(articles.flatMap((article) => article.claims.map((claim) => [claim.id, claim])));
    expect(graph.claimLinks).toHaveLength(claims.size);
    for (const link of graph.claimLinks) {
      const records = [link.personId, link.organizationId, link.meetingId, link.agreementId].filter(
        (id) => id !== null,
      );
      const { property } = claims.get(link.claimId) ?? {};
      if (property !== "spelling" || records.length > 0) expect(records).toHaveLength(1);
      if (property === "position") expect(link.tenureId).not.toBeNull();
    }
  });
});

/** The same person in several development articles, as `article#gold name`. */
const SAME_PERSON: readonly (readonly string[])[] = [
  [
    "d01#Trịnh Quốc Lãm",
    "d02#Trinh Quoc Lam",
    "d03#Trinh Quoc Lam",
    "d04#Trinh Quoc Lam",
    "d05#Trinh Quoc Lam",
    "d06#Trinh Quoc Lam",
    "d09#Trinh Quoc Lam",
    "d10#Trinh Quoc Lam",
    "d11#Trinh Quoc Lam",
    "d13#Trịnh Quốc Lãm",
    "d14#Trinh Quoc Lam",
    "d17#Trinh Quoc Lam",
    "d18#Trịnh Quốc Lãm",
  ],
  ["d04#Doan The Vuong", "d08#Đoàn Thế Vượng", "d12#Đoàn Thế Vượng", "d20#Doan The Vuong"],
  ["d01#Võ Đăng Khải", "d02#Vo Dang Khai", "d18#Võ Đăng Khải"],
  ["d13#Huỳnh Bá Khiêu", "d20#Huynh Ba Khieu"],
  ["d11#Mac Huu Tuong", "d16#Mac Huu Tuong", "d18#Mạc Hữu Tường"],
  ["d14#Khuat Duy Nghi", "d15#Khuất Duy Nghị"],
  ["d01#Somdeth Vilaykham", "d02#Somdet Vilaykam"],
  ["d03#Khamphone Duangmala", "d04#Khamphon Douangmala", "d05#Khamphone Duangmala", "d06#Khamphone Duangmala"],
  ["d07#Wenzhao Qiu", "d17#Qiu Wenzhao"],
  ["d09#Haruhiko Kitamori", "d10#Kitamori Haruhiko", "d11#Haruhiko Kitamori"],
  ["d12#Noh Kyung-tak", "d13#Noh Gyeong-tak"],
  ["d07#Wiryawan Kusnadi", "d19#Wiryawan Kusnadi"],
  ["d07#Crisanto Malabanan", "d14#Crisanto Malabanan", "d15#Crisanto Malabanan"],
  ["d14#Ludovico Tanhueco", "d15#Ludovico Tanhueco"],
  ["d05#Chhim Sovannara", "d06#Chhim Sovannara"],
];

function pairs(groups: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(
    groups.flatMap((group) => group.flatMap((a, at) => group.slice(at + 1).map((b) => [a, b].sort().join(" = ")))),
  );
}

/** Groups of `article#name` that the graph has as one person. */
function resolvedPersons(graph: Graph, articles: readonly ResolvableArticle[]): readonly (readonly string[])[] {
  const groups = new Map<string, Set<string>>();
  const links = new Map(graph.claimLinks.map((link) => [link.claimId, link]));
  for (const { id, claims } of articles) {
    const first = new Set<string>();
    for (const claim of claims) {
      if (claim.subjectKind !== "PERSON" || claim.property !== "name" || first.has(claim.subject)) continue;
      first.add(claim.subject);
      const person = links.get(claim.id)?.personId ?? "";
      groups.set(person, (groups.get(person) ?? new Set()).add(`${id.slice(0, 3)}#${claim.value}`));
    }
  }
  return [...groups.values()].map((group) => [...group]);
}

describe("the synthetic development articles", () => {
  test("from gold: exactly the pairs of persons that are the same", () => {
    const articles = devArticles();
    expect([...pairs(resolvedPersons(resolve(articles), articles))].sort()).toEqual([...pairs(SAME_PERSON)].sort());
  });

  test("from the texts: pairs of persons with precision of at least 0.99 and recall of at least 0.90", () => {
    const articles = devTexts();
    const found = pairs(resolvedPersons(resolve(articles), articles));
    const expected = pairs(SAME_PERSON);
    const right = [...found].filter((pair) => expected.has(pair)).length;
    expect(right / found.size).toBeGreaterThanOrEqual(0.99);
    expect(right / expected.size).toBeGreaterThanOrEqual(0.9);
  });

  test("meetings told by several articles are one, with the date of those that give it", () => {
    const articles = devArticles();
    const graph = resolve(articles);
    const articleOf = new Map(
      articles.flatMap((article) => article.claims.map((claim) => [claim.id, article.id.slice(0, 3)])),
    );
    const told = new Map<string, Set<string>>();
    for (const { claimId, meetingId } of graph.claimLinks) {
      if (meetingId !== null)
        told.set(meetingId, (told.get(meetingId) ?? new Set()).add(articleOf.get(claimId) as string));
    }
    const several = graph.meetings.flatMap((meeting) => {
      const sources = [...(told.get(meeting.id) ?? [])].sort();
      return sources.length > 1 ? [`${sources.join("+")} ${meeting.kind} ${meeting.status} ${meeting.date?.edtf}`] : [];
    });
    expect(several.sort()).toEqual([
      "d01+d02 COURTESY_CALL HELD 2023-08-15",
      "d01+d02 EXCHANGE HELD 2022-12",
      "d01+d02 TALKS HELD 2023-08-15",
      "d05+d06 CONFERENCE HELD 2024-02-23",
      "d05+d06 CONFERENCE PLANNED 2025",
      "d05+d06 TALKS HELD 2024-02-23",
      "d09+d10 CALL HELD 2022-03-07",
      "d09+d10 TALKS PLANNED 2022-05-06",
      "d09+d11 TALKS HELD 2020-10-14",
      "d12+d13 DIALOGUE HELD 2022-09-22",
      "d14+d15 COURTESY_CALL HELD 2023-07-11",
      "d14+d15 DIALOGUE HELD 2023-07-12",
      "d14+d15 EXERCISE PLANNED 2023",
    ]);
  });

  test("the reprint repeats the wire, and only it", () => {
    const links = resolve(devArticles()).articles.filter(({ duplicateOfId }) => duplicateOfId !== null);
    expect(links.map(({ articleId, duplicateOfId }) => [articleId, duplicateOfId])).toEqual([
      ["d06-trilateral-siem-reap-reprint", "d05-trilateral-siem-reap-wire"],
    ]);
  });

  test("posts change over time and several are held at once", () => {
    const graph = resolve(devArticles());
    expect(tenuresOf(graph, "trinh-quoc-lam")).toEqual([
      ["central commission deputy military secretary", "2023-04-10", "2023-04-11"],
      ["chief general staff", "2019-11-20", "2020-10-14"],
      ["defence deputy minister", "2019-11-20", "2019-11-21"],
      ["defence minister", "2022-03-07", "2024-04-19"],
    ]);
    expect(tenuresOf(graph, "khamphone-duangmala")).toEqual([
      ["chief general staff", "2019-11-21", "2019-11-21"],
      ["defence minister", "2024-02-23", "2024-03-05"],
    ]);
  });

  test("an abbreviated body in a post is written out", () => {
    expect(tenuresOf(resolve(devArticles()), "khuat-duy-nghi")).toEqual([
      ["coast commander guard", "2023-07-11", "2023-07-13"],
    ]);
  });

  test("reports that differ on a period are one instrument where they tell of one meeting", () => {
    const graph = resolve(devArticles());
    const memoranda = graph.agreements.filter(({ slug }) => slug.includes("law-enforcement"));
    expect(memoranda).toHaveLength(1);
    const values = graph.claimLinks
      .filter(({ agreementId }) => agreementId === memoranda[0]?.id)
      .map(({ claimId }) => claimId);
    const told = devArticles()
      .flatMap(({ claims }) => claims)
      .filter(({ id, property }) => values.includes(id) && property === "validTo");
    expect(told.map(({ value }) => value).sort()).toEqual(["2026-07", "2028"]);
  });
});

describe("same corpus, same graph", () => {
  const articles = [...devArticles(), ...seedArticles()];
  const graph = resolve(articles);

  test.each([1, 2, 3, 4, 5])("in any order of articles and claims (%i)", (seed) => {
    const other = shuffled(articles, seed).map((article) => ({
      ...article,
      claims: shuffled(article.claims, seed + 100),
    }));
    expect(resolve(other)).toEqual(graph);
  });

  test("ids and slugs are unique, and rows refer to rows", () => {
    for (const rows of [graph.people, graph.organizations, graph.meetings, graph.agreements]) {
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(new Set(rows.map(({ slug }) => slug)).size).toBe(rows.length);
      for (const { slug } of rows) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }
    for (const rows of [graph.names, graph.tenures, graph.participations, graph.agreementParties]) {
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    }
    const people = new Set(graph.people.map(({ id }) => id));
    const meetings = new Set(graph.meetings.map(({ id }) => id));
    const agreements = new Set(graph.agreements.map(({ id }) => id));
    for (const { personId, meetingId } of graph.participations)
      expect(people.has(personId) && meetings.has(meetingId)).toBe(true);
    for (const { personId } of graph.tenures) expect(people.has(personId)).toBe(true);
    for (const { meetingId, agreementId } of graph.meetingAgreements)
      expect(meetings.has(meetingId) && agreements.has(agreementId)).toBe(true);
    expect(new Set(graph.participations.map(({ meetingId, personId }) => `${meetingId} ${personId}`)).size).toBe(
      graph.participations.length,
    );
    expect(new Set(graph.articles.map(({ slug }) => slug)).size).toBe(articles.length);
  });

  test("taking an article away and putting it back changes nothing", () => {
    const without = resolve(articles.slice(1));
    expect(without).not.toEqual(graph);
    expect(resolve([...articles.slice(1), articles[0] as ResolvableArticle])).toEqual(graph);
  });

  test("thousands of copies give the same people, in time", () => {
    const copies = (count: number): readonly ResolvableArticle[] =>
      Array.from({ length: count }, (_, copy) => {
        const article = articles[copy % articles.length] as ResolvableArticle;
        const id = `${article.id}-${copy}`;
        const claims = article.claims.map((claim) => ({ ...claim, id: `${claim.id}-${copy}`, articleId: id }));
        return { ...article, id, claims };
      });
    expect(resolve(copies(4000)).people.length).toBe(graph.people.length);
  });

  test("no articles give an empty graph", () => {
    expect(Object.values(resolve([])).flat()).toEqual([]);
  });
});
