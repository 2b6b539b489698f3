import type { EvaluationError } from "./errors-found.ts";
import { MEASURES, type Measure, type Scores } from "./score.ts";
import { f1, precision, recall } from "./tally.ts";

const LABELS: Readonly<Record<Measure, string>> = {
  persons: "persons",
  organizations: "organizations",
  posts: "posts",
  meetings: "meetings",
  mainMeetings: "MAIN meetings",
  participants: "participants",
  meetingDates: "meeting dates",
  meetingKinds: "meeting kinds",
  agreements: "agreements",
  actions: "actions",
};

function share(value: number | null): string {
  return (value === null ? "–" : value.toFixed(3)).padStart(9);
}

/** The scores as a table of plain text, a line a measure; "–" where a share has nothing to be a share of. */
export function formatTable(scores: Scores): string {
  const head = `${"".padEnd(15)}${["precision", "recall", "F1", "right", "spurious", "missed"].map((h) => h.padStart(10)).join("")}`;
  const lines = MEASURES.map((measure) => {
    const tally = scores[measure];
    const mainOnly = measure === "mainMeetings";
    const shares = [mainOnly ? null : precision(tally), recall(tally), mainOnly ? null : f1(tally)];
    const counts = [tally.right, tally.spurious, tally.missed];
    return `${LABELS[measure].padEnd(15)} ${shares.map(share).join(" ")}${counts.map((n) => String(n).padStart(10)).join("")}`;
  });
  return [head, ...lines].join("\n");
}

/** The errors as text, grouped by article, with the words quoted below each. */
export function formatErrors(errors: readonly EvaluationError[]): string {
  const lines: string[] = [];
  let article: string | null = null;
  for (const error of errors) {
    if (error.article !== article) lines.push(...(article === null ? [] : [""]), error.article);
    article = error.article;
    lines.push(`  ${error.fault.padEnd(8)} ${LABELS[error.measure].padEnd(13)} ${error.what}`);
    if (error.quote !== null) lines.push(`${"".padEnd(25)}> ${error.quote.replace(/\s+/g, " ")}`);
  }
  return lines.join("\n");
}

/** The scores as plain data: counts and shares by measure, shares null where undefined. */
export function scoresAsData(scores: Scores): Readonly<Record<string, Readonly<Record<string, number | null>>>> {
  return Object.fromEntries(
    MEASURES.map((measure) => {
      const tally = scores[measure];
      return [measure, { ...tally, precision: precision(tally), recall: recall(tally), f1: f1(tally) }];
    }),
  );
}
