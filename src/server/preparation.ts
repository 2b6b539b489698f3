/** Work at start, such as seeding an empty database, before which answers would be wrong. */
export interface Preparation {
  readonly isDone: () => boolean;
  /** Resolves when the work is done, or after so many milliseconds; tells which, false too if the work failed. */
  readonly wait: (patience: number) => Promise<boolean>;
}

/** Follows work that somebody else does and answers for. */
export function follow(work: Promise<unknown>): Preparation {
  let done = false;
  const outcome = work.then(
    () => {
      done = true;
      return true;
    },
    () => false,
  );
  async function wait(patience: number): Promise<boolean> {
    if (done) return true;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, patience, false);
    });
    return Promise.race([outcome, tooLate]).finally(() => clearTimeout(timer));
  }
  return { isDone: () => done, wait };
}
