/** Characters that rules read as another, one UTF-16 unit for one. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...pairs(
    "\t\u000b\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u2060\u3000\ufeff",
    " ",
  ),
  ...pairs("‘’‚‛′ʼ´`", "'"),
  ...pairs("“”„‟″«»", '"'),
  ...pairs("‐‑−", "-"),
  ...pairs("‒", "–"),
  ...pairs("―", "—"),
  ...pairs("\u2028\u2029\u0085", "\n"),
]);

const ODD = new RegExp(`[${[...PLAIN.keys()].join("")}]`, "g");
const ENTITY_SPACE = /&nbsp;|&#160;|&#xa0;/gi;

/** The body with odd spaces, quotes and hyphens made plain: the same length, so that offsets hold for both. */
export function plainView(body: string): string {
  return body
    .replace(ODD, (character) => PLAIN.get(character) ?? character)
    .replace(ENTITY_SPACE, (entity) => " ".repeat(entity.length));
}

function pairs(characters: string, plain: string): [string, string][] {
  return Array.from(characters, (character) => [character, plain]);
}
