import { foldName } from "../../model/name.ts";
import type { ResolvableClaim } from "../../model/resolvable.ts";
import { isSpelling } from "./linked-spellings.ts";
import { type LocalAgreement, localAgreement } from "./local-agreements.ts";
import { type LocalMeeting, localMeeting } from "./local-meetings.ts";
import { type LocalPerson, localPerson } from "./local-people.ts";
import { reportedDays } from "./observed-days.ts";
import { type LocalOrganization, localOrganization } from "./organizations.ts";
import { type ArticleContext, type LocalSubject, subjectsOf } from "./subjects.ts";

/** All that one article tells of, before it is compared with others. */
export interface Telling {
  readonly context: ArticleContext;
  readonly subjects: readonly LocalSubject[];
  readonly people: readonly LocalPerson[];
  /** Names found in related links and the like: nobody who is in the article. */
  readonly spellings: readonly LocalSubject[];
  readonly organizations: readonly LocalOrganization[];
  readonly meetings: readonly LocalMeeting[];
  readonly agreements: readonly LocalAgreement[];
  /** Refs of its organizations by what it abbreviates them to, folded. */
  readonly abbreviated: ReadonlyMap<string, string>;
  /** Claims of posts and of when these began and ended. */
  readonly posts: readonly ResolvableClaim[];
}

export function tellingOf(context: ArticleContext): Telling {
  const subjects = subjectsOf(context);
  const ofKind = (kind: LocalSubject["kind"]): readonly LocalSubject[] =>
    subjects.filter((subject) => subject.kind === kind);
  const meetings = ofKind("MEETING").map(localMeeting);
  const day = context.publishedDay ?? reportedDays(meetings)[0] ?? null;
  const named = ofKind("PERSON");
  const organizations = ofKind("ORGANIZATION").map(localOrganization);
  const people = named.filter((subject) => !isSpelling(subject)).map((subject) => localPerson(subject, day));
  return {
    context,
    subjects,
    people,
    spellings: named.filter(isSpelling),
    organizations,
    meetings,
    agreements: ofKind("AGREEMENT").map(localAgreement),
    abbreviated: new Map(
      organizations.flatMap(({ subject, abbreviations }) =>
        abbreviations.map((value) => [foldName(value), subject.ref] as const),
      ),
    ),
    posts: people.flatMap(({ posts }) => posts.flatMap(({ claim, starts, ends }) => [claim, ...starts, ...ends])),
  };
}
