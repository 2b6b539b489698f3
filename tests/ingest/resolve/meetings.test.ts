import { describe, expect, test } from "vitest";
import { explain, resolve, resolveWithReasons } from "../../../src/ingest/resolve.ts";
import type { GoldMeeting } from "../../../src/model/gold.ts";
import type { ResolvableArticle } from "../../../src/model/resolvable.ts";
import { article, meeting, person } from "../../support/gold.ts";
import { fromGold } from "./gold-claims.ts";

const COUNTRIES: Readonly<Record<string, string>> = {
  "Bounmy Sisavath": "LA",
  "Đỗ Văn Ất": "VN",
  "Lê Thị Bính": "VN",
  "Sok Dara": "KH",
};
const PAIR = { participants: ["Bounmy Sisavath", "Đỗ Văn Ất"], startDate: "2024-03-05" };

type Told = Partial<GoldMeeting> & { readonly published?: string | null };

let count = 0;
/** One article that tells of the given meetings; published when the first of them says. */
function telling(...meetings: readonly Told[]): ResolvableArticle {
  count++;
  const names = [...new Set(meetings.flatMap(({ participants = [] }) => participants))];
  return fromGold(
    article({
      id: `a${String(count).padStart(3, "0")}`,
      publishedOn: meetings[0]?.published === undefined ? "2024-03-06" : meetings[0].published,
      persons: names.map((name) => person(name, { country: COUNTRIES[name] ?? null })),
      meetings: meetings.map(({ published, ...told }, index) => meeting({ key: `m${index + 1}`, ...told })),
    }),
  );
}

function countOf(...articles: readonly ResolvableArticle[]): number {
  return resolve(articles).meetings.length;
}

describe("dated meetings", () => {
  test("the same day, kind and pair are one; another day, or other people, are not", () => {
    expect(countOf(telling(PAIR), telling(PAIR))).toBe(1);
    expect(countOf(telling(PAIR), telling({ ...PAIR, startDate: "2024-03-06" }))).toBe(2);
    expect(
      countOf(telling(PAIR), telling({ ...PAIR, participants: ["Sok Dara", "Lê Thị Bính"], countries: ["KH", "VN"] })),
    ).toBe(2);
    expect(countOf(telling(PAIR), telling({ ...PAIR, participants: ["Bounmy Sisavath", "Lê Thị Bính"] }))).toBe(2);
  });
  test("one that names nobody joins the only one of its countries and kind that day", () => {
    const nobody = { ...PAIR, participants: [] };
    expect(countOf(telling(PAIR), telling(nobody))).toBe(1);
    const other = { ...PAIR, participants: ["Lê Thị Bính", "Bounmy Sisavath"], kind: "TALKS" as const };
    expect(countOf(telling(PAIR, { ...other, title: "Other talks" }), telling(nobody))).toBe(3);
  });
  test("called talks here and a courtesy call there, it is one; but not where one article tells of both", () => {
    const call = { ...PAIR, kind: "COURTESY_CALL" as const };
    expect(countOf(telling(PAIR), telling(call))).toBe(1);
    expect(
      countOf(telling(PAIR), telling({ ...call, participants: [...PAIR.participants, "Lê Thị Bính", "Sok Dara"] })),
    ).toBe(1);
    expect(countOf(telling(PAIR), telling({ ...call, participants: ["Đỗ Văn Ất", "Sok Dara"] }))).toBe(2);
    expect(countOf(telling(PAIR, call), telling(PAIR))).toBe(2);
    expect(countOf(telling(PAIR), telling({ ...PAIR, kind: "CEREMONY" }))).toBe(2);
  });
  test("a day within a conference's days is the conference", () => {
    const conference = { kind: "CONFERENCE" as const, title: "Retreat of defence chiefs", participants: ["Sok Dara"] };
    expect(
      countOf(
        telling({ ...conference, startDate: "2024-03-04", endDate: "2024-03-06" }),
        telling({ ...conference, participants: ["Đỗ Văn Ất"], startDate: "2024-03-05" }),
      ),
    ).toBe(1);
  });
});

