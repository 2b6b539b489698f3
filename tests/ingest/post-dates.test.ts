import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/ingest/extract.ts";

/** When posts are held, as texts say it; all officials are invented. */

/** "Name: title start/end" (with "past", "in asOf") for each post that has a time, and the words that say so. */
function periodsOf(text: string): readonly string[] {
  const { article, extraction } = extractArticle({ id: "x", origin: "x.txt", text, metadata: {} });
  return extraction.persons.flatMap(({ name, posts, facts }) =>
    posts.flatMap(({ title, start, end, asOf, past }) => {
      if (!start && !end && asOf === null) return [];
      const when = asOf === null ? `${start?.edtf ?? ""}/${end?.edtf ?? ""}` : `in ${asOf}`;
      const words = facts
        .filter(
          ({ property, qualifiers }) => /^position(?:Start|End)$/.test(property) && qualifiers?.position === title,
        )
        .map(({ evidence }) => article.body.slice(evidence.start, evidence.end));
      return [
        `${name}: ${title} ${when}${past ? " past" : ""}${words.length > 0 ? ` «${[...new Set(words)].join("» «")}»` : ""}`,
      ];
    }),
  );
}

describe("when a post is held", () => {
  test.each<[string, readonly string[]]>([
    [
      "VIENTIANE, March 3, 2023 — General Thongdy Keovilay was appointed Chief of the General Staff of the Lao People's Army on June 3, 2022.",
      [
        "Thongdy Keovilay: Chief of the General Staff of the Lao People's Army 2022-06-03/ «appointed Chief of the General Staff of the Lao People's Army on June 3, 2022»",
      ],
    ],
    [
      "OSLO, March 3, 2023 — In January 2022, President Petr Dvorak appointed Jana Kolar as Deputy Minister of Defence.",
      [
        "Jana Kolar: Deputy Minister of Defence 2022-01/ «January 2022, President Petr Dvorak appointed Jana Kolar as Deputy Minister of Defence»",
      ],
    ],
    [
      "OSLO, March 3, 2023 — Defence Minister Jan Novak, who took office in June 2021, met Petr Dvorak on Tuesday.",
      ["Jan Novak: Defence Minister 2021-06/ «took office in June 2021»"],
    ],
    [
      "VIENTIANE, March 3, 2023 — General Thongdy Keovilay, who has served as Minister of National Defence since 2021, spoke.",
      ["Thongdy Keovilay: Minister of National Defence 2021/ «since 2021»"],
    ],
    [
      "General Thongdy Keovilay, who served as Minister of National Defence of Laos from 2016 to 2021, spoke.",
      ["Thongdy Keovilay: Minister of National Defence 2016/2021 past «from 2016 to 2021»"],
    ],
    [
      "OSLO, March 3, 2023 — Petr Dvorak met Bounmy Sisavath, Minister of Defence of Laos since May 2020, on Tuesday.",
      ["Bounmy Sisavath: Minister of Defence 2020-05/ «since May 2020»"],
    ],
    [
      "OSLO, March 3, 2023 — General Petr Dvorak, Chief of the General Staff (2016–2021), attended.",
      ["Petr Dvorak: Chief of the General Staff 2016/2021 past «2016–2021»"],
    ],
    [
      "OSLO, March 3, 2023 — Then-Defence Minister Somdeth Vilaykham signed the agreement in 2012 with Jan Novak.",
      ["Somdeth Vilaykham: Defence Minister in 2012 past"],
    ],
  ])("%s", (text, periods) => {
    expect(periodsOf(text)).toEqual(periods);
  });

  test.each([
    "OSLO, March 3, 2023 — Defence Minister Jana Kolar received General Petr Dvorak on June 3, 2021.",
    "OSLO, March 3, 2023 — Defence Minister Jana Kolar met General Petr Dvorak, who was appointed commander of the navy, on Tuesday.",
    "OSLO, March 3, 2023 — General Petr Dvorak will be appointed Chief of the General Staff on June 3.",
    "OSLO, March 3, 2023 — Defence Minister Jana Kolar signed the protocol from 2016 to 2021 with General Petr Dvorak.",
    "OSLO, March 3, 2023 — Former Defence Minister Somdeth Vilaykham visited Oslo in 2012.",
  ])("not told: %s", (text) => {
    expect(periodsOf(text)).toEqual([]);
  });
});
