import { datePrecision } from "../../model/date.ts";
import type { ResolvableArticle } from "../../model/resolvable.ts";
import type { LocalMeeting } from "./local-meetings.ts";
import type { LocalPerson } from "./local-people.ts";
import { remembered } from "./memory.ts";
import { push } from "./order.ts";

/** Days of the meetings of one article that it reports as held, earliest first. */
export function reportedDays(meetings: readonly LocalMeeting[]): readonly number[] {
  return meetings
    .filter(({ main, status }) => main && status === "HELD")
    .flatMap(({ time }) => (time.type === "DAY" ? [time.first] : []))
    .sort((a, b) => a - b);
}

const isToTheDay = remembered(
  ({ publishedOn }: ResolvableArticle): boolean => datePrecision(publishedOn?.edtf ?? "") === "DAY",
);

/** The first day that articles give for a meeting, by which of them it is reported as held, and whom these saw there. */
const newsOf = remembered((cluster: readonly LocalMeeting[]) => {
  const [day = null] = cluster.flatMap(({ time }) => (time.type === "DAY" ? [time.first] : [])).sort((a, b) => a - b);
  const news = cluster.filter(({ main, status }) => main && status === "HELD");
  return {
    day,
    articles: news.map(({ subject }) => subject.context.article.id),
    people: news.flatMap(({ participants }) => participants.map(({ person }) => person)),
  };
});

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
    const { day, articles, people } = newsOf(cluster);
    if (day === null) continue;
    for (const article of articles) push(reported, article, day);
    for (const person of people) push(attended, person, day);
  }
  return ({ subject }) => {
    const { publishedDay, article } = subject.context;
    const known = publishedDay !== null && isToTheDay(article);
    const news = reported.get(article.id) ?? [];
    const published = known || (news.length === 0 && publishedDay !== null) ? [publishedDay as number] : news;
    return [...new Set([...published, ...(attended.get(subject.ref) ?? [])])].sort((a, b) => a - b);
  };
}
