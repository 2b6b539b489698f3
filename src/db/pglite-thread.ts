import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Mutex, messages, type PGlite, type QueryOptions, type Results, type Transaction } from "@electric-sql/pglite";
import { currentSignal } from "./signal.ts";

/** What of PGlite is used, whichever thread it works in. */
export type Embedded = Pick<PGlite, "query" | "exec" | "transaction" | "refreshArrayTypes" | "close">;

type Parsers = NonNullable<QueryOptions["parsers"]>;

type Answer =
  | { readonly result: unknown; readonly error?: undefined }
  | { readonly error: { message: string; name: string; length?: number; fields: object } };

/** After such an error PostgreSQL does nothing more: asked again it would work for ever on nothing. */
const DEADLY = new Set(["FATAL", "PANIC"]);

/**
 * How long a statement that nobody waits for any more may go on, in milliseconds: it can only be ended with the thread,
 * and to start that again takes longer than most statements.
 */
const PATIENCE = 2000;

/**
 * Starts PostgreSQL on a folder, in a thread: whatever it works at, this one goes on answering. One statement or
 * transaction after the other. Should it die (of a full disk), the next statement starts it again on what is stored.
 */
export async function startPgliteThread(folder: string): Promise<Embedded> {
  const turn = new Mutex();
  let thread: Worker | null = null;
  let closed = false;

  async function start(): Promise<Worker> {
    const fresh = new Worker(new URL("./embedded-thread.js", import.meta.url), { workerData: { folder } });
    thread = fresh;
    await ask(fresh, "open");
    return fresh;
  }
  function drop(): void {
    thread?.terminate().catch(() => undefined);
    thread = null;
  }
  /** Only one thing is asked at a time, so the next message is the answer to it. */
  async function ask(asked: Worker, task: string, ...given: readonly unknown[]): Promise<unknown> {
    let ended: (code: number) => void = () => {};
    const died = new Promise<never>((_, reject) => {
      ended = (code) => reject(new Error(`the embedded PostgreSQL ended with ${code}`));
      asked.once("exit", ended);
    });
    try {
      asked.postMessage({ task, given });
      const [answer] = (await Promise.race([once(asked, "message"), died])) as [Answer];
      if (answer.error === undefined) return answer.result;
      throw revived(answer.error);
    } catch (error) {
      const { severity } = error as { readonly severity?: string };
      // What PostgreSQL itself refuses it survives; anything else is the end of it.
      if (!(error instanceof messages.DatabaseError) || DEADLY.has(severity ?? "")) drop();
      throw error;
    } finally {
      asked.off("exit", ended);
    }
  }
  async function perform(task: string, ...given: readonly unknown[]): Promise<unknown> {
    if (closed) throw new Error("the embedded database is closed");
    return ask(thread ?? (await start()), task, ...given);
  }
  async function query<Row>(text: string, values: unknown[] = [], options: QueryOptions = {}): Promise<Results<Row>> {
    const { rowMode, parsers = {} } = options;
    const unparsed = Object.keys(parsers).map(Number);
    return parsed((await perform("query", text, values, { rowMode, unparsed })) as Results<Row>, parsers);
  }
  /** Outside of transactions: what is asked under a signal reads, and can be asked again of a new thread. */
  async function cancellable<Row>(...given: Parameters<typeof query>): Promise<Results<Row>> {
    const signal = currentSignal();
    if (signal === undefined) return query<Row>(...given);
    // It may have waited for its turn until nobody wanted it any more.
    signal.throwIfAborted();
    let dropping: NodeJS.Timeout | undefined;
    const abort = () => {
      dropping = setTimeout(drop, PATIENCE);
    };
    signal.addEventListener("abort", abort, { once: true });
    try {
      return await query<Row>(...given);
    } finally {
      signal.removeEventListener("abort", abort);
      clearTimeout(dropping);
    }
  }
  const exec = async (text: string) => {
    await perform("exec", text);
    return [];
  };

  async function transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    await exec("BEGIN");
    const begun = thread;
    let isOpen = true;
    /** What comes after the end of PostgreSQL must not run outside the transaction that it belonged to. */
    function within<Given extends unknown[], Done>(run: (...given: Given) => Promise<Done>) {
      return async (...given: Given): Promise<Done> => {
        if (!isOpen || thread !== begun) throw new Error("the transaction has ended");
        return run(...given);
      };
    }
    async function end(how: "COMMIT" | "ROLLBACK"): Promise<void> {
      if (!isOpen || thread !== begun) return;
      isOpen = false;
      await exec(how);
    }
    try {
      const given = { query: within(query), exec: within(exec), rollback: () => end("ROLLBACK") };
      const result = await work(given as unknown as Transaction);
      if (isOpen && thread !== begun) throw new Error("the embedded PostgreSQL ended within a transaction");
      await end("COMMIT");
      return result;
    } catch (error) {
      await end("ROLLBACK").catch(drop);
      throw error;
    }
  }

  async function close(): Promise<void> {
    if (closed) return;
    closed = true;
    if (thread === null) return;
    await ask(thread, "close").finally(drop);
  }
  await start();
  const inTurn = <Given extends unknown[], Done>(run: (...given: Given) => Promise<Done>) => {
    return (...given: Given) => turn.runExclusive(() => run(...given));
  };
  return {
    query: inTurn(cancellable) as Embedded["query"],
    exec: inTurn(exec),
    transaction: inTurn(transaction) as Embedded["transaction"],
    refreshArrayTypes: inTurn(async () => void (await perform("refreshArrayTypes"))),
    close: inTurn(close),
  };
}

/** Errors of PostgreSQL are known by their class. */
function revived({ message, name, length, fields }: NonNullable<Answer["error"]>): Error {
  if (!("severity" in fields)) return Object.assign(new Error(message), { name });
  return Object.assign(new messages.DatabaseError(message, length ?? 0, "error"), fields);
}

/** Puts values that came as text through the functions that are for their types, in place. */
function parsed<Row>(results: Results<Row>, parsers: Parsers): Results<Row> {
  const columns = results.fields.flatMap(({ name, dataTypeID }, index) => {
    const parser = parsers[dataTypeID];
    return parser ? [{ name, index, parser }] : [];
  });
  if (columns.length === 0) return results;
  for (const row of results.rows as unknown as (unknown[] & Record<string, unknown>)[]) {
    for (const { name, index, parser } of columns) {
      const key = Array.isArray(row) ? index : name;
      const value = row[key as keyof typeof row];
      if (value !== null) (row as Record<string | number, unknown>)[key] = parser(value as string);
    }
  }
  return results;
}
