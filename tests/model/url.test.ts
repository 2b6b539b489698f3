import { expect, it } from "vitest";
import { canonicalUrl } from "../../src/model/url.ts";

it.each([
  ["http://News.Example:80/a/b/?utm_source=x&id=7#top", "https://news.example/a/b/?id=7"],
  ["https://news.example/a/b/", "https://news.example/a/b"],
  ["https://news.example/?fbclid=1", "https://news.example"],
  ["https://news.example/a?z=1&b=2", "https://news.example/a?b=2&z=1"],
  ["https://news.example/Hà-Nội", "https://news.example/H%C3%A0-N%E1%BB%99i"],
  [" not an address ", "not an address"],
  ["ftp://files.example/x/", "ftp://files.example/x/"],
])("%s is %s", (given, canonical) => {
  expect(canonicalUrl(given)).toBe(canonical);
  expect(canonicalUrl(canonical)).toBe(canonical);
});
