/**
 * Which state of the graph is the newest, as the database says. An answer is never older than its question: it comes
 * from a look that began after it, so that whoever has seen an ingest end is not told the state before. Questions that
 * arrive while a look is under way share the next one, so that under load one look serves them all.
 */
export function shareLooks(read: () => Promise<number>): () => Promise<number> {
  let running: Promise<number> | null = null;
  let next: Promise<number> | null = null;

  function begin(): Promise<number> {
    const look = read().finally(() => {
      if (running === look) running = null;
    });
    running = look;
    return look;
  }
  return () => {
    if (running === null) return begin();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return begin();
      });
    return next;
  };
}
