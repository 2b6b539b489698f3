import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

test("operations are sent to the collector that OpenTelemetry's variables name, with the caller's trace", async () => {
  const folder = await mkdtemp(join(tmpdir(), "communique-tracing-"));
  const bodies: Buffer[] = [];
  const collector = createServer(async (request, response) => {
    for await (const chunk of request) bodies.push(chunk as Buffer);
    response.end();
  }).listen(0, "127.0.0.1");
  await once(collector, "listening");
  const { port } = collector.address() as AddressInfo;
  const child = spawn(process.execPath, [".config/run.mjs", "serve"], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATABASE_URL: "",
      DATA_DIR: folder,
      PORT: "0",
      HOST: "127.0.0.1",
      LOG_LEVEL: "silent",
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_METRICS_EXPORTER: "none",
      OTEL_LOGS_EXPORTER: "none",
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(child, "exit");
  const url = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const found = /GraphiQL\s+(http:\S+)/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
  const traceId = "0123456789abcdef0123456789abcdef";
  await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", traceparent: `00-${traceId}-0123456789abcdef-01` },
    body: JSON.stringify({ query: "query Traced { people { totalCount } }" }),
  });
  child.kill("SIGTERM");
  // What was measured last is sent out before the end.
  expect(await ended).toEqual([0, null]);
  collector.close();
  await rm(folder, { recursive: true });
  const sent = Buffer.concat(bodies);
  expect(sent.includes("query Traced")).toBe(true);
  expect(sent.includes(Buffer.from(traceId, "hex"))).toBe(true);
});
