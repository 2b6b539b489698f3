import type { Capacity, MeetingKind } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import { type MeetingEvent, principalsOf } from "./events.ts";
import { levelOf } from "./levels.ts";
import type { Scene } from "./scene.ts";
import type { Part, Telling } from "./telling.ts";

/** "the visiting Lao Defence Minister", right before the name. */
const VISITING = new Gate(/\bvisiting (?:[\p{L}'’\u2024-]+ ){0,9}$/u);
const FACE_TO_FACE: ReadonlySet<MeetingKind> = new Set(["TALKS", "COURTESY_CALL", "SUMMIT"]);

/**
 * The event with who was host and who visitor, where its clauses tell of equals ("met"): whom the text calls visiting
 * is the visitor; in a call on somebody higher, the higher one is the host. Those only present keep their part.
 */
export function withHostAndVisitor(scene: Scene, event: MeetingEvent, kind: MeetingKind): MeetingEvent {
  if (!FACE_TO_FACE.has(kind)) return event;
  const principals = principalsOf(event);
  if (principals.some(({ capacity }) => capacity !== "COUNTERPART")) return event;
  const sides = new Set(principals.map((part) => sideOf(scene, part)));
  if (sides.size !== 2) return event;
  const visitor =
    visitingSide(scene, event, principals) ?? (kind === "COURTESY_CALL" ? lowerSide(scene, principals) : null);
  if (visitor === null) return event;
  const change = (part: Part): Part => {
    if (part.capacity !== "COUNTERPART") return part;
    const capacity: Capacity = sideOf(scene, part) === visitor ? "VISITOR" : "HOST";
    return { ...part, capacity };
  };
  return {
    accounts: event.accounts.map((account) => ({
      ...account,
      telling: { ...account.telling, parts: account.telling.parts.map(change) },
    })),
  };
}

function sideOf(scene: Scene, { person }: Part): string {
  return scene.persons.get(person)?.country ?? person;
}

function visitingSide(scene: Scene, event: MeetingEvent, principals: readonly Part[]): string | null {
  const visiting = event.accounts.flatMap(({ telling }) => telling.parts.filter((part) => isVisiting(telling, part)));
  const sides = new Set(visiting.map((part) => sideOf(scene, part)));
  const [side] = sides;
  return sides.size === 1 && side && principals.some((part) => sideOf(scene, part) === side) ? side : null;
}

function isVisiting({ at }: Telling, { span }: Part): boolean {
  const start = span.start - at.sentence.start;
  return (
    start > 0 && start <= at.text.length && VISITING.test(at.text.slice(Math.max(0, start - 120), start), at.marks)
  );
}

/** The side whose highest post is the lower one; null if they are level or a side has no known post. */
function lowerSide(scene: Scene, principals: readonly Part[]): string | null {
  const levels = new Map<string, number>();
  for (const part of principals) {
    const level = levelOf(scene.persons.get(part.person));
    if (level !== null) levels.set(sideOf(scene, part), Math.max(levels.get(sideOf(scene, part)) ?? 0, level));
  }
  const [low, high] = [...levels].sort((a, b) => a[1] - b[1]);
  return low && high && low[1] < high[1] ? low[0] : null;
}
