import { describe, expect, it } from "vitest";
import { foldedWords, foldName } from "../../src/model/name.ts";

describe("foldName", () => {
  it("drops marks and case, and turns đ into d", () => {
    expect(foldName("Đỗ Văn Tĩnh")).toBe("do van tinh");
    expect(foldName("José ÁLVAREZ")).toBe("jose alvarez");
  });

  it("turns every run of other characters into one space and trims", () => {
    expect(foldName("  “Rex”  O'Mally-Smith, Jr. ")).toBe("rex o mally smith jr");
  });

  it("treats composed and decomposed text alike", () => {
    expect(foldName("Nguyễn".normalize("NFD"))).toBe(foldName("Nguyễn".normalize("NFC")));
  });

  it("keeps letters of other scripts and digits", () => {
    expect(foldName("Бригада 7")).toBe("бригада 7");
  });

  it("folds text without any mark as it folds the rest", () => {
    for (let code = 0; code < 128; code++) {
      const text = `Ab${String.fromCharCode(code)}C 1`;
      expect(foldName(text), `character ${code}`).toBe(foldName(`${text}é`).replace(/e$/, ""));
    }
  });

  it("keeps near misses apart", () => {
    expect(foldName("Chiến")).not.toBe(foldName("Chinh"));
  });
});

describe("foldedWords", () => {
  it("splits a name into folded words", () => {
    expect(foldedWords("Lê Kyung-tak")).toEqual(["le", "kyung", "tak"]);
  });

  it("gives nothing for text without letters or digits", () => {
    expect(foldedWords(" – ")).toEqual([]);
  });
});
