import { setImmediate } from "node:timers/promises";

/** Fails after so many milliseconds, but never for an answer that is there and was not read because this process was busy. */
export async function inTime<Result>(work: Promise<Result>, patience: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(async () => {
      // Timers come before what sockets have received: that gets its turn first.
      for (let turn = 0; turn < 3; turn++) await setImmediate();
      reject(new Error(`no answer within ${patience} ms`));
    }, patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
