import type { DatedValue, ExtractedAgreement, ExtractedMeeting, Fact } from "../../model/extraction.ts";

const FULL_DAY = 10;

/**
 * A meeting told without a date was held on the day on which an instrument was signed there, if the text gives that
 * day and all instruments signed there agree on it. Meetings that have a date, or are still to come, stay as they are.
 */
export function withSigningDays(
  meetings: readonly ExtractedMeeting[],
  agreements: readonly ExtractedAgreement[],
): ExtractedMeeting[] {
  return meetings.map((meeting) => {
    if (meeting.start !== null || meeting.status !== "HELD") return meeting;
    const days = agreements.flatMap(({ action, meeting: at, signedOn }) =>
      action === "SIGNED" && at === meeting.key && signedOn && signedOn.edtf.length === FULL_DAY ? [signedOn] : [],
    );
    const [day] = days;
    if (!day || days.some(({ edtf }) => edtf !== day.edtf)) return meeting;
    return withStart(meeting, { ...day, basis: "INFERRED", evidence: { ...day.evidence, rule: "day-of-signing" } });
  });
}

function withStart(meeting: ExtractedMeeting, start: DatedValue): ExtractedMeeting {
  const date: Fact = { property: "date", value: start.edtf, basis: start.basis, evidence: start.evidence };
  const before = meeting.facts.findLastIndex(({ property }) => property === "role") + 1;
  return { ...meeting, start, facts: meeting.facts.toSpliced(before, 0, date) };
}
