import { setTimeout } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { createAnswerCache, etagOf } from "../../src/server/cache/answer-cache.ts";
import { shareLooks } from "../../src/server/cache/revision-look.ts";

function answer(text: string) {
  return { body: Buffer.from(text), type: "application/json", etag: etagOf("application/json", text), operation: "" };
}

describe("the cache of answers", () => {
  test("gives an answer under the revision it was made in, and none of another", () => {
    const cache = createAnswerCache(1_000_000);
    cache.put("a", 1, answer("one"));
    expect(cache.get("a", 1)?.body.toString()).toBe("one");
    expect(cache.get("a", 2)).toBeNull();
    expect(cache.figures()).toMatchObject({ entries: 0, bytes: 0, hits: 1 });
  });

  test("takes no answer of a revision that is over", () => {
    const cache = createAnswerCache(1_000_000);
    cache.put("a", 2, answer("two"));
    cache.put("b", 1, answer("one"));
    expect(cache.get("b", 2)).toBeNull();
    expect(cache.get("a", 1)).toBeNull();
    expect(cache.get("a", 2)?.body.toString()).toBe("two");
  });

  test("keeps to its bytes; what was asked for longest ago leaves first", () => {
    const cache = createAnswerCache(20_000);
    const text = "x".repeat(1000);
    for (let key = 0; key < 12; key++) cache.put(`key ${key}`, 1, answer(text));
    cache.get("key 0", 1);
    for (let key = 12; key < 20; key++) cache.put(`key ${key}`, 1, answer(text));
    expect(cache.figures().bytes).toBeLessThanOrEqual(20_000);
    expect(cache.get("key 0", 1)).not.toBeNull();
    expect(cache.get("key 1", 1)).toBeNull();
    expect(cache.get("key 19", 1)).not.toBeNull();
  });

  test("counts its bytes right when answers are replaced", () => {
    const cache = createAnswerCache(1_000_000);
    cache.put("a", 1, answer("short"));
    const { bytes } = cache.figures();
    cache.put("a", 1, answer("rather longer"));
    cache.put("a", 1, answer("short"));
    expect(cache.figures()).toMatchObject({ entries: 1, bytes });
  });

  test("takes no answer that would push out most others", () => {
    const cache = createAnswerCache(20_000);
    cache.put("a", 1, answer("x".repeat(10_000)));
    expect(cache.figures().entries).toBe(0);
  });

  test("wants what is asked for again", () => {
    const cache = createAnswerCache(1000);
    expect([cache.isWanted("a"), cache.isWanted("b"), cache.isWanted("a")]).toEqual([false, false, true]);
  });
});

describe("looks at the revision", () => {
  test("begin after they are asked for, and serve all that wait together", async () => {
    let revision = 1;
    let looks = 0;
    let answered = () => {};
    const look = shareLooks(async () => {
      looks += 1;
      const found = revision;
      await new Promise<void>((resolve) => {
        answered = resolve;
      });
      return found;
    });
    const begun = (count: number) => vi.waitFor(() => expect(looks).toBe(count));
    const first = [look(), look(), look()];
    await begun(1);
    revision = 2;
    const second = look();
    revision = 3;
    const later = [look(), look(), look()];
    answered();
    expect(await Promise.all(first)).toEqual([1, 1, 1]);
    await begun(2);
    revision = 4;
    answered();
    expect(await second).toBe(3);
    expect(await Promise.all(later)).toEqual([3, 3, 3]);
    const last = look();
    await begun(3);
    answered();
    expect(await last).toBe(4);
  });

  test("go on after one that failed", async () => {
    let fails = true;
    const look = shareLooks(async () => {
      await setTimeout(5);
      if (fails) throw new Error("out of reach");
      return 7;
    });
    await expect(look()).rejects.toThrow("out of reach");
    fails = false;
    expect(await look()).toBe(7);
  });
});
