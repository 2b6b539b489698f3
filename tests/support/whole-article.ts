import { extractArticle } from "../../src/ingest/extract.ts";
import type { SourceArticle } from "../../src/model/article.ts";
import type { Extraction } from "../../src/model/extraction.ts";

/** What all stages together read from an invented article, published on the given day if there is one. */
export function extractText(text: string, publishedOn?: string): Extraction {
  const source: SourceArticle = {
    id: "invented",
    origin: "invented.txt",
    text: `${text}\n`,
    metadata: publishedOn ? { publishedOn, publishedBasis: "STATED" } : {},
  };
  return extractArticle(source).extraction;
}

/** Its meetings, one a line: "MAIN HELD TALKS 2024-06-04 | Hanoi | A HOST, B VISITOR". What is unknown is "-". */
export function meetingsIn(text: string, publishedOn?: string): string[] {
  const { meetings, persons } = extractText(text, publishedOn);
  const names = new Map(persons.map((person) => [person.key, person.name]));
  return meetings.map(({ role, status, kind, start, end, place, participants }) =>
    [
      `${role} ${status} ${kind} ${start?.edtf ?? "-"}${end ? `/${end.edtf}` : ""}`,
      place ?? "-",
      participants.map(({ person, capacity }) => `${names.get(person)} ${capacity}`).join(", ") || "-",
    ].join(" | "),
  );
}

/** The dates of its meetings alone, in their order. */
export function daysIn(text: string, publishedOn?: string): string[] {
  return extractText(text, publishedOn).meetings.map(
    ({ start, end }) => `${start?.edtf ?? "-"}${end ? `/${end.edtf}` : ""}`,
  );
}

/** Its agreements, one a line: "SIGNED MEMORANDUM_OF_UNDERSTANDING 2024-06-04 m1 | Memorandum of understanding on …". */
export function agreementsIn(text: string, publishedOn?: string): string[] {
  return extractText(text, publishedOn).agreements.map(
    ({ action, kind, signedOn, meeting, title }) =>
      `${action} ${kind} ${signedOn?.edtf ?? "-"} ${meeting ?? "-"} | ${title}`,
  );
}
