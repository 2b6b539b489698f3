/** `npm run readme`: writes the answers of the README's cookbook anew. */
import { readFile, writeFile } from "node:fs/promises";
import { seed } from "../../seed/seed.ts";
import { createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import { withCookbook, writeCookbook } from "./cookbook.ts";
import { createTestDatabase, testConfig } from "./database.ts";

const README = new URL("../../README.md", import.meta.url);

const db = await createTestDatabase();
try {
  await seed(db);
  const app = createApp({ db, config: testConfig(), log: createLog({ logLevel: "silent" }) });
  const cookbook = await writeCookbook(async (query) => {
    const body = JSON.stringify({ query });
    const headers = { "content-type": "application/json" };
    const response = await app.fetch("http://readme.example/graphql", { method: "POST", headers, body });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: readonly { message: string }[] };
    if (errors) throw new Error(`${errors[0]?.message}\n${query}`);
    return data;
  });
  await writeFile(README, withCookbook(await readFile(README, "utf8"), cookbook, "## Your own articles\n"));
} finally {
  await db.close();
}
