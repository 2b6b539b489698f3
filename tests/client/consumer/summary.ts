import type { MeetingsAndAgreementsQuery } from "communique/client";

/** What all ways of asking must come to. */
export function summary({ person }: MeetingsAndAgreementsQuery) {
  return {
    name: person?.name,
    meetings: person?.meetings.nodes.map(({ title, date, agreements }) => ({
      on: date?.edtf ?? null,
      title,
      signed: agreements.edges.map(({ action }) => action),
    })),
  };
}
