import { describe, expect, test } from "vitest";
import { explain, resolve, resolveWithReasons } from "../../../src/ingest/resolve.ts";
import type { GoldPerson } from "../../../src/model/gold.ts";
import type { Graph } from "../../../src/model/graph.ts";
import type { IdentityDecision } from "../../../src/model/resolvable.ts";
import { article, person } from "../../support/gold.ts";
import { fromGold } from "./gold-claims.ts";

type Told = readonly [
  name: string,
  country: string | null,
  positions?: readonly string[],
  published?: string,
  more?: Partial<GoldPerson>,
];

/** One article for each list of persons told. */
function articles(...told: readonly (readonly Told[])[]) {
  return told.map((persons, index) =>
    fromGold(
      article({
        id: `a${index}`,
        persons: persons.map(([name, country, positions = [], , more = {}]) =>
          person(name, { country, positions, ...more }),
        ),
      }),
      { published: persons[0]?.[3] ?? `2024-03-${String(index + 1).padStart(2, "0")}` },
    ),
  );
}

function people(...told: readonly Told[]): readonly string[] {
  return slugs(resolve(articles(...told.map((one) => [one]))));
}

function slugs(graph: Graph): readonly string[] {
  return graph.people.map(({ slug }) => slug).sort();
}

const minister = ["Minister of National Defence"];

describe("Vietnamese names: exact folded syllables", () => {
  test("with and without diacritics are one, shown with the spelling of most articles", () => {
    const graph = resolve(articles([["Đinh Thế Khảm", "VN"]], [["Dinh The Kham", "VN"]], [["Đinh Thế Khảm", "VN"]]));
    expect(slugs(graph)).toEqual(["dinh-the-kham"]);
    expect(graph.people[0]?.name).toBe("Đinh Thế Khảm");
    expect(graph.names.map(({ value, kind }) => [value, kind]).sort()).toEqual([
      ["Dinh The Kham", "VARIANT"],
      ["Đinh Thế Khảm", "PRIMARY"],
    ]);
  });
  test("a tie goes to the spelling with diacritics", () => {
    const graph = resolve(articles([["Dinh The Kham", "VN"]], [["Đinh Thế Khảm", "VN"]]));
    expect(graph.people[0]?.name).toBe("Đinh Thế Khảm");
  });
  test("near misses are different people", () => {
    expect(people(["Dinh The Chien", "VN", minister], ["Dinh The Chinh", "VN", minister])).toHaveLength(2);
  });
  test("other words order is another name", () => {
    expect(people(["Dinh The Kham", "VN"], ["Kham Dinh The", "VN"])).toHaveLength(2);
  });
  test("different diacritics part two names when both have them", () => {
    expect(people(["Đinh Thế Hải", "VN"], ["Đinh Thế Hai", "VN"], ["Đinh Thế Hại", "VN"])).toHaveLength(3);
  });
  test("where the tone mark is set does not matter", () => {
    expect(people(["Đinh Thị Hòa", "VN"], ["Đinh Thị Hoà", "VN"])).toEqual(["dinh-thi-hoa"]);
  });
  test("a spelling without diacritics joins neither of two marked names, unless it shares a post with one alone", () => {
    const marked: readonly Told[] = [
      ["Đinh Thế Hải", "VN", ["Commander of Military Region 9"]],
      ["Đinh Thế Hại", "VN", ["Ambassador to Laos"]],
    ];
    expect(people(...marked, ["Dinh The Hai", "VN"])).toHaveLength(3);
    expect(people(...marked, ["Dinh The Hai", "VN", ["Commander of Military Region 9"]])).toHaveLength(2);
  });
});

describe("names with the family name first or last", () => {
  test.each([
    ["CN", "Fang Zhihao", "Zhihao Fang"],
    ["CN", "Fang Zhihao", "Fang Zhi-hao"],
    ["JP", "Kento Arisawa", "Arisawa Kento"],
    ["JP", "Kento Arisawa", "Kentō Arisawa"],
    ["JP", "Yohei Ohno", "Ono Yohei"],
    ["KR", "Bae Sung-wook", "Bae Seong-uk"],
    ["KR", "Noh Min-gyu", "Min-gyu Noh"],
    ["KR", "Noh Min Gyu", "Noh Mingyu"],
  ])("%s: %s and %s are one", (country, a, b) => {
    expect(people([a, country], [b, country])).toHaveLength(1);
  });
  test.each([
    ["CN", "Fang Zhihao", "Fang Zhihua"],
    ["JP", "Kento Arisawa", "Kenta Arisawa"],
    ["KR", "Bae Sung-wook", "Bae Sang-wook"],
    ["VN", "Bui Van Tan", "Tan Bui Van"],
  ])("%s: %s and %s are not", (country, a, b) => {
    expect(people([a, country], [b, country])).toHaveLength(2);
  });
});

