/** What the service is compared with, each a process of its own: `sql` and `bytes`, both over bare node:http. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { READ_QUERIES } from "./serve-queries.ts";

const [kind, databaseUrl = "", service = ""] = process.argv.slice(2);
const JSON_TYPE = "application/json; charset=utf-8";

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** One hand-written statement a request, prepared once a connection, whose one value is the answer. */
function bySql(): (body: string) => Promise<string | Buffer> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const byText = new Map(READ_QUERIES.map((query) => [query.graphql, query]));
  return async (body) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    const known = byText.get(query);
    if (known === undefined) throw new Error("unknown query");
    const values = known.parameters.map((name) => variables[name]);
    const { rows } = await pool.query<{ answer: string }>({ name: known.name, text: known.sql, values });
    return rows[0]?.answer ?? "";
  };
}

/** The service's own answer, got once for each body and then sent as it is. */
function byBytes(): (body: string) => Promise<string | Buffer> {
  const known = new Map<string, Buffer>();
  return async (body) => {
    const found = known.get(body);
    if (found !== undefined) return found;
    const headers = { "content-type": "application/json", accept: "application/json" };
    const response = await fetch(service, { method: "POST", headers, body });
    const bytes = Buffer.from(await response.arrayBuffer());
    known.set(body, bytes);
    return bytes;
  };
}

const answer = kind === "sql" ? bySql() : byBytes();
const server = createServer(async (request, response) => {
  const text = await answer(await bodyOf(request));
  response.writeHead(200, { "content-type": JSON_TYPE, "content-length": Buffer.byteLength(text) });
  response.end(text);
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`LISTENING http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`);
});
