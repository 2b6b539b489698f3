import type { Discourse, ExtractedAgreement, ExtractedMeeting } from "../model/extraction.ts";
import { composeAgreement } from "./agreements/compose.ts";
import { mergeCandidates } from "./agreements/merge.ts";
import { readCandidates } from "./agreements/read-candidates.ts";

/**
 * Stage 6: the instruments an article names — treaties, memoranda, protocols, plans, joint statements, minutes,
 * contracts — each once, with what was done to it and at which of the meetings. Keys are "a1", "a2" … in order of
 * first mention. Agreements in general ("the agreements reached by the leaders") are no instruments.
 */
export function findAgreements(discourse: Discourse, meetings: readonly ExtractedMeeting[]): ExtractedAgreement[] {
  const told = new Map(meetings.map((meeting) => [meeting.key, meeting]));
  const bodies = new Map(discourse.organizations.map((body) => [body.key, body]));
  return mergeCandidates(readCandidates(discourse, meetings)).map((instrument, index) =>
    composeAgreement(instrument, `a${index + 1}`, told, bodies),
  );
}
