import { Presets, SingleBar } from "cli-progress";
import type { IngestProgress } from "../ingest/pipeline.ts";

export interface ProgressBar {
  readonly update: (progress: IngestProgress) => void;
  readonly stop: () => void;
}

/**
 * A bar with articles done and articles a second on standard error; nothing unless that is a terminal.
 *
 * @param total how many articles there will be; null if unknown
 */
export function progressBar(total: number | null): ProgressBar {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const count = total === null ? "{value}" : "{bar} {value}/{total}";
  const format = `${count} articles, {rate}/s {phase}`;
  const bar = new SingleBar(
    { format, hideCursor: true, clearOnComplete: true, stream: process.stderr },
    Presets.legacy,
  );
  const start = performance.now();
  bar.start(total ?? 0, 0, { rate: "0", phase: "" });
  return {
    update: ({ phase, done }) => {
      const seconds = (performance.now() - start) / 1000;
      const rate = seconds > 0 ? (done / seconds).toFixed(done < 10 * seconds ? 1 : 0) : "0";
      bar.update(done, { rate, phase: phase === "GRAPH" ? "– computing the graph" : "" });
    },
    stop: () => bar.stop(),
  };
}
