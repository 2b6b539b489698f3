import { foldedWords } from "../../model/name.ts";

/** General and flag ranks and those below, by folded words, higher ones first: the first entry whose words all stand in a rank counts. */
const GRADES: readonly (readonly [number, readonly string[]])[] = [
  [11, ["marshal"]],
  [9, ["senior", "lieutenant", "general"]],
  [9, ["colonel", "general"]],
  [8, ["lieutenant", "general"]],
  [7, ["major", "general"]],
  [6, ["brigadier"]],
  [10, ["general"]],
  [8, ["vice", "admiral"]],
  [7, ["rear", "admiral"]],
  [10, ["admiral"]],
  [6, ["commodore"]],
  [5, ["senior", "colonel"]],
  [3, ["lieutenant", "colonel"]],
  [4, ["colonel"]],
  [3, ["commander"]],
  [3, ["captain"]],
  [2, ["major"]],
];

/** How high a rank stands, 2 (major) to 11 (marshal); null if it is not known. Only serves to notice great steps down. */
export function rankGrade(rank: string): number | null {
  const words = new Set(foldedWords(rank));
  return GRADES.find(([, needed]) => needed.every((word) => words.has(word)))?.[0] ?? null;
}
