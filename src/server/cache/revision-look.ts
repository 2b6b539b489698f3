/**
 * Which state of the graph is the newest, as the database says. An answer is never older than its question: it comes
 * from a look that began after it, so that whoever has seen an ingest end is not told the state before. Questions that
 * arrive in one turn of the event loop, or while a look is under way, share the next one: under load one look serves
 * many, and there is never more than one.
 */
export function shareLooks(read: () => Promise<number>): () => Promise<number> {
  let isRunning = false;
  let next: PromiseWithResolvers<number> | null = null;

  function begin(): void {
    if (next === null || isRunning) return;
    const { resolve, reject } = next;
    next = null;
    isRunning = true;
    Promise.resolve()
      .then(read)
      .then(resolve, reject)
      .finally(() => {
        isRunning = false;
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
