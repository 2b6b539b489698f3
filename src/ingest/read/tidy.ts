const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,6}));/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const UNPRINTED = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\ufeff]/g;

/**
 * The text of a file as an article's text: HTML entities that a scraper left are the characters they stand for,
 * characters that print nothing (controls, soft hyphens, byte order marks) are gone.
 */
export function tidyText(text: string): string {
  const decoded = text.includes("&")
    ? text.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
        if (name !== undefined) return NAMED[name] ?? entity;
        const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16);
        return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
          ? String.fromCodePoint(code)
          : entity;
      })
    : text;
  return decoded.replace(UNPRINTED, "");
}
