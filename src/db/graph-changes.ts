import type { Graph, MeetingRow } from "../model/graph.ts";

/** Of one part of two graphs the rows that are not the same objects in both. */
export interface RowChanges<Part extends keyof Graph> {
  readonly before: Graph[Part];
  readonly now: Graph[Part];
}

/** Finds the rows in which one graph differs from an earlier one; rows that are the same objects do not. */
export function changesOf<Part extends keyof Graph>(before: Graph, now: Graph, part: Part): RowChanges<Part> {
  const [old, fresh] = [before[part], now[part]] as readonly [readonly object[], readonly object[]];
  if (part !== "participations" && part !== "meetingOrganizations") return apart(old, fresh) as never;
  // These have their meeting's first day, which the row itself does not tell.
  const moved = movedMeetings(before.meetings, now.meetings);
  const ofMoved = (rows: readonly object[]): readonly object[] =>
    rows.filter((row) => moved.has((row as { readonly meetingId: string }).meetingId));
  const changes = apart(old, fresh);
  const all = (rows: readonly object[], changed: readonly object[]) => [...new Set([...changed, ...ofMoved(rows)])];
  return { before: all(old, changes.before), now: all(fresh, changes.now) } as never;
}

function apart(
  old: readonly object[],
  fresh: readonly object[],
): { before: readonly object[]; now: readonly object[] } {
  const [before, now] = [new Set(old), new Set(fresh)];
  return { before: old.filter((row) => !now.has(row)), now: fresh.filter((row) => !before.has(row)) };
}

/** Ids of meetings that have another first day than before. */
function movedMeetings(before: readonly MeetingRow[], now: readonly MeetingRow[]): ReadonlySet<string> {
  const days = new Map(before.map(({ id, date }) => [id, date?.earliest ?? null]));
  return new Set(now.filter(({ id, date }) => days.get(id) !== (date?.earliest ?? null)).map(({ id }) => id));
}
