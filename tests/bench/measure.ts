/** One line of the report: what was measured, and how far it is on the good side of its bar. */
export interface Measure {
  readonly what: string;
  readonly figure: string;
  /** The bar in words; null if the line is only for information. */
  readonly bar: string | null;
  /** 1 meets the bar exactly, more is better; null without a bar. */
  readonly ratio: number | null;
}

export interface Spent {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processor time of this process, all its threads together: little changed by others' load. */
  readonly cpu: number;
}

/** Runs `work` and measures what it took. */
export async function spend<Result>(
  work: () => Promise<Result> | Result,
): Promise<Spent & { readonly result: Result }> {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: (performance.now() - wall) / 1000, cpu: (user + system) / 1e6, result };
}

/** The value below which a share of the values lie, 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN;
}

export function perSecond(count: number, { wall, cpu }: Spent): string {
  return `${(count / cpu).toFixed(0)}/s of CPU time, ${(count / wall).toFixed(0)}/s on the clock`;
}

/** Measures as an aligned table. */
export function table(measures: readonly Measure[]): string {
  const rows = measures.map(({ what, figure, bar, ratio }) => {
    const verdict = ratio === null ? "" : `${ratio.toFixed(2)}${ratio < 1 ? "  BELOW" : ""}`;
    return [what, figure, bar ?? "", verdict];
  });
  const all = [["what", "measured", "bar", "ratio"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
