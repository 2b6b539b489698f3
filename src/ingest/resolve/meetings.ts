import type { IdentityDecision } from "../../model/resolvable.ts";
import { clusters } from "./clusters.ts";
import { verdicts } from "./decisions.ts";
import type { LocalMeeting } from "./local-meetings.ts";
import { onlyOfTheDayLinks, samePartialLinks, withinLinks } from "./meeting-group-rules.ts";
import { partsOfMeetings } from "./meeting-parts.ts";
import { bothUndatedLinks, editionLinks, otherKindLinks, reprintLinks, sameDayLinks } from "./meeting-rules.ts";
import { combine, contradict, type Item, type Summary, summaryOf } from "./meeting-summary.ts";
import { keptLists, remembered } from "./memory.ts";
import { compareText } from "./order.ts";

export interface MeetingResolution {
  /** Each meeting with the meetings of articles it is made of, sorted by ref. */
  readonly meetings: readonly (readonly LocalMeeting[])[];
  readonly links: readonly { readonly left: string; readonly right: string; readonly rule: string }[];
}

/**
 * Which meetings of articles are the same, surest first:
 * 1. `curated`: a curator's word (subjects named as `<article>#<key>`).
 * 2. `same-day`: the same day (or days that overlap) and kind, and at least half of the participants in common; or one
 *    names none and it is the only meeting of those countries and kind that day; or an event of one name.
 * 3. `same-day-other-kind`: the same day, all participants that one names (at least two) among the other's, called talks
 *    here and a courtesy call there.
 * 4. `same-edition`: the same number of a series between countries that fit, and dates that do not contradict.
 * 5. `within-date`: a date known in part that fits a single dated meeting of the same sides and kind.
 * 6. `same-partial-date`: the same partial date, sides and kind, or name.
 * 7. `recent-undated`: no date, told within ten days of a single dated meeting of the same sides and kind; or two undated
 *    ones told within ten days of each other.
 * 8. `reprint`: told alike by two prints of one article.
 * An announced meeting joins the held one by the same rules. Never two meetings that one article tells apart, nor
 * numbers or years of a series that contradict each other.
 */
export function resolvesMeetings(
  decisions: readonly IdentityDecision[],
): (meetings: readonly LocalMeeting[], personOf: (ref: string) => string | null) => MeetingResolution {
  const parts = keptLists<Item>();
  const itemOf = remembered((meeting: LocalMeeting, ...persons: readonly string[]): Item => {
    return { ...meeting, persons: new Set(persons) };
  });
  const resolutionOf = remembered((part: readonly Item[]) => resolvePart(part, decisions));
  return (meetings, personOf) => {
    parts.begin();
    const items = [...meetings]
      .sort((a, b) => compareText(a.subject.ref, b.subject.ref))
      .map((meeting) => itemOf(meeting, ...meeting.participants.flatMap(({ person }) => personOf(person) ?? [])));
    const resolved = partsOfMeetings(items, decisions).map((part) =>
      resolutionOf(parts.keep((part[0] as Item).subject.ref, part)),
    );
    return {
      meetings: resolved.flatMap((one) => one.meetings),
      links: resolved.flatMap((one) => one.links),
    };
  };
}

/** Items sorted by ref, which nothing outside of them can join. */
function resolvePart(items: readonly Item[], decisions: readonly IdentityDecision[]): MeetingResolution {
  const at = (index: number): Item => items[index] as Item;
  const [first] = items;
  if (items.length === 1 && first !== undefined) return { meetings: [[first]], links: [] };
  const verdict = verdicts(
    decisions,
    "MEETING",
    items.map(({ subject }) => ({ refs: [subject.ref], names: [], country: null })),
  );
  const groups = clusters<Summary>({
    count: items.length,
    keyOf: (index) => at(index).subject.ref,
    summaryOf: (index) => summaryOf(at(index), index),
    combine,
    mayJoin: (a, b, link) => !verdict.keepsApart(a.items, b.items) && (link.rule === "curated" || !contradict(a, b)),
  });
  const summaries = (): readonly Summary[] => groups.roots().map(groups.summary);

  groups.join(verdict.same);
  groups.join(sameDayLinks(items));
  groups.join(onlyOfTheDayLinks(summaries()));
  groups.join(otherKindLinks(items));
  groups.join(editionLinks(items));
  groups.join(withinLinks(summaries(), items, "PARTIAL", "within-date"));
  groups.join(withinLinks(summaries(), items, "YEARLESS", "within-date"));
  groups.join(samePartialLinks(summaries(), items));
  groups.join(withinLinks(summaries(), items, "NONE", "recent-undated"));
  groups.join(bothUndatedLinks(items));
  groups.join(reprintLinks(items));
  return {
    meetings: groups.roots().map((root) => [...groups.members(root)].sort((x, y) => x - y).map(at)),
    links: groups.joined.map(({ a, b, rule }) => ({ left: at(a).subject.ref, right: at(b).subject.ref, rule })),
  };
}
