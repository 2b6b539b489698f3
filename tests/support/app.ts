import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { expect } from "vitest";
import { type AppOptions, createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import { createTestDatabase, testConfig } from "./database.ts";

export interface Answer<Data = unknown> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** The service on a database of its own, asked over HTTP requests as a client would, without a socket. */
export async function createTestApp(options: Partial<AppOptions> = {}) {
  const statements: string[] = [];
  const db = await createTestDatabase({ onStatement: (text) => statements.push(text) });
  const settings = { db, config: testConfig(), log: createLog({ logLevel: "silent" }), ...options };
  const app = createApp(settings);
  const byResolvers = createApp({ ...settings, config: { ...settings.config, plannedQueries: false } });

  async function post(body: unknown, to = app): Promise<Response> {
    return to.fetch("http://test.example/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  }

  /** The answer, errors included. */
  async function ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    return (await (await post({ query, variables })).json()) as Answer;
  }

  /** The data of a typed document; any error fails the test. */
  async function query<Data, Variables extends Readonly<Record<string, unknown>>>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables?: Variables,
  ): Promise<Data> {
    const source = typeof document === "string" ? document : print(document);
    const answer = (await ask(source, variables)) as Answer<Data>;
    expect(answer.errors).toBeUndefined();
    return answer.data as Data;
  }

  /** What a query answers, and the SQL statements it took. */
  async function traced(source: string, variables?: Readonly<Record<string, unknown>>) {
    statements.length = 0;
    const answer = await ask(source, variables);
    return { answer, statements: [...statements] };
  }

  /** The same where no statement is made for the whole query. */
  async function resolved(source: string, variables: Readonly<Record<string, unknown>> = {}) {
    statements.length = 0;
    const answer = (await (await post({ query: source, variables }, byResolvers)).json()) as Answer;
    return { answer, statements: [...statements] };
  }

  return { app, db, post, ask, query, traced, resolved, statements, close: () => db.close() };
}

export type TestApp = Awaited<ReturnType<typeof createTestApp>>;
