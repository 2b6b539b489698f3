import { describe, expect, test } from "vitest";
import { resolve } from "../../../src/ingest/resolve.ts";
import type { GoldPerson } from "../../../src/model/gold.ts";
import type { ResolvableArticle } from "../../../src/model/resolvable.ts";
import { article, meeting, person } from "../../support/gold.ts";
import { claim, fromGold } from "./gold-claims.ts";

const NAME = "Bounmy Sisavath";
const OTHER = "Thongdy Keovilay";

let count = 0;
function shows(
  day: string | null,
  positions: readonly string[],
  name = NAME,
  more: Partial<GoldPerson> = {},
): ResolvableArticle {
  count++;
  return fromGold(
    article({
      id: `a${String(count).padStart(3, "0")}`,
      publishedOn: day,
      persons: [person(name, { positions, ...more })],
    }),
  );
}

function tenures(...articles: readonly ResolvableArticle[]): readonly (readonly (string | null)[])[] {
  const graph = resolve(articles);
  const id = graph.people.find(({ name }) => name === NAME)?.id;
  return graph.tenures
    .filter(({ personId }) => personId === id)
    .map(({ titleKey, observedFrom, observedTo }) => [titleKey, observedFrom, observedTo])
    .sort();
}

/** The article with one claim of a post more, with qualifiers. */
function withPost(
  base: ResolvableArticle,
  value: string,
  qualifiers: Readonly<Record<string, string>>,
): ResolvableArticle {
  return {
    ...base,
    claims: [
      ...base.claims,
      claim(base.id, "PERSON", "p1", { property: "position", value, qualifiers: { country: "LA", ...qualifiers } }, 99),
    ],
  };
}

describe("one continuous period", () => {
  test("from the first to the last day the post is seen, under all its wordings", () => {
    expect(
      tenures(
        shows("2022-06-03", ["Minister of National Defence"]),
        shows("2024-12-18", ["Defense Minister"]),
        shows("2023-01-05", ["Minister of Defence"]),
      ),
    ).toEqual([["defence minister", "2022-06-03", "2024-12-18"]]);
  });
  test("is shown with the title that most articles use, and its firmest basis", () => {
    const graph = resolve([
      shows("2022-06-03", ["Minister of National Defence"]),
      shows("2023-06-03", ["Defence Minister"]),
      shows("2024-06-03", ["Defence Minister"]),
    ]);
    expect(graph.tenures.map(({ title, basis, acting, country }) => [title, basis, acting, country])).toEqual([
      ["Defence Minister", "STATED", false, "LA"],
    ]);
  });
  test("two posts at once are two rows", () => {
    expect(
      tenures(
        shows("2022-06-03", [
          "Deputy Minister of National Defence",
          "Chief of the General Staff of the Lao People's Army",
        ]),
      ),
    ).toEqual([
      ["chief general staff", "2022-06-03", "2022-06-03"],
      ["defence deputy minister", "2022-06-03", "2022-06-03"],
    ]);
  });
  test("a promotion ends one post and begins another", () => {
    expect(
      tenures(
        shows("2022-06-03", ["Deputy Minister of National Defence"]),
        shows("2024-06-03", ["Minister of National Defence"]),
      ),
    ).toEqual([
      ["defence deputy minister", "2022-06-03", "2022-06-03"],
      ["defence minister", "2024-06-03", "2024-06-03"],
    ]);
  });
  test("an acting holder is a row of its own, marked so", () => {
    const graph = resolve([
      shows("2022-06-03", ["acting Minister of National Defence"]),
      shows("2023-06-03", ["Minister of National Defence"]),
    ]);
    expect(graph.tenures.map(({ title, titleKey, acting }) => [title, titleKey, acting]).sort()).toEqual([
      ["Minister of National Defence", "defence minister", false],
      ["Minister of National Defence", "defence minister", true],
    ]);
  });
});

