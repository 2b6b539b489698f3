import { toSchema } from "../../src/schema/index.ts";
import type { Answer, TestApp } from "../support/app.ts";
import { randomOf } from "../support/generator/random.ts";
import { broken, drawFrom } from "./queries.ts";

export interface FuzzReport {
  readonly asked: number;
  readonly answered: number;
  /** Codes of refusals, with how many there were. */
  readonly codes: ReadonlyMap<string, number>;
  /** Milliseconds of the slowest. */
  readonly slowest: number;
  /** What must not be, each with the query that shows it. */
  readonly faults: readonly string[];
}

/** What an answer must not be: no JSON, a failure without an id, or an unexpected error. Null if it is sound. */
function faultOf(status: number, text: string): string | null {
  let answer: Answer;
  try {
    answer = JSON.parse(text) as Answer;
  } catch {
    return `status ${status}, no JSON: ${text.slice(0, 100)}`;
  }
  const { errors = [] } = answer;
  for (const { message, extensions } of errors) {
    if (typeof extensions?.code !== "string") return `an error without a code: ${message}`;
    if (extensions.code === "INTERNAL") return `an unexpected error: ${JSON.stringify(extensions)}`;
  }
  if (status >= 500 && errors.some(({ extensions }) => extensions?.code !== "TIMEOUT"))
    return `status ${status}: ${text.slice(0, 200)}`;
  if (answer.data == null && errors.length === 0) return `neither data nor errors: ${text.slice(0, 100)}`;
  return null;
}

/** Asks so many drawn queries, every second one broken; the same seed draws the same. */
export async function fuzz({ app }: Pick<TestApp, "app">, count: number, seed: number): Promise<FuzzReport> {
  const random = randomOf(seed, "fuzz");
  const draw = drawFrom(toSchema(), random);
  const codes = new Map<string, number>();
  const faults: string[] = [];
  let answered = 0;
  let slowest = 0;
  let asking = "";
  // It would end the service if that did not listen for it; it is a fault all the same.
  const onUnwaited = (error: unknown) => faults.push(`a failure that nobody waited for: ${error}\n  ${asking}`);
  process.on("unhandledRejection", onUnwaited);
  for (let asked = 0; asked < count; asked++) {
    const query = asked % 2 === 0 ? draw() : broken(draw(), random);
    asking = query;
    const start = performance.now();
    const response = await app.fetch("http://fuzz.example/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    slowest = Math.max(slowest, performance.now() - start);
    const fault = faultOf(response.status, text);
    if (fault !== null) faults.push(`${fault}\n  ${query}`);
    else {
      const { errors } = JSON.parse(text) as Answer;
      if (!errors) answered += 1;
      for (const { extensions } of errors ?? [])
        codes.set(String(extensions?.code), (codes.get(String(extensions?.code)) ?? 0) + 1);
    }
  }
  process.off("unhandledRejection", onUnwaited);
  return { asked: count, answered, codes, slowest, faults };
}