describe("dates known in part", () => {
  test("a month or a day without year joins the only meeting that fits, none if two do", () => {
    for (const startDate of ["2024-03", "2024", "XXXX-03-05"]) {
      expect(countOf(telling(PAIR), telling({ ...PAIR, startDate }))).toBe(1);
    }
    expect(countOf(telling(PAIR), telling({ ...PAIR, startDate: "2024-04" }))).toBe(2);
    expect(
      countOf(telling(PAIR), telling({ ...PAIR, startDate: "2024-03-20" }), telling({ ...PAIR, startDate: "2024-03" })),
    ).toBe(3);
    expect(
      countOf(
        telling(PAIR),
        telling({ ...PAIR, startDate: "2023-03-05" }),
        telling({ ...PAIR, startDate: "XXXX-03-05" }),
      ),
    ).toBe(3);
  });
  test("the shown date is the most precise", () => {
    const graph = resolve([telling({ ...PAIR, startDate: "2024-03" }), telling({ ...PAIR, role: "BACKGROUND" })]);
    expect(graph.meetings.map(({ date }) => date)).toEqual([
      { edtf: "2024-03-05", earliest: "2024-03-05", latest: "2024-03-05", basis: "STATED" },
    ]);
  });
});

describe("meetings without date", () => {
  const undated = { ...PAIR, startDate: null, role: "BACKGROUND" as const };
  test("told within ten days of a dated one of the same pair and kind they are one", () => {
    const articles = [telling(PAIR), telling({ ...undated, published: "2024-03-12" })];
    const resolution = resolveWithReasons(articles);
    expect(resolution.graph.meetings).toHaveLength(1);
    const [a, b] = articles.map(({ id }) => `${id}#m1`);
    expect(explain(resolution, a as string, b as string)?.map(({ rule }) => rule)).toEqual(["recent-undated"]);
  });
  test("told later, before, by an article of unknown date, or of another kind they are not", () => {
    expect(countOf(telling(PAIR), telling({ ...undated, published: "2024-03-20" }))).toBe(2);
    expect(countOf(telling(PAIR), telling({ ...undated, published: "2024-03-01" }))).toBe(2);
    expect(countOf(telling(PAIR), telling({ ...undated, published: null }))).toBe(2);
    expect(countOf(telling(PAIR), telling({ ...undated, kind: "EXERCISE" }))).toBe(2);
  });
  test("two undated ones told within ten days are one", () => {
    expect(
      countOf(telling({ ...undated, published: "2024-03-02" }), telling({ ...undated, published: "2024-03-09" })),
    ).toBe(1);
    expect(
      countOf(telling({ ...undated, published: "2024-03-02" }), telling({ ...undated, published: "2024-04-09" })),
    ).toBe(2);
  });
});

describe("announced and held", () => {
  test("an announced meeting joins the held one, which wins", () => {
    const graph = resolve([telling({ ...PAIR, status: "PLANNED", published: "2024-02-01" }), telling(PAIR)]);
    expect(graph.meetings.map(({ status }) => status)).toEqual(["HELD"]);
  });
  test("an undated announcement joins no held one of long after", () => {
    expect(
      countOf(telling({ ...PAIR, startDate: null, status: "PLANNED", published: "2023-12-01" }), telling(PAIR)),
    ).toBe(2);
  });
  test("a cancellation wins over the announcement", () => {
    const graph = resolve([
      telling({ ...PAIR, status: "PLANNED" }),
      telling({ ...PAIR, status: "CANCELLED" as GoldMeeting["status"] }),
    ]);
    expect(graph.meetings.map(({ status }) => status)).toEqual(["CANCELLED"]);
  });
});

