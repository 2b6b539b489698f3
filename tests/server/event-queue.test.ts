import { expect, test } from "vitest";
import { eventQueue } from "../../src/server/event-queue.ts";

test("keeps events for a reader that comes later, the newest ones", async () => {
  const queue = eventQueue<number>(2, () => {});
  for (const event of [1, 2, 3]) queue.put(event);
  expect([await queue.next(), await queue.next()].map(({ value }) => value)).toEqual([2, 3]);
  const next = queue.next();
  queue.put(4);
  expect(await next).toEqual({ done: false, value: 4 });
});

test("ends once, for those who wait and those who come later", async () => {
  let ends = 0;
  const queue = eventQueue<number>(2, () => {
    ends += 1;
  });
  const waiting = queue.next();
  queue.end();
  queue.put(5);
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await queue.next()).toEqual({ done: true, value: undefined });
  expect(await queue.return?.()).toEqual({ done: true, value: undefined });
  expect(ends).toBe(1);
});
