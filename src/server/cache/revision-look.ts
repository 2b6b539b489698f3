/** Looks under way at once; more would only take connections from the statements that readers wait for. */
const MOST_RUNNING = 2;

/**
 * Which state of the graph is the newest, as the database says. An answer is never older than its question: it comes
 * from a look that began after it, so that whoever has seen an ingest end is not told the state before. Questions that
 * arrive in one turn of the event loop, or while enough looks are under way, share the next one, so that under load
 * one look serves many.
 */
export function shareLooks(read: () => Promise<number>): () => Promise<number> {
  let running = 0;
  let next: PromiseWithResolvers<number> | null = null;

  function begin(): void {
    if (next === null || running >= MOST_RUNNING) return;
    const { resolve, reject } = next;
    next = null;
    running += 1;
    Promise.resolve()
      .then(read)
      .then(resolve, reject)
      .finally(() => {
        running -= 1;
        begin();
      });
  }
  return () => {
    if (next === null) {
      next = withResolvers();
      setImmediate(begin);
    }
    return next.promise;
  };
}

interface PromiseWithResolvers<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

/** `Promise.withResolvers`, which Node has from version 22 on. */
function withResolvers<Value>(): PromiseWithResolvers<Value> {
  let resolve: (value: Value) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<Value>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  return { promise, resolve, reject };
}