describe("Lao, Thai and Khmer romanizations", () => {
  test("near spellings of one country are one", () => {
    expect(people(["Bounthavy Sisoulath", "LA", minister], ["Bounthavi Sisoulat", "LA", minister])).toHaveLength(1);
    expect(people(["Phonexay Keomany", "LA"], ["Phone Xay Keomany", "LA"])).toHaveLength(1);
  });
  test("not of two countries, nor of none", () => {
    expect(people(["Bounthavy Sisoulath", "LA"], ["Bounthavi Sisoulat", "TH"])).toHaveLength(2);
    expect(people(["Bounthavy Sisoulath", null], ["Bounthavi Sisoulat", null])).toHaveLength(2);
  });
  test("not where the spelling is too far off", () => {
    expect(people(["Bounthavy Sisoulath", "LA", minister], ["Bounthong Sisouphanh", "LA", minister])).toHaveLength(2);
  });
  test("not where both hold a different top post at one time; a change of post over time is no obstacle", () => {
    const chief = ["Chief of the General Staff"];
    expect(people(["Bounthavy Sisoulath", "LA", minister], ["Bounthavi Sisoulat", "LA", chief])).toHaveLength(2);
    expect(
      people(["Bounthavy Sisoulath", "LA", chief, "2019-05-01"], ["Bounthavi Sisoulat", "LA", minister]),
    ).toHaveLength(1);
  });
  test("not where a rank would fall", () => {
    const rank = (name: string): Partial<GoldPerson> => ({ rank: name });
    expect(
      people(
        ["Bounthavy Sisoulath", "LA", [], "2019-05-01", rank("Lieutenant General")],
        ["Bounthavi Sisoulat", "LA", [], "2024-05-01", rank("Colonel")],
      ),
    ).toHaveLength(2);
    expect(
      people(
        ["Bounthavy Sisoulath", "LA", [], "2019-05-01", rank("Colonel")],
        ["Bounthavi Sisoulat", "LA", [], "2024-05-01", rank("Lieutenant General")],
      ),
    ).toHaveLength(1);
  });
  test("not two people whom one article tells apart", () => {
    const graph = resolve(
      articles([
        ["Bounthavy Sisoulath", "LA"],
        ["Bounthavi Sisoulat", "LA"],
      ]),
    );
    expect(slugs(graph)).toHaveLength(2);
  });
});

describe("other names", () => {
  test.each([
    ["US", "Walter J. Brandreth", "Walter Brandreth"],
    ["US", "Walter J. Brandreth", "Walter James Brandreth"],
    ["PH", "Emilio Castrillo Jr.", "Emilio Castrillo"],
    ["MY", "Azlan bin Yusri", "Azlan Yusri"],
    ["FR", "Hélène Marchal-Dubourg", "Helene Marchal Dubourg"],
  ])("%s: %s and %s are one", (country, a, b) => {
    expect(people([a, country], [b, country])).toHaveLength(1);
  });
  test.each([
    ["US", "Walter J. Brandreth", "Walter K. Brandreth"],
    ["US", "Walter James Brandreth", "Walter Brandreth"],
    ["GB", "Walter Brandreth", "Wilma Brandreth"],
  ])("%s: %s and %s are not", (country, a, b) => {
    expect(people([a, country], [b, country])).toHaveLength(2);
  });
  test("near spellings need a post in common", () => {
    expect(people(["Sergei Lobachenko", "RU", minister], ["Sergey Lobachenko", "RU", minister])).toHaveLength(1);
    expect(
      people(["Sergei Lobachenko", "RU", minister], ["Sergey Lobachenko", "RU", ["Ambassador to Laos"]]),
    ).toHaveLength(2);
  });
});

