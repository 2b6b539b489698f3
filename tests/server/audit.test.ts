import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../support/app.ts";

let service: TestApp;
let server: Server;
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
beforeAll(async () => {
  service = await createTestApp();
  server = createServer(service.app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await service.close();
});

describe("GraphQL over HTTP, as its specification's own audits see it", () => {
  test.each(serverAudits({ url }).map((audit) => [audit.name, audit] as const))("%s", async (_name, audit) => {
    const result = await audit.fn();
    expect(result.status === "ok" ? "ok" : result.reason).toBe("ok");
  });
});
