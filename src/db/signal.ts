import { AsyncLocalStorage } from "node:async_hooks";

const current = new AsyncLocalStorage<AbortSignal>();

/** Runs `work`; statements that it sends to a database, however deep below, are cancelled there when the signal aborts. */
export function underSignal<Result>(signal: AbortSignal, work: () => Result): Result {
  return current.run(signal, work);
}

/** The signal that statements of the work at hand are sent under; undefined if they are not to be cancelled. */
export function currentSignal(): AbortSignal | undefined {
  return current.getStore();
}