describe("named events", () => {
  const dialogue = { kind: "DIALOGUE" as const, participants: [] };
  test("the same number of a series is one, whatever else is told of the date", () => {
    expect(
      countOf(
        telling({ ...dialogue, title: "Fifth Vietnam–Laos defence policy dialogue", startDate: "2024-03-04" }),
        telling({ ...dialogue, title: "5th Laos-Viet Nam Defense Policy Dialogue", startDate: "2024" }),
        telling({ ...dialogue, title: "fifth defence policy dialogue", startDate: null }),
      ),
    ).toBe(1);
  });
  test("another number, another pair of countries or another year is another event", () => {
    const fifth = { ...dialogue, title: "Fifth Vietnam–Laos defence policy dialogue", startDate: "2024" };
    expect(countOf(telling(fifth), telling({ ...fifth, title: "Sixth Vietnam–Laos defence policy dialogue" }))).toBe(2);
    expect(
      countOf(
        telling(fifth),
        telling({ ...fifth, title: "Fifth Thailand–Cambodia defence policy dialogue", countries: ["KH", "TH"] }),
      ),
    ).toBe(2);
    expect(countOf(telling(fifth), telling({ ...fifth, startDate: "2023" }))).toBe(2);
  });
  test("an abbreviation is the name it stands for; the ADMM-Plus is not the ADMM", () => {
    const conference = { kind: "CONFERENCE" as const, participants: [], startDate: "2024-11" };
    const long = { ...conference, title: "ASEAN Defence Ministers' Meeting (ADMM)" };
    expect(countOf(telling(long), telling({ ...conference, title: "ADMM" }))).toBe(1);
    expect(countOf(telling(long), telling({ ...conference, title: "ADMM-Plus" }))).toBe(2);
  });
  test("years in names count", () => {
    const expo = { kind: "EXHIBITION" as const, participants: [], startDate: null, published: "2024-12-01" };
    expect(
      countOf(
        telling({ ...expo, title: "Mekong Defence Expo 2024" }),
        telling({ ...expo, title: "Mekong Defence Expo 2022" }),
      ),
    ).toBe(2);
    expect(
      countOf(
        telling({ ...expo, title: "Mekong Defence Expo 2024" }),
        telling({ ...expo, title: "Mekong Defence Expo" }),
      ),
    ).toBe(1);
  });
});

describe("what is shown", () => {
  test("main before background, then most articles, then the first published, then the alphabet", () => {
    const titled = (title: string, role: GoldMeeting["role"], published: string) =>
      telling({ ...PAIR, title, role, published });
    const shown = (...articles: readonly ResolvableArticle[]) => resolve(articles).meetings[0]?.title;
    expect(
      shown(
        titled("B", "MAIN", "2024-03-07"),
        titled("A", "BACKGROUND", "2024-03-06"),
        titled("A", "BACKGROUND", "2024-03-06"),
      ),
    ).toBe("B");
    expect(
      shown(titled("B", "MAIN", "2024-03-07"), titled("B", "MAIN", "2024-03-07"), titled("A", "MAIN", "2024-03-06")),
    ).toBe("B");
    expect(shown(titled("B", "MAIN", "2024-03-06"), titled("A", "MAIN", "2024-03-07"))).toBe("B");
    expect(shown(titled("B", "MAIN", "2024-03-07"), titled("A", "MAIN", "2024-03-07"))).toBe("A");
  });
  test("a date has the firmest basis that any article gives it", () => {
    const [a, b] = [telling(PAIR), telling(PAIR)];
    const resolved = { ...a, claims: a.claims.map((one) => ({ ...one, basis: "RESOLVED" as const })) };
    expect(resolve([resolved]).meetings[0]?.date?.basis).toBe("RESOLVED");
    expect(resolve([resolved, b]).meetings[0]?.date?.basis).toBe("STATED");
  });
  test("addresses name day, kind and countries, and the people where that is not enough", () => {
    const call = { ...PAIR, kind: "COURTESY_CALL" as const };
    const graph = resolve([telling(PAIR, call, { ...call, participants: ["Lê Thị Bính", "Bounmy Sisavath"] })]);
    expect(graph.meetings.map(({ slug }) => slug).sort()).toEqual([
      "2024-03-05-courtesy-call-la-vn-bounmy-sisavath-do-van-at",
      "2024-03-05-courtesy-call-la-vn-bounmy-sisavath-le-thi-binh",
      "2024-03-05-talks-la-vn",
    ]);
  });
  test("curators join and part meetings by subjects of articles", () => {
    const [a, b] = [telling(PAIR), telling(PAIR)];
    const c = telling({ ...PAIR, startDate: "2024-03-06" });
    const decision = (left: string, right: string, judgement: "SAME" | "DIFFERENT") =>
      ({
        id: left + right,
        kind: "MEETING",
        left,
        right,
        judgement,
        reason: "",
        decidedBy: "desk",
        decidedOn: "2025-01-01",
      }) as const;
    expect(resolve([a, b], [decision(`${a.id}#m1`, `${b.id}#m1`, "DIFFERENT")]).meetings).toHaveLength(2);
    expect(resolve([a, c], [decision(`${a.id}#m1`, `${c.id}#m1`, "SAME")]).meetings).toHaveLength(1);
  });
});
