import { findMeetings } from "../../src/ingest/meetings.ts";
import { type DiscourseSketch, sketchDiscourse } from "./discourse.ts";

/** A meeting on one line: "MAIN HELD TALKS 2023-08-15 | Hanoi | LA VN | A, B". What is unknown is "-". */
export function readMeetings(sketch: DiscourseSketch): string[] {
  const discourse = sketchDiscourse(sketch);
  const names = new Map(discourse.persons.map((person) => [person.key, person.name]));
  return findMeetings(discourse).map((meeting) =>
    [
      `${meeting.role} ${meeting.status} ${meeting.kind} ${meeting.start?.edtf ?? "-"}${meeting.end ? `/${meeting.end.edtf}` : ""}`,
      meeting.place ?? "-",
      meeting.countries.join(" ") || "-",
      meeting.participants.map((part) => names.get(part.person)).join(", ") || "-",
    ].join(" | "),
  );
}