describe("what breaks a period", () => {
  const minister = ["Minister of National Defence"];
  const broken = [
    ["defence minister", "2020-01-01", "2020-01-01"],
    ["defence minister", "2024-01-01", "2024-01-01"],
  ];
  test("another holder in between, of the same country", () => {
    expect(
      tenures(shows("2020-01-01", minister), shows("2022-01-01", minister, OTHER), shows("2024-01-01", minister)),
    ).toEqual(broken);
    expect(
      tenures(
        shows("2020-01-01", minister),
        shows("2022-01-01", minister, "Sok Dara", { country: "KH" }),
        shows("2024-01-01", minister),
      ),
    ).toEqual([["defence minister", "2020-01-01", "2024-01-01"]]);
  });
  test("not a holder that is only inferred", () => {
    const other = shows("2022-01-01", minister, OTHER);
    const inferred = { ...other, claims: other.claims.map((one) => ({ ...one, basis: "INFERRED" as const })) };
    expect(tenures(shows("2020-01-01", minister), inferred, shows("2024-01-01", minister))).toEqual([
      ["defence minister", "2020-01-01", "2024-01-01"],
    ]);
  });
  test("not of a post that several hold", () => {
    const deputy = ["Deputy Minister of National Defence"];
    expect(
      tenures(shows("2020-01-01", deputy), shows("2022-01-01", deputy, OTHER), shows("2024-01-01", deputy)),
    ).toEqual([["defence deputy minister", "2020-01-01", "2024-01-01"]]);
  });
  test("the person in another post in between that was never held along with it", () => {
    const ambassador = ["Ambassador to Japan"];
    const seen = tenures(shows("2020-01-01", minister), shows("2022-01-01", ambassador), shows("2024-01-01", minister));
    expect(seen.filter(([key]) => key === "defence minister")).toEqual(broken);
    const along = tenures(
      shows("2020-01-01", [...minister, "Deputy Prime Minister"]),
      shows("2022-01-01", ["Deputy Prime Minister"]),
      shows("2024-01-01", minister),
    );
    expect(along).toContainEqual(["defence minister", "2020-01-01", "2024-01-01"]);
  });
});

describe("dates of posts", () => {
  test("meetings that the article reports count, and date an article of unknown day", () => {
    const told = (publishedOn: string | null) =>
      fromGold(
        article({
          id: `m${String(publishedOn)}`,
          publishedOn,
          persons: [person(NAME, { positions: ["Minister of National Defence"] })],
          meetings: [
            meeting({ participants: [NAME], startDate: "2024-03-05" }),
            meeting({ key: "m2", role: "BACKGROUND", participants: [NAME], startDate: "2019-03-05" }),
          ],
        }),
      );
    expect(tenures(told("2024-03-07"))).toEqual([["defence minister", "2024-03-05", "2024-03-07"]]);
    expect(tenures(told(null))).toEqual([["defence minister", "2024-03-05", "2024-03-05"]]);
    expect(tenures(told("2024-03"))).toEqual([["defence minister", "2024-03-05", "2024-03-05"]]);
  });
  test("an undated post joins the only period of that post, or stands without days", () => {
    expect(tenures(shows(null, ["Defence Minister"]))).toEqual([["defence minister", null, null]]);
    expect(tenures(shows(null, ["Defence Minister"]), shows("2024-03-05", ["Defence Minister"]))).toEqual([
      ["defence minister", "2024-03-05", "2024-03-05"],
    ]);
  });
  test("a past post is dated by the time given for it, never by the article", () => {
    const then = withPost(
      shows("2024-03-05", ["Minister of National Defence"]),
      "Deputy Minister of National Defence",
      { past: "true", asOf: "2012" },
    );
    expect(tenures(then)).toEqual([
      ["defence deputy minister", "2012-01-01", "2012-01-01"],
      ["defence minister", "2024-03-05", "2024-03-05"],
    ]);
    const former = withPost(shows("2024-03-05", ["Minister of National Defence"]), "Ambassador to Japan", {
      past: "true",
    });
    expect(tenures(former)).toContainEqual(["ambassador", null, null]);
  });
});

