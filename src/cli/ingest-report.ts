import type { IngestRemark, IngestReport } from "../ingest/pipeline.ts";

/** What an ingest came to: one line in sum, after one line for each article that failed or that something is to be said of. */
export function ingestReport(report: IngestReport, seconds: number): string {
  const { added, replaced, unchanged, failures, notices, graph, revision } = report;
  const done = added + replaced + unchanged;
  const counts = [
    `${added} added`,
    ...(replaced > 0 ? [`${replaced} replaced`] : []),
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
    ...(failures.length > 0 ? [`${failures.length} failed`] : []),
  ];
  const rows = graph && ` The graph: ${graph.inserted} rows new, ${graph.updated} changed, ${graph.deleted} removed.`;
  const pace = `${seconds.toFixed(1)} s, ${Math.round(done / Math.max(seconds, 0.001))} articles/s`;
  return [
    ...notices.map((notice) => remarkLine("note", notice)),
    ...failures.map((failure) => remarkLine("failed", failure)),
    `${counts.join(", ")} (${pace}).${rows ?? " The graph is as before."} Revision ${revision}.`,
  ].join("\n");
}

/** What is to be said of one article, on one line. */
export function remarkLine(kind: string, { origin, code, reason }: IngestRemark): string {
  return `${kind}: ${origin}: ${reason} [${code}]`;
}
