import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { connectEmbedded } from "../../src/db/embedded.ts";
import { underSignal } from "../../src/db/signal.ts";

/** Hours of work. */
const ENDLESS = "SELECT count(*) FROM generate_series(1, 100000000) a, generate_series(1, 100000000) b";

test("a statement without end that nobody waits for ends, and what is stored is still there", async () => {
  const folder = await mkdtemp(join(tmpdir(), "communique-cancel-"));
  const db = await connectEmbedded(folder);
  onTestFinished(async () => {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });
  await db.query("CREATE TABLE kept (value text)");
  await db.query("INSERT INTO kept VALUES ('one')");
  const client = new AbortController();
  const endless = underSignal(client.signal, () => db.query(ENDLESS));
  const behind = underSignal(client.signal, () => db.query("INSERT INTO kept VALUES ('never')"));
  const others = db.query("SELECT value FROM kept");
  client.abort();
  await expect(endless).rejects.toThrow();
  await expect(behind).rejects.toThrow();
  expect(await others).toEqual([{ value: "one" }]);
  await db.transaction(async (sql) => {
    await sql.query("INSERT INTO kept VALUES ('two')");
  });
  expect(await db.query("SELECT value FROM kept ORDER BY value")).toEqual([{ value: "one" }, { value: "two" }]);
});
