/** Methods of lists that hand each element to a function. */
const VISITING = [
  "every",
  "filter",
  "find",
  "findIndex",
  "findLast",
  "findLastIndex",
  "flatMap",
  "forEach",
  "map",
  "reduce",
  "some",
  "sort",
  "toSorted",
] as const;
/** Methods of lists that go through all elements by themselves. */
const COPYING = ["concat", "includes", "indexOf", "slice", "toReversed", "toSpliced"] as const;

type Method = (this: unknown, ...given: unknown[]) => unknown;

/**
 * How many elements of lists are visited and copied while `task` runs: a measure of work that is the same on every
 * machine and at every load, unlike time. Loops by index and searches within strings are not seen.
 */
export function workOf(task: () => void): number {
  let work = 0;
  const list = Array.prototype as unknown as Record<string | symbol, Method>;
  const kept = new Map<string | symbol, Method>();
  const replace = (name: string | symbol, by: (own: Method) => Method): void => {
    const own = list[name] as Method;
    kept.set(name, own);
    Object.defineProperty(list, name, { value: by(own), configurable: true, writable: true });
  };
  for (const name of VISITING)
    replace(
      name,
      (own) =>
        function (this: unknown, visit, ...others) {
          if (typeof visit !== "function") return own.call(this, visit, ...others);
          const counted: Method = function (this: unknown, ...given) {
            work++;
            return visit.apply(this, given);
          };
          return own.call(this, counted, ...others);
        },
    );
  for (const name of COPYING)
    replace(
      name,
      (own) =>
        function (this: unknown, ...given) {
          const answer = own.apply(this, given);
          work += Array.isArray(answer) ? answer.length : (this as unknown[]).length;
          return answer;
        },
    );
  replace(
    Symbol.iterator,
    () =>
      function* (this: unknown) {
        const items = this as unknown[];
        for (let at = 0; at < items.length; at++) {
          work++;
          yield items[at];
        }
      },
  );
  try {
    task();
  } finally {
    for (const [name, own] of kept)
      Object.defineProperty(list, name, { value: own, configurable: true, writable: true });
  }
  return work;
}
