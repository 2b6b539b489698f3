import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/ingest/extract.ts";

/** Invented officials and meetings of bodies that are spoken of without a name. */

/** "Body CAPACITY «words that say so»" for each body of each meeting that has any. */
function bodiesOf(text: string): readonly string[] {
  const { article, extraction } = extractArticle({ id: "x", origin: "x.txt", text, metadata: {} });
  return extraction.meetings.flatMap(({ facts }) =>
    facts
      .filter(({ property }) => property === "organization")
      .map(
        ({ value, qualifiers, evidence }) =>
          `${value} ${qualifiers?.capacity} «${article.body.slice(evidence.start, evidence.end)}»`,
      ),
  );
}

describe("bodies that take part in a meeting", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "hold it together",
      "HANOI, March 3, 2023 — The Ministry of National Defence of Vietnam and the Ministry of National Defence of Laos held the fifth defence policy dialogue in Hanoi on March 2.",
      [
        "Ministry of National Defence of Vietnam COUNTERPART «Ministry of National Defence of Vietnam and the Ministry of National Defence of Laos»",
        "Ministry of National Defence of Laos COUNTERPART «Ministry of National Defence of Vietnam and the Ministry of National Defence of Laos»",
      ],
    ],
    [
      "are its sides",
      "MANILA, March 3, 2023 — The fourth consultation between the Vietnam Coast Guard and the Philippine Coast Guard was held in Manila on March 2.",
      [
        "Vietnam Coast Guard COUNTERPART «Vietnam Coast Guard and the Philippine Coast Guard»",
        "Philippine Coast Guard COUNTERPART «Vietnam Coast Guard and the Philippine Coast Guard»",
      ],
    ],
    [
      "host it",
      "JAKARTA, March 3, 2023 — The second Indonesia-Malaysia conference on peacekeeping was held in Jakarta on March 2, hosted by the Ministry of Defence of Indonesia.",
      ["Ministry of Defence of Indonesia HOST «Ministry of Defence of Indonesia»"],
    ],
    [
      "send a delegation that is received",
      "HANOI, March 3, 2023 — Defence Minister Trinh Quoc Lam received a delegation of the Royal Thai Army led by General Somchai Prasertkul in Hanoi on March 2.",
      ["Royal Thai Army VISITOR «delegation of the Royal Thai Army»"],
    ],
    [
      "send a delegation whose head takes part",
      "HANOI, March 3, 2023 — Defence Minister Trinh Quoc Lam held talks with General Somchai Prasertkul in Hanoi on March 2.\n\nGeneral Prasertkul is leading a delegation of the Royal Thai Army on a visit to Vietnam.",
      ["Royal Thai Army COUNTERPART «delegation of the Royal Thai Army»"],
    ],
    [
      "are spoken for",
      "HANOI, March 3, 2023 — General Trinh Quoc Lam held talks with General Somchai Prasertkul in Hanoi on March 2. On behalf of the Vietnam People's Army, General Trinh Quoc Lam thanked the guest.",
      ["Vietnam People's Army COUNTERPART «On behalf of the Vietnam People's Army»"],
    ],
    [
      "exercise with their ships",
      "HANOI, March 3, 2023 — Ships of the Indian Navy and the Vietnam People's Navy held a passage exercise on March 2.",
      [
        "Indian Navy COUNTERPART «Ships of the Indian Navy and the Vietnam People's Navy»",
        "Vietnam People's Navy COUNTERPART «Ships of the Indian Navy and the Vietnam People's Navy»",
      ],
    ],
  ])("%s", (_, text, bodies) => {
    expect(bodiesOf(text)).toEqual(bodies);
  });

  test.each([
    [
      "thanked at it",
      "HANOI, March 3, 2023 — General Trinh Quoc Lam held talks with General Somchai Prasertkul in Hanoi on March 2. The guest thanked the Vietnam People's Army for its help.",
    ],
    [
      "in somebody's post",
      "HANOI, March 3, 2023 — General Trinh Quoc Lam, Chief of the General Staff of the Vietnam People's Army, held talks with General Somchai Prasertkul, Commander of the Royal Thai Army, in Hanoi on March 2.",
    ],
    [
      "whose house it is held in",
      "HANOI, March 3, 2023 — General Trinh Quoc Lam held talks with General Somchai Prasertkul at the headquarters of the Ministry of National Defence on March 2.",
    ],
    [
      "the source of the news",
      "HANOI, March 3, 2023 — General Trinh Quoc Lam held talks with General Somchai Prasertkul in Hanoi on March 2, the Ministry of National Defence said.",
    ],
    [
      "whose officials another body's chief met",
      "HANOI, March 3, 2023 — ASEAN defence ministers met in Hanoi on March 2, and General Trinh Quoc Lam held talks with General Somchai Prasertkul.",
    ],
  ])("none that is only %s", (_, text) => {
    expect(bodiesOf(text)).toEqual([]);
  });
});
