import type { GoldAgreement, GoldArticle, GoldMeeting, GoldOrganization, GoldPerson } from "../model/gold.ts";
import { foldName } from "../model/name.ts";
import { type Pairing, pairUp } from "./pair.ts";
import { sameAgreement } from "./same-agreement.ts";
import { type ComparableMeeting, sameMeeting } from "./same-meeting.ts";
import { sameOrganization, standsInPost } from "./same-organization.ts";
import { samePerson, samePost } from "./same-person.ts";

export interface Match<T> {
  readonly gold: T;
  readonly found: T;
}

/** Two lists compared: what was taken for the same, what only the gold has, what only the extraction has. */
export interface Comparison<T> {
  readonly matches: readonly Match<T>[];
  readonly missed: readonly T[];
  readonly spurious: readonly T[];
}

export interface MeetingMatch extends Match<GoldMeeting> {
  /** Names of the persons who take part, as each side writes them; right ones as the gold does. */
  readonly participants: Comparison<string>;
}

export interface MeetingComparison extends Omit<Comparison<GoldMeeting>, "matches"> {
  readonly matches: readonly MeetingMatch[];
}

/** All that comparing one article's extraction with its gold yields. */
export interface ArticleComparison {
  readonly id: string;
  readonly persons: Comparison<GoldPerson>;
  /** Posts of matched persons. */
  readonly posts: readonly { readonly person: string; readonly posts: Comparison<string> }[];
  readonly organizations: Comparison<GoldOrganization>;
  readonly meetings: MeetingComparison;
  readonly agreements: Comparison<GoldAgreement>;
}

function comparison<T>(golds: readonly T[], founds: readonly T[], pairing: Pairing): Comparison<T> {
  const at = (list: readonly T[], index: number): T => list[index] as T;
  return {
    matches: pairing.pairs.map((pair) => ({ gold: at(golds, pair.gold), found: at(founds, pair.found) })),
    missed: pairing.missed.map((index) => at(golds, index)),
    spurious: pairing.spurious.map((index) => at(founds, index)),
  };
}

function compareBy<T>(
  golds: readonly T[],
  founds: readonly T[],
  score: (gold: T, found: T) => number | null,
): Comparison<T> {
  return comparison(golds, founds, pairUp(golds, founds, score));
}

/** What a participant's name stands for: the same text for a gold name and for the name of the person matched with it. */
type Identify = (name: string) => string;

function participantsOf(meeting: GoldMeeting, identify: Identify): ComparableMeeting {
  return { meeting, participants: new Set(meeting.participants.map(identify)) };
}

function compareParticipants(match: Match<GoldMeeting>, gold: Identify, found: Identify): Comparison<string> {
  return compareBy(match.gold.participants, match.found.participants, (a, b) => (gold(a) === found(b) ? 1 : null));
}

/**
 * Compares what was extracted from one article with its gold. Persons first; participants are then compared as
 * the persons they are, so that another spelling of a matched person is no error.
 */
export function compareArticle(gold: GoldArticle, found: GoldArticle): ArticleComparison {
  const persons = compareBy(gold.persons, found.persons, samePerson);
  const goldName = new Map(persons.matches.map((match) => [foldName(match.found.name), foldName(match.gold.name)]));
  const identifyGold: Identify = foldName;
  const identifyFound: Identify = (name) => goldName.get(foldName(name)) ?? foldName(name);

  const organizations = compareBy(gold.organizations, found.organizations, sameOrganization);
  const goldMeetings = gold.meetings.map((meeting) => participantsOf(meeting, identifyGold));
  const foundMeetings = found.meetings.map((meeting) => participantsOf(meeting, identifyFound));
  const meetings = comparison(gold.meetings, found.meetings, pairUp(goldMeetings, foundMeetings, sameMeeting));
  return {
    id: gold.id,
    persons,
    posts: persons.matches.map((match) => ({
      person: match.gold.name,
      posts: compareBy(match.gold.positions, match.found.positions, samePost),
    })),
    organizations: {
      ...organizations,
      spurious: organizations.spurious.filter((organization) => !standsInPost(organization, gold)),
    },
    meetings: {
      ...meetings,
      matches: meetings.matches.map((match) => ({
        ...match,
        participants: compareParticipants(match, identifyGold, identifyFound),
      })),
    },
    agreements: compareBy(gold.agreements, found.agreements, sameAgreement),
  };
}
