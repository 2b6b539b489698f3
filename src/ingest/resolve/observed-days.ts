import { datePrecision } from "../../model/date.ts";
import type { LocalMeeting } from "./local-meetings.ts";
import type { LocalPerson } from "./local-people.ts";
import { groupBy, push } from "./order.ts";

/** Days of the meetings that an article reports as held, earliest first, by article id. */
export function reportedDays(meetings: readonly LocalMeeting[]): ReadonlyMap<string, readonly number[]> {
  const news = meetings.filter(({ main, status }) => main && status === "HELD");
  const byArticle = groupBy(news, ({ subject }) => subject.context.article.id);
  return new Map(
    [...byArticle].map(([article, list]) => [
      article,
      list.flatMap(({ time }) => (time.type === "DAY" ? [time.first] : [])).sort((a, b) => a - b),
    ]),
  );
}

/**
 * Days on which an article shows its persons in office: the day it was published and the days of the meetings that it
 * reports as held and the person took part in. An article whose day is unknown counts for the days of the meetings it
 * reports, as any article dates them; failing that, for the first day of the month or year that is known.
 */
export function observedDays(
  clusters: readonly (readonly LocalMeeting[])[],
): (person: LocalPerson) => readonly number[] {
  const attended = new Map<string, number[]>();
  const reported = new Map<string, number[]>();
  for (const cluster of clusters) {
    const [day] = cluster.flatMap(({ time }) => (time.type === "DAY" ? [time.first] : [])).sort((a, b) => a - b);
    if (day === undefined) continue;
    for (const { main, status, participants, subject } of cluster) {
      if (!main || status !== "HELD") continue;
      push(reported, subject.context.article.id, day);
      for (const { person } of participants) push(attended, person, day);
    }
  }
  return ({ subject }) => {
    const { publishedDay, article } = subject.context;
    const known = publishedDay !== null && datePrecision(article.publishedOn?.edtf ?? "") === "DAY";
    const news = reported.get(article.id) ?? [];
    const published = known || (news.length === 0 && publishedDay !== null) ? [publishedDay as number] : news;
    return [...new Set([...published, ...(attended.get(subject.ref) ?? [])])].sort((a, b) => a - b);
  };
}
