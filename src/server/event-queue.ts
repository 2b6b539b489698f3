/** Events that wait for one reader, from the moment the queue is made, read or not. */
export interface EventQueue<Event> extends AsyncIterableIterator<Event> {
  readonly put: (event: Event) => void;
  /** Ends the reader's walk; what still waits is dropped. */
  readonly end: () => void;
}

/** A queue that keeps the newest `most` events; `onEnd` is called once, when either side ends it. */
export function eventQueue<Event>(most: number, onEnd: () => void): EventQueue<Event> {
  const waiting: Event[] = [];
  const readers: ((result: IteratorResult<Event>) => void)[] = [];
  let ended = false;

  function end(): void {
    if (ended) return;
    ended = true;
    waiting.length = 0;
    for (const answer of readers.splice(0)) answer({ done: true, value: undefined });
    onEnd();
  }
  async function finish(): Promise<IteratorResult<Event>> {
    end();
    return { done: true, value: undefined };
  }
  const queue: EventQueue<Event> = {
    put: (event) => {
      if (ended) return;
      const answer = readers.shift();
      if (answer) answer({ done: false, value: event });
      else waiting.push(event);
      if (waiting.length > most) waiting.shift();
    },
    end,
    next: async () => {
      const event = waiting.shift();
      if (event !== undefined) return { done: false, value: event };
      if (ended) return { done: true, value: undefined };
      return new Promise((resolve) => readers.push(resolve));
    },
    return: finish,
    throw: finish,
    [Symbol.asyncIterator]: () => queue,
  };
  return queue;
}
