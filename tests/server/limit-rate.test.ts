import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { clientOf, createRateLimiter } from "../../src/server/limits/limit-rate.ts";

describe("a rate limiter", () => {
  test("fills up evenly, up to a minute's worth", () => {
    let time = 0;
    const { take } = createRateLimiter(60, () => time);
    for (let request = 0; request < 60; request++) expect(take("a")).toBe(0);
    expect(take("a")).toBe(1);
    time += 1000;
    expect(take("a")).toBe(0);
    expect(take("a")).toBe(1);
    time += 3_600_000;
    expect(take("a", 60)).toBe(0);
    expect(take("a", 30)).toBe(30);
  });

  test("counts what is granted elsewhere, but makes nobody wait longer than for an empty bucket", () => {
    const { take, spend } = createRateLimiter(60, () => 0);
    spend("a", 59);
    expect(take("a")).toBe(0);
    expect(take("a")).toBe(1);
    spend("a", 1000);
    expect(take("a")).toBe(1);
    expect(take("b")).toBe(0);
  });

  test("grants everything at 0", () => {
    const { take } = createRateLimiter(0);
    expect(take("a", 1_000_000)).toBe(0);
  });
});

describe("a client", () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    ({
      socket: { remoteAddress },
      headers: forwarded ? { "x-forwarded-for": forwarded } : {},
    }) as unknown as IncomingMessage;

  test.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["2001:db8:0:7:1:2:3:4", "2001:db8:0:7"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
  ])("at %s counts as %s", (address, client) => {
    expect(clientOf(from(address), 0)).toBe(client);
  });

  test("behind proxies is whom the outermost trusted one has seen", () => {
    const request = from("192.0.2.1", "203.0.113.1, 203.0.113.2, 203.0.113.3");
    expect([0, 1, 2].map((proxies) => clientOf(request, proxies))).toEqual(["192.0.2.1", "203.0.113.3", "203.0.113.2"]);
    expect(clientOf(from("192.0.2.1"), 1)).toBe("192.0.2.1");
  });
});
