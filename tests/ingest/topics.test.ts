import { describe, expect, test } from "vitest";
import { findTopics, matchTopics } from "../../src/ingest/topics.ts";

describe("findTopics", () => {
  test.each([
    ["a memorandum on cooperation in military and defence law", ["LAW"]],
    ["officer training, border patrols and the handling of floods", ["TRAINING", "BORDER", "DISASTER_RELIEF"]],
    ["the search for the remains of fallen soldiers", ["WAR_LEGACY"]],
    ["a letter of intent on shipbuilding", ["DEFENCE_INDUSTRY"]],
    ["an arrangement on cybersecurity", ["CYBER"]],
    ["the Party and political work", ["POLITICAL_WORK"]],
    ["a level-2 field hospital for UN peacekeeping", ["PEACEKEEPING", "MEDICAL"]],
    ["a joint naval drill and logistics support", ["EXERCISE", "MARITIME", "LOGISTICS"]],
    ["they support each other at multilateral forums", ["MULTILATERAL"]],
    ["combating cross-border crimes", ["BORDER", "COUNTER_CRIME"]],
  ])("%s", (text, topics) => {
    expect(findTopics(text)).toEqual(topics);
  });

  test("words inside other words show nothing", () => {
    expect(findTopics("the constraints of the lawn and the drugstore")).toEqual([]);
  });

  test("a match points at its words", () => {
    const text = "closer cooperation in cyber security";
    expect(matchTopics(text).map((match) => text.slice(match.start, match.end))).toEqual(["cyber security"]);
  });
});
