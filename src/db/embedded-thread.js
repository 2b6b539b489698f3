// The embedded PostgreSQL in a thread of its own: does what it is told, one thing after the other, and tells what came
// of it. Plain JavaScript, for a thread is started from a file as it is.
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";

/** Values of these types go out as the text that PostgreSQL gave; who asked has functions of its own for them. */
const asText = (text) => text;

const opening = PGlite.create({ dataDir: workerData.folder, extensions: { unaccent, pg_trgm } });

const TASKS = {
  open: async () => undefined,
  query: (pglite, text, values, { rowMode, unparsed }) =>
    pglite.query(text, values, { rowMode, parsers: Object.fromEntries(unparsed.map((type) => [type, asText])) }),
  exec: async (pglite, text) => void (await pglite.exec(text)),
  refreshArrayTypes: (pglite) => pglite.refreshArrayTypes(),
  close: (pglite) => pglite.close(),
};

/** Errors lose what they hold beside their message on the way between threads; functions cannot go at all. */
function plain(error) {
  const { message = String(error), name, length } = error ?? {};
  const fields = Object.entries({ ...error }).filter(([, value]) => typeof value === "string");
  return { message, name, length, fields: Object.fromEntries(fields) };
}

parentPort.on("message", async ({ task, given }) => {
  try {
    parentPort.postMessage({ result: await TASKS[task](await opening, ...given) });
  } catch (error) {
    parentPort.postMessage({ error: plain(error) });
  }
});
