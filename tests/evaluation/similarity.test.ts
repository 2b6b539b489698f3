import { expect, test } from "vitest";
import { portfolio } from "../../src/model/organization-name.ts";
import { editRatio, jaccard } from "../../src/model/similarity.ts";

test("edit ratio is twice the common subsequence over the summed lengths", () => {
  expect(editRatio("abcd", "abcd")).toBe(1);
  expect(editRatio("", "")).toBe(1);
  expect(editRatio("abc", "")).toBe(0);
  expect(editRatio("abcd", "abxd")).toBe(0.75);
  expect(editRatio("abxd", "abcd")).toBe(0.75);
  expect(editRatio("kitten", "sitting")).toBeCloseTo(8 / 13);
});

test("jaccard counts members once, and two empty sets are alike", () => {
  expect(jaccard(["a", "a", "b"], ["b", "c"])).toBeCloseTo(1 / 3);
  expect(jaccard([], [])).toBe(1);
  expect(jaccard(["a"], [])).toBe(0);
});

test.each([
  "Ministry of National Defence",
  "Lao Defence Ministry",
  "Lao defence ministries",
  "the Ministry of Defense of Japan",
  "Vietnamese Ministry of National Defense",
  "Department of National Defense",
  "US Defense Department",
  "Ministry of the Armed Forces",
  "Ministry of National Defence of the Lao People's Democratic Republic",
  "MoD",
])("%s is a defence ministry", (name) => {
  expect(portfolio(name)).toBe("DEFENCE");
});

test.each([
  "Ministry of Foreign Affairs",
  "Foreign Ministry",
  "Ministry of External Affairs",
  "US State Department",
  "MOFA",
])("%s is a foreign ministry", (name) => {
  expect(portfolio(name)).toBe("FOREIGN");
});

test.each([
  "Department of Defence Industry",
  "Foreign Relations Department of the Ministry of National Defence",
  "General Department of Defence Industry",
  "Institute for Defence Strategy",
  "Ministry of Public Security",
  "Self-Defence Forces",
  "Ministry of Foreign Trade",
  "",
])("%s is neither", (name) => {
  expect(portfolio(name)).toBeNull();
});
