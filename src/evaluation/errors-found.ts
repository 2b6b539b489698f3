import type { ArticleComparison } from "./compare.ts";
import type { Measure } from "./score.ts";

/** One thing that is wrong in an article's extraction. */
export interface EvaluationError {
  readonly article: string;
  readonly measure: Measure;
  /**
   * MISSED: only the gold has it. SPURIOUS: only the extraction has it. WRONG: both have the item, a field differs;
   * of the fields only dates, kinds and actions are counted in the table.
   */
  readonly fault: "MISSED" | "SPURIOUS" | "WRONG";
  readonly what: string;
  /** The words of the text: the gold's quote (MISSED, WRONG), the extraction's (SPURIOUS), or the first sentence that names it. */
  readonly quote: string | null;
}

/** The first sentence of the article that has the given words; null if none does. */
export type Locate = (words: string) => string | null;

type Value = string | null | readonly string[];

interface Describe<T> {
  readonly text: (item: T) => string;
  readonly quote: (item: T) => string | null;
}

function shown(value: Value): string {
  if (value === null) return "nothing";
  return typeof value === "string" ? value : `[${value.join(", ")}]`;
}

/** Everything wrong in one article, in the order of the table: missed first, then spurious, then wrong fields. */
export function errorsOf(comparison: ArticleComparison, locate: Locate = () => null): readonly EvaluationError[] {
  const errors: EvaluationError[] = [];
  const add = (measure: Measure, fault: EvaluationError["fault"], what: string, quote: string | null): void => {
    errors.push({ article: comparison.id, measure, fault, what, quote });
  };
  const addUnmatched = <T>(
    measure: Measure,
    { missed, spurious }: { readonly missed: readonly T[]; readonly spurious: readonly T[] },
    { text, quote }: Describe<T>,
  ): void => {
    for (const item of missed) add(measure, "MISSED", text(item), quote(item));
    for (const item of spurious) add(measure, "SPURIOUS", text(item), quote(item));
  };
  /** Compares fields of a matched item: [name, gold's value, found value]. */
  const addWrong = (
    measure: Measure,
    item: string,
    quote: string | null,
    fields: readonly (readonly [name: string, gold: Value, found: Value])[],
  ): void => {
    for (const [name, gold, found] of fields) {
      if (shown(gold) !== shown(found))
        add(measure, "WRONG", `${item}: ${name} ${shown(found)}, not ${shown(gold)}`, quote);
    }
  };
  const { persons, organizations, posts, meetings, agreements } = comparison;

  addUnmatched("persons", persons, {
    text: (person) => `${person.name} (${person.country ?? "no country"})`,
    quote: (person) => locate(person.name),
  });
  for (const { gold, found } of persons.matches) {
    addWrong("persons", gold.name, locate(gold.name), [
      ["country", gold.country, found.country],
      ["rank", gold.rank, found.rank],
    ]);
  }
  addUnmatched("organizations", organizations, {
    text: (body) => `${body.name} (${body.kind}, ${body.country ?? "no country"})`,
    quote: (body) => locate(body.name),
  });
  for (const { gold, found } of organizations.matches) {
    addWrong("organizations", gold.name, locate(gold.name), [
      ["kind", gold.kind, found.kind],
      ["country", gold.country, found.country],
    ]);
  }
  for (const { person, posts: compared } of posts) {
    addUnmatched("posts", compared, {
      text: (post) => `${person}: ${post}`,
      quote: (post) => locate(post) ?? locate(person),
    });
  }
  addUnmatched("meetings", meetings, {
    text: (meeting) =>
      `${meeting.role} ${meeting.status} ${meeting.kind} ${meeting.startDate ?? "no date"} “${meeting.title}” ${shown(meeting.participants)} ${shown(meeting.countries)}`,
    quote: (meeting) => meeting.quote,
  });
  for (const { gold, found, participants } of meetings.matches) {
    const title = `“${gold.title}”`;
    addWrong("meetings", title, gold.quote, [
      ["role", gold.role, found.role],
      ["status", gold.status, found.status],
      ["end", gold.endDate, found.endDate],
      ["place", gold.place, found.place],
      ["countries", gold.countries, found.countries],
    ]);
    addUnmatched("participants", participants, { text: (name) => `${name} at ${title}`, quote: () => gold.quote });
    addWrong("meetingDates", title, gold.quote, [["date", gold.startDate, found.startDate]]);
    addWrong("meetingKinds", title, gold.quote, [["kind", gold.kind, found.kind]]);
  }
  addUnmatched("agreements", agreements, {
    text: (a) => `${a.kind} ${a.action} ${a.validFrom ?? ""}–${a.validTo ?? ""} “${a.title}”`,
    quote: (a) => a.quote,
  });
  for (const { gold, found } of agreements.matches) {
    const title = `“${gold.title}”`;
    addWrong("agreements", title, gold.quote, [
      ["kind", gold.kind, found.kind],
      ["signed on", gold.signedOn, found.signedOn],
      ["valid from", gold.validFrom, found.validFrom],
      ["valid to", gold.validTo, found.validTo],
      ["parties", gold.parties, found.parties],
    ]);
    addWrong("actions", title, gold.quote, [["action", gold.action, found.action]]);
  }
  return errors;
}
