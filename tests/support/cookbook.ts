/** The README's query cookbook: one question a file of example queries, each with its answer on the seed articles. */
import { readExamples } from "../../src/server/graphiql.ts";

const START = "## Query cookbook\n";
const INTRODUCTION = `
Each of these is a tab in GraphiQL (\`src/web/queries/\`). The answers are those on the five articles that come with
the program; \`npm run readme\` writes them anew, and a test keeps them true.
`;
/** Longer values are broken into lines. */
const WIDTH = 110;

export interface Recipe {
  readonly question: string;
  readonly query: string;
}

/** The example queries; the comment on the first line of each is its question. */
export async function recipes(): Promise<readonly Recipe[]> {
  return (await readExamples()).map((text) => {
    const end = text.indexOf("\n");
    return { question: text.slice(0, end).replace(/^# /, ""), query: text.slice(end + 1) };
  });
}

/** JSON with as much on a line as is easy to read. */
export function layOut(value: unknown, indent = ""): string {
  const flat = inline(value);
  if (flat.length + indent.length <= WIDTH || typeof value !== "object" || value === null) return flat;
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  const lines = isList
    ? value.map((item) => deeper + layOut(item, deeper))
    : Object.entries(value).map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${layOut(item, deeper)}`);
  const [open, close] = isList ? "[]" : "{}";
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

function inline(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** The cookbook section with the answers that `ask` gives. */
export async function writeCookbook(ask: (query: string) => Promise<unknown>): Promise<string> {
  const parts: string[] = [START, INTRODUCTION];
  for (const [index, { question, query }] of (await recipes()).entries()) {
    parts.push(
      `\n### ${index + 1}. ${question}\n\n\`\`\`graphql\n${query}\`\`\`\n`,
      `\n\`\`\`json\n${layOut(await ask(query))}\n\`\`\`\n`,
    );
  }
  return parts.join("");
}

/** The README with its cookbook replaced, or put before the section `before` if it has none yet. */
export function withCookbook(readme: string, cookbook: string, before: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(before);
  if (end < 0) throw new Error(`the README has no section ${JSON.stringify(before)}`);
  return `${readme.slice(0, start < 0 ? end : start)}${cookbook}\n${readme.slice(end)}`;
}
