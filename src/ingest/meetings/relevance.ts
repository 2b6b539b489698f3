import type { MeetingRole } from "../../model/vocabulary.ts";
import { dateOf, type MeetingEvent, statusOf } from "./events.ts";
import type { Scene } from "./scene.ts";

const RECENT_DAYS = 14;

/**
 * MAIN if the article reports the event as its news: held within two weeks of publication, told by a verb or as
 * the setting of what was said, and not only in a caption or in retrospect. A planned one is MAIN only where the
 * article opens with it and reports nothing held.
 */
export function rolesOf(scene: Scene, events: readonly MeetingEvent[]): Map<MeetingEvent, MeetingRole> {
  const roles = new Map<MeetingEvent, MeetingRole>();
  for (const event of events) roles.set(event, isNews(scene, event) ? "MAIN" : "BACKGROUND");
  const opening = openingSentences(scene);
  if (reportsWhatIsToCome(scene, events, opening)) {
    for (const event of events) if (statusOf(event) === "HELD") roles.set(event, "BACKGROUND");
  }
  if ([...roles.values()].includes("MAIN")) return roles;
  for (const event of events) {
    const opens = event.accounts.some(
      ({ telling }) => telling.manner === "TOLD" && !telling.retrospect && opening.has(telling.at.sentence.index),
    );
    if (opens && statusOf(event) !== "HELD") roles.set(event, "MAIN");
  }
  return roles;
}

/** An article that opens with a meeting to come; what was held it tells only farther down. */
function reportsWhatIsToCome(scene: Scene, events: readonly MeetingEvent[], opening: ReadonlySet<number>): boolean {
  const told = (event: MeetingEvent, planned: boolean) =>
    (statusOf(event) === "PLANNED") === planned &&
    event.accounts.some(
      ({ telling }) => telling.manner !== "NAMED" && !telling.retrospect && opening.has(telling.at.sentence.index),
    );
  const early = scene.sentences.filter((at) => at.sentence.kind === "BODY").slice(0, EARLY_SENTENCES);
  const first = new Set(early.map((at) => at.sentence.index));
  return (
    events.some((event) => told(event, true)) &&
    events.every(
      (event) =>
        statusOf(event) !== "HELD" ||
        event.accounts.every(({ telling }) => telling.retrospect || !first.has(telling.at.sentence.index)),
    )
  );
}

const EARLY_SENTENCES = 5;

function isNews(scene: Scene, event: MeetingEvent): boolean {
  if (statusOf(event) !== "HELD" || isOld(scene, event)) return false;
  return event.accounts.some(
    ({ telling }) =>
      telling.manner !== "NAMED" &&
      !telling.retrospect &&
      (telling.at.sentence.kind !== "CAPTION" || opensReport(scene, event)),
  );
}

/** True if the event's date lies well before the day of publication, or gives only a month or year. */
function isOld(scene: Scene, event: MeetingEvent): boolean {
  const date = dateOf(event);
  if (!date || date.startsWith("X")) return false;
  const published = scene.discourse.article.publishedOn?.edtf;
  if (!published || published.startsWith("X")) return false;
  if (date.length < 10 || published.length < 10) return !date.startsWith(published) && !published.startsWith(date);
  return (Date.parse(published) - Date.parse(date)) / 86_400_000 > RECENT_DAYS;
}

/** A caption that stands before all body text and greets somebody stands for the report's lost beginning. */
function opensReport(scene: Scene, event: MeetingEvent): boolean {
  const first = scene.opening;
  return event.accounts.some(
    ({ telling }) =>
      telling.rule === "receive-verb" &&
      first !== undefined &&
      telling.span.start < first.sentence.start &&
      telling.parts.some((part) => part.capacity === "HOST"),
  );
}

/** Shorter lines at the beginning are left over from the page. */
const SUBSTANTIAL = 60;

function openingSentences(scene: Scene): ReadonlySet<number> {
  const headline = scene.sentences.filter((at) => at.sentence.kind === "HEADLINE").map((at) => at.sentence.index);
  const body = scene.sentences.filter((at) => at.sentence.kind === "BODY");
  const first = [...body.slice(0, 2), ...body.filter((at) => at.text.length >= SUBSTANTIAL).slice(0, 2)];
  return new Set([...headline, ...first.map((at) => at.sentence.index)]);
}