describe("a period that articles state", () => {
  const POST = "Minister of National Defence";
  const said = (base: ResolvableArticle, property: string, value: string): ResolvableArticle => ({
    ...base,
    claims: [
      ...base.claims,
      claim(base.id, "PERSON", "p1", { property, value, qualifiers: { position: POST, country: "LA" } }, 98),
    ],
  });
  const periods = (...articles: readonly ResolvableArticle[]): readonly (readonly (string | null)[])[] =>
    resolve(articles)
      .tenures.map(({ start, end, observedFrom }) => [start?.edtf ?? null, end?.edtf ?? null, observedFrom])
      .sort();

  test("dates the period that is seen; the more precise date is shown, and the claims point at it", () => {
    const first = said(shows("2023-03-05", [POST]), "positionStart", "2021-06");
    const second = said(shows("2024-03-05", [POST]), "positionStart", "2021");
    expect(periods(first, second)).toEqual([["2021-06", null, "2023-03-05"]]);
    const graph = resolve([first, second]);
    const starts = [first, second].flatMap(({ claims }) =>
      claims.filter(({ property }) => property === "positionStart"),
    );
    const links = new Map(graph.claimLinks.map((link) => [link.claimId, link.tenureId]));
    expect(starts.map(({ id }) => links.get(id))).toEqual([graph.tenures[0]?.id, graph.tenures[0]?.id]);
  });
  test("parts what was seen before its start from what is seen in it", () => {
    const again = said(shows("2024-03-05", [POST]), "positionStart", "2023-01");
    expect(periods(shows("2019-03-05", [POST]), again)).toEqual([
      [null, null, "2019-03-05"],
      ["2023-01", null, "2024-03-05"],
    ]);
  });
  test("a past one joins the period that it overlaps, and stands alone where it overlaps none", () => {
    const past = said(
      said(withPost(shows("2024-03-05", ["Prime Minister"]), POST, { past: "true" }), "positionStart", "2016"),
      "positionEnd",
      "2021",
    );
    expect(periods(past, shows("2018-03-05", [POST]))).toContainEqual(["2016", "2021", "2018-03-05"]);
    expect(periods(past)).toContainEqual(["2016", "2021", null]);
  });
});

describe("the body that a post belongs to", () => {
  const inBody = (title: string, bodies: readonly [name: string, kind: "MINISTRY" | "MILITARY", country: string][]) => {
    const told = fromGold(
      article({
        id: "body",
        publishedOn: "2024-03-05",
        persons: [person(NAME, { positions: [title] })],
        organizations: bodies.map(([name, kind, country]) => ({ name, kind, country, variants: [] })),
      }),
    );
    const graph = resolve([told]);
    const [tenure] = graph.tenures;
    const name = graph.organizations.find(({ id }) => id === tenure?.organizationId)?.name ?? null;
    return [name, tenure?.organizationBasis ?? null];
  };

  test.each(["Minister of National Defence", "Deputy Defence Minister", "acting Minister of Defence"])(
    "is the ministry of the country, inferred: %s",
    (title) => {
      expect(
        inBody(title, [
          ["Lao Ministry of National Defence", "MINISTRY", "LA"],
          ["Ministry of Defence of Vietnam", "MINISTRY", "VN"],
        ]),
      ).toEqual(["Lao Ministry of National Defence", "INFERRED"]);
    },
  );
  test.each(["Prime Minister", "Minister of Foreign Affairs", "Chief of the General Staff"])("is not: %s", (title) => {
    expect(inBody(title, [["Lao Ministry of National Defence", "MINISTRY", "LA"]])).toEqual([null, null]);
  });
  test("is none of another country", () => {
    expect(inBody("Defence Minister", [["Ministry of Defence of Vietnam", "MINISTRY", "VN"]])).toEqual([null, null]);
  });
});