describe("countries and single words", () => {
  test("one name in two countries is two people, with the country in both addresses", () => {
    expect(people(["Kim Ha-neul", "KR"], ["Kim Ha-neul", "KP"])).toEqual(["kim-ha-neul-kp", "kim-ha-neul-kr"]);
  });
  test("an unknown country joins the only known one, but neither of two", () => {
    expect(people(["Amrit Solanki", "IN"], ["Amrit Solanki", null])).toEqual(["amrit-solanki"]);
    expect(people(["Amrit Solanki", "IN"], ["Amrit Solanki", "GB"], ["Amrit Solanki", null])).toHaveLength(3);
  });
  test("two of unknown country with one full name are one", () => {
    expect(people(["Amara Okonjo", null], ["Amara Okonjo", null])).toHaveLength(1);
  });
  test("a family name alone never joins anybody across articles", () => {
    expect(
      people(["Arisawa", "JP", minister], ["Kento Arisawa", "JP", minister], ["Arisawa", "JP", minister]),
    ).toHaveLength(3);
  });
  test("a single word is a whole name where people have just one", () => {
    expect(people(["Suhartono", "ID", minister], ["Suhartono", "ID", minister])).toEqual(["suhartono"]);
  });
});

describe("curators' decisions", () => {
  const decide = (
    left: string,
    right: string,
    judgement: IdentityDecision["judgement"],
    decidedOn = "2025-01-01",
  ): IdentityDecision => ({
    id: `${judgement} ${decidedOn}`,
    kind: "PERSON",
    left,
    right,
    judgement,
    reason: "known to the desk",
    decidedBy: "desk",
    decidedOn,
  });
  const two = articles([["Dinh The Kham", "VN"]], [["Dinh Van Kham", "VN"]]);
  const one = articles([["Dinh The Kham", "VN"]], [["Đinh Thế Khảm", "VN"]]);

  test("SAME joins what no rule would", () => {
    const resolution = resolveWithReasons(two, [decide("Dinh The Kham", "Dinh Van Kham (VN)", "SAME")]);
    expect(slugs(resolution.graph)).toHaveLength(1);
    expect(explain(resolution, "a0#p1", "a1#p1")?.map(({ rule }) => rule)).toEqual(["curated"]);
  });
  test("DIFFERENT parts what a rule would join, by subjects of articles", () => {
    expect(slugs(resolve(one))).toHaveLength(1);
    expect(slugs(resolve(one, [decide("a0#p1", "a1#p1", "DIFFERENT")]))).toHaveLength(2);
  });
  test("the later decision on the same two holds", () => {
    const decisions = [
      decide("Dinh Van Kham", "Dinh The Kham", "DIFFERENT", "2025-02-01"),
      decide("Dinh The Kham", "Dinh Van Kham", "SAME"),
    ];
    expect(slugs(resolve(two, decisions))).toHaveLength(2);
  });
  test("DIFFERENT parts what two SAMEs would join by way of a third", () => {
    const three = articles([["Dinh The Kham", "VN"]], [["Dinh Van Kham", "VN"]], [["D. Kham", "VN"]]);
    const same = [decide("Dinh The Kham", "D. Kham", "SAME"), decide("Dinh Van Kham", "D. Kham", "SAME")];
    expect(slugs(resolve(three, same))).toHaveLength(1);
    const apart = [...same, decide("Dinh The Kham", "Dinh Van Kham", "DIFFERENT")];
    expect(slugs(resolve(three, apart))).toHaveLength(2);
    expect(slugs(resolve(three, apart.toReversed()))).toEqual(slugs(resolve(three, apart)));
  });
  test("a country in brackets limits a side, and a side that names nobody does nothing", () => {
    expect(slugs(resolve(two, [decide("Dinh The Kham (LA)", "Dinh Van Kham", "SAME")]))).toHaveLength(2);
    expect(slugs(resolve(two, [decide("Nobody Known", "Dinh Van Kham", "SAME")]))).toHaveLength(2);
  });
});

test("why two are one: the chain of rules", () => {
  const resolution = resolveWithReasons(
    articles(
      [["Bounthavy Sisoulath", "LA"]],
      [["Bounthavi Sisoulat", "LA"]],
      [["Bounthavi Sisoulat", "LA"]],
      [["Kento Arisawa", "JP"]],
    ),
  );
  expect(explain(resolution, "a0#p1", "a2#p1")?.map(({ rule }) => rule)).toEqual([
    "near-romanization",
    "same-spelling",
  ]);
  expect(explain(resolution, "a0#p1", "a0#p1")).toEqual([]);
  expect(explain(resolution, "a0#p1", "a3#p1")).toBeNull();
  const [record] = resolution.graph.people.filter(({ country }) => country === "LA");
  expect(new Set(resolution.links.map(({ recordId }) => recordId))).toEqual(new Set([record?.id]));
});
