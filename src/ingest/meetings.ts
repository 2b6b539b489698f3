import type { Discourse, ExtractedMeeting } from "../model/extraction.ts";
import { completeEvents } from "./meetings/complete.ts";
import { composeMeetings } from "./meetings/compose.ts";
import { gatherEvents } from "./meetings/gather.ts";
import { readAccounts } from "./meetings/read-accounts.ts";
import { sceneOf } from "./meetings/scene.ts";

/**
 * The meetings an article tells of: clauses with a verb or noun of meeting are read one by one (who, when,
 * where, held or planned), those that tell of the same event are joined, and each event is given what the
 * article says of it elsewhere. MAIN ones come first, then in order of the text; keys are "m1", "m2" …
 *
 * Visits, anniversaries, mechanisms and what was denied or merely wished for give no meeting.
 */
export function findMeetings(discourse: Discourse): ExtractedMeeting[] {
  const scene = sceneOf(discourse);
  const events = completeEvents(scene, gatherEvents(readAccounts(scene)));
  return composeMeetings(scene, events);
}
