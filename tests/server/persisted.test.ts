import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import { type PersistedDocuments, readPersistedDocuments } from "../../src/server/persisted.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { testConfig } from "../support/database.ts";
import { serveOn } from "../support/serving.ts";

const TEXT = "query Count($first: Int) { people(first: $first) { totalCount } }";
const HASH = createHash("sha256").update(TEXT).digest("hex");

let folder: string;
let service: TestApp;
let persisted: PersistedDocuments;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "communique-persisted-"));
  const file = join(folder, "manifest.json");
  await writeFile(file, JSON.stringify({ [`sha256:${HASH}`]: TEXT }));
  persisted = await readPersistedDocuments(file);
  service = await createTestApp();
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

/** Each request three times, so that the cache has its turn. */
async function asking(only: boolean, work: (ask: (body: object) => Promise<unknown>, url: string) => Promise<void>) {
  const config = testConfig(only ? { PERSISTED_ONLY: "true", PERSISTED_DOCUMENTS: "manifest.json" } : {});
  const app = createApp({ db: service.db, config, persisted, log: createLog({ logLevel: "silent" }) });
  const { url, close } = await serveOn(app);
  async function ask(body: object): Promise<unknown> {
    const answers: unknown[] = [];
    for (let request = 0; request < 3; request++) {
      const headers = { "content-type": "application/json" };
      const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify(body) });
      answers.push(await response.json());
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    return answers[0];
  }
  try {
    await work(ask, url);
  } finally {
    await close();
  }
}

const refusal = (code: string) => ({ errors: [{ extensions: { code } }] });
const answer = { data: { people: { totalCount: 0 } } };

test("a document of the manifest is answered by its hash, in all forms that clients send", () =>
  asking(false, async (ask, url) => {
    const variables = { first: 1 };
    expect(await ask({ documentId: HASH, variables })).toEqual(answer);
    expect(await ask({ documentId: `sha256:${HASH}`, variables })).toEqual(answer);
    expect(await ask({ extensions: { persistedQuery: { version: 1, sha256Hash: HASH } } })).toEqual(answer);
    const byGet = await fetch(`${url}/graphql?documentId=${HASH}&variables=${JSON.stringify(variables)}`);
    expect(await byGet.json()).toEqual(answer);
    expect(await ask({ documentId: "f".repeat(64) })).toMatchObject(refusal("PERSISTED_QUERY_NOT_FOUND"));
    expect(await ask({ query: "{ __typename }" })).toEqual({ data: { __typename: "Query" } });
  }));

test("on demand nothing else is answered", () =>
  asking(true, async (ask) => {
    expect(await ask({ documentId: HASH })).toEqual(answer);
    expect(await ask({ query: TEXT })).toEqual(answer);
    expect(await ask({ query: "{ __typename }" })).toMatchObject(refusal("PERSISTED_QUERY_ONLY"));
    expect(await ask({ query: "{ __typename }", documentId: HASH })).toMatchObject(refusal("PERSISTED_QUERY_ONLY"));
  }));

test("the manifest that codegen writes is taken, a broken one is told", async () => {
  const own = await readPersistedDocuments("src/web/generated/persisted-documents.json");
  expect(own.size).toBeGreaterThanOrEqual(17);
  for (const [hash, text] of own) expect(hash).toBe(createHash("sha256").update(text).digest("hex"));
  const broken = join(folder, "broken.json");
  await writeFile(broken, "[1]");
  await expect(readPersistedDocuments(broken)).rejects.toMatchObject({ code: "BAD_CONFIG" });
  await expect(readPersistedDocuments(join(folder, "none.json"))).rejects.toMatchObject({ code: "BAD_CONFIG" });
});
