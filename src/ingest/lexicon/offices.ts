import { memoized } from "../../model/memo.ts";

/** Posts of which a state has one holder at a time, by their folded titles. */
const OFFICES: readonly RegExp[] = [
  /^(?:national )?defen[cs]e minister$|^minister (?:of|for) (?:national )?defen[cs]e$|^(?:national )?defen[cs]e secretary$|^secretary of (?:national )?defen[cs]e$/,
  /^foreign minister$|^minister (?:of|for) foreign affairs$/,
  /^president$/,
  /^prime minister$/,
  /^chief of (?:the )?army(?: staff)?$|^army (?:chief|commander)$/,
  /^chief of (?:the )?(?:navy|naval staff)$|^navy (?:chief|commander)$/,
];

/** A number for the office that a folded title names, under whatever name a state gives it; -1 for any other post. */
export const officeOf = memoized((title): number => OFFICES.findIndex((pattern) => pattern.test(title)));
