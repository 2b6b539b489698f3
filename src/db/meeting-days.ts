import type { Sql } from "./sql.ts";

/** Gives everything that takes part in a meeting the meeting's first day; touches only rows that have another. */
export async function copyMeetingDays(sql: Sql): Promise<void> {
  for (const table of ["Participation", "MeetingOrganization"]) {
    await sql.query(
      `UPDATE "${table}" AS p SET "meetingEarliest" = m."dateEarliest" FROM "Meeting" AS m
       WHERE m."id" = p."meetingId" AND p."meetingEarliest" IS DISTINCT FROM m."dateEarliest"`,
    );
  }
}
