import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Granted, shareGranted } from "../../src/cli/share-granted.ts";
import { createRateLimiter, type RateLimiter } from "../../src/server/limits/limit-rate.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Two processes that hear of each other. */
function two(perMinute: number): readonly [RateLimiter, RateLimiter] {
  const listeners: ((granted: Granted) => void)[] = [];
  const limiter = (self: number) =>
    shareGranted(
      createRateLimiter(perMinute, () => 0),
      {
        tell: (granted) => listeners[1 - self]?.(granted),
        hear: (listener) => {
          listeners[self] = listener;
        },
      },
    );
  return [limiter(0), limiter(1)];
}

test("what one process grants, the other does not grant again", () => {
  const [one, other] = two(10);
  for (let request = 0; request < 6; request++) expect(one.take("a")).toBe(0);
  expect(other.take("b", 2)).toBe(0);
  vi.runAllTimers();
  expect(other.take("a", 4)).toBe(0);
  expect(other.take("a")).toBeGreaterThan(0);
  expect(one.take("b", 9)).toBeGreaterThan(0);
  expect(one.take("b", 8)).toBe(0);
});

test("what was refused is not told", () => {
  const [one, other] = two(10);
  expect(one.take("a", 11)).toBeGreaterThan(0);
  vi.runAllTimers();
  expect(other.take("a", 10)).toBe(0);
});
