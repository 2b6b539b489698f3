import { earliestDay, fromDayNumber, latestDay, toDayNumber } from "../../model/date.ts";
import type { StoredDate, TenureRow } from "../../model/graph.ts";
import { contentHash } from "../../model/hash.ts";
import type { ResolvableClaim } from "../../model/resolvable.ts";
import { BASES, type Basis, type CountryCode } from "../../model/vocabulary.ts";
import { addAll, meets } from "./clusters.ts";
import { displayed, precisionRank } from "./displayed.ts";
import type { LocalPost } from "./local-people.ts";
import { type KeptLists, keptLists, remembered } from "./memory.ts";
import { compareText, groupBy, push } from "./order.ts";
import type { ArticleContext } from "./subjects.ts";

/** One statement that a person held a post, as far as the corpus dates it. */
export interface Observation {
  /** Id of the person's row. */
  readonly person: string;
  readonly post: LocalPost;
  /** Key of the post with the organization's name in its shown form. */
  readonly key: string;
  readonly organizationId: string | null;
  /** STATED if the post names the body, INFERRED if it is the ministry that such a post is held in; null if none. */
  readonly organizationBasis: Basis | null;
  readonly context: ArticleContext;
  /** Days on which this shows the post held, as days since 1970-01-01; empty if undated. */
  readonly days: readonly number[];
}

export interface Tenures {
  readonly rows: readonly TenureRow[];
  /** Id of the tenure that a claim of a post supports, by claim id. */
  readonly byClaim: ReadonlyMap<string, string>;
}

/** Posts that one person at a time holds: another holder seen in between ends a period. */
function hasOneHolder(key: string): boolean {
  return (
    /\b(?:minister|president|chief|commander|commandant|secretary)\b/.test(key) &&
    !/\b(?:deputy|vice|assistant|state|under|member)\b/.test(key)
  );
}

interface Run {
  readonly observations: Set<Observation>;
  from: number | null;
  to: number | null;
}

const postOf = remembered(
  ({ key, post }: Observation): string => `${key}|${post.country ?? ""}|${post.acting ? "acting" : ""}`,
);

/** A day on which somebody is said to hold a post. */
interface Held {
  readonly day: number;
  readonly person: string;
}

/**
 * Days on which each post (with its country) is said to be held, with who holds it, ascending. A post that is only
 * inferred ("his counterpart") is too weak to end somebody else's period.
 */
type Holders = ReadonlyMap<string, readonly Held[]>;

const heldIn = remembered(({ post, key, person, days }: Observation): readonly Held[] =>
  !post.acting && !post.past && post.claim.basis !== "INFERRED" && hasOneHolder(key)
    ? days.map((day) => ({ day, person }))
    : [],
);

function holdersOf(observations: readonly Observation[], lists: KeptLists<Held>): Holders {
  const all = new Map<string, Held[]>();
  for (const observation of observations) {
    for (const held of heldIn(observation)) push(all, postOf(observation), held);
  }
  return new Map(
    [...all].map(([post, list]) => [
      post,
      lists.keep(
        post,
        list.sort((a, b) => a.day - b.day),
      ),
    ]),
  );
}

/** Index of the first entry after the day, in a list ascending by `dayOf`. */
function after<T>(list: readonly T[], day: number, dayOf: (entry: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayOf(list[middle] as T) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether on a day strictly between the two somebody else holds the post. */
function heldByOther(list: readonly Held[], person: string, from: number, to: number): boolean {
  for (let at = after(list, from, ({ day }) => day); at < list.length; at++) {
    const seen = list[at] as Held;
    if (seen.day >= to) return false;
    if (seen.person !== person) return true;
  }
  return false;
}

/** What one article shows a person as: the posts held now, and the days it is dated by. */
interface Showing {
  readonly posts: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
  readonly days: readonly number[];
}

function showingsOf(own: readonly Observation[]): readonly Showing[] {
  const articles = groupBy(
    own.filter(({ post }) => !post.past),
    ({ context }) => context.article.id,
  );
  return [...articles.values()].map((seen) => ({
    posts: new Set(seen.map((observation) => postOf(observation))),
    keys: new Set(seen.map(({ key }) => key)),
    days: seen.flatMap(({ days }) => days),
  }));
}

/** Days, ascending, on which articles show the person in other posts only, none ever held along with this one. */
function daysElsewhere(showings: readonly Showing[], post: string, key: string): readonly number[] {
  const along = new Set<string>();
  for (const { posts } of showings) if (posts.has(post)) addAll(along, posts);
  return showings
    .filter(({ posts, keys }) => !keys.has(key) && !meets(posts, along))
    .flatMap(({ days }) => days)
    .sort((a, b) => a - b);
}

/** Parts the dated observations of one post into continuous periods; undated ones join the only period, or make one. */
function runsOf(seen: readonly Observation[], showings: readonly Showing[], holders: readonly Held[]): readonly Run[] {
  const [first] = seen as [Observation, ...Observation[]];
  const post = postOf(first);
  const elsewhere = daysElsewhere(showings, post, first.key);
  const shownElsewhere = (from: number, to: number): boolean =>
    (elsewhere[after(elsewhere, from, (day) => day)] ?? Number.POSITIVE_INFINITY) < to;
  const dated = seen
    .flatMap((observation) => observation.days.map((day) => ({ day, observation })))
    .sort((a, b) => a.day - b.day);
  const runs: Run[] = [];
  for (const { day, observation } of dated) {
    const last = runs.at(-1);
    const broken =
      last?.to == null ||
      heldByOther(holders, observation.person, last.to, day) ||
      shownElsewhere(last.to, day) ||
      endsBefore(last, day) ||
      beginsAfter(observation, last.to);
    if (last === undefined || broken) runs.push({ observations: new Set([observation]), from: day, to: day });
    else {
      last.to = day;
      last.observations.add(observation);
    }
  }
  const undated = seen.filter(({ days }) => days.length === 0);
  const timed = undated.filter(hasPeriod).sort(byPeriod);
  for (const observation of timed) {
    const own = runs.find((run) => periodsMeet(run, observation));
    if (own === undefined) runs.push({ observations: new Set([observation]), from: null, to: null });
    else own.observations.add(observation);
  }
  const rest = undated.filter((observation) => !hasPeriod(observation));
  if (runs.length === 0) return [{ observations: new Set(rest), from: null, to: null }];
  const [only] = runs;
  if (runs.length === 1) for (const observation of rest) only?.observations.add(observation);
  return runs;
}

function hasPeriod({ post }: Observation): boolean {
  return post.starts.length + post.ends.length > 0;
}

function byPeriod(a: Observation, b: Observation): number {
  const key = ({ post, context }: Observation): string =>
    [...post.starts, ...post.ends].map(({ value }) => value).join("/") + context.article.id + post.claim.id;
  return compareText(key(a), key(b));
}

/** First and last day, as days since 1970-01-01, that an observation's stated period leaves open; infinite if unstated. */
function boundsOf({ post }: Observation): { readonly from: number; readonly to: number } {
  const from = post.starts.flatMap(({ value }) => toDayNumber(earliestDay(value) ?? "") ?? []);
  const to = post.ends.flatMap(({ value }) => toDayNumber(latestDay(value) ?? "") ?? []);
  return {
    from: Math.min(...(from.length > 0 ? from : [Number.NEGATIVE_INFINITY])),
    to: Math.max(...(to.length > 0 ? to : [Number.POSITIVE_INFINITY])),
  };
}

/** Whether somebody says of the run that the post was given up before the day. */
function endsBefore(run: Run, day: number): boolean {
  return [...run.observations].some((observation) => boundsOf(observation).to < day);
}

/** Whether the observation's period is said to begin after the day: the one seen then was another. */
function beginsAfter(observation: Observation, day: number): boolean {
  const { from } = boundsOf(observation);
  return from !== Number.NEGATIVE_INFINITY && from > day;
}

/** Whether a stated period without a day of its own is that of the run: it overlaps its days or what it states. */
function periodsMeet(run: Run, observation: Observation): boolean {
  const { from, to } = boundsOf(observation);
  if (run.from !== null && run.to !== null) return from <= run.to && run.from <= to;
  return [...run.observations].some((other) => {
    const bounds = boundsOf(other);
    return from <= bounds.to && bounds.from <= to;
  });
}

/** Start or end of a period as the articles state it, by the rule for shown values. */
function boundOf(run: Run, claimsOf: (post: LocalPost) => readonly ResolvableClaim[]): StoredDate | null {
  const claims = [...run.observations].flatMap(({ post, context }) =>
    claimsOf(post).map((value) => ({ value, context, main: true })),
  );
  const edtf =
    displayed(
      claims,
      ({ value }) => value,
      ({ value }) => precisionRank(value),
    )?.value ?? null;
  if (edtf === null) return null;
  const basis = firmest(claims.filter(({ value }) => value.value === edtf).map(({ value }) => value.basis));
  return { edtf, earliest: earliestDay(edtf), latest: latestDay(edtf), basis };
}

function firmest(bases: readonly Basis[]): Basis {
  return BASES.find((basis) => bases.includes(basis)) ?? "INFERRED";
}

function rowOf(run: Run, key: string): TenureRow {
  const all = [...run.observations];
  const voices = all.map(({ post, context }) => ({ value: post.title, context, main: !post.past }));
  const organizations = all.flatMap(({ organizationId, organizationBasis, context }) =>
    organizationId === null ? [] : [{ value: organizationId, context, main: organizationBasis === "STATED" }],
  );
  const [first] = all as [Observation, ...Observation[]];
  const country: CountryCode | null = first.post.country;
  const observedFrom = run.from === null ? null : fromDayNumber(run.from);
  const start = boundOf(run, (post) => post.starts);
  const end = boundOf(run, (post) => post.ends);
  const period = observedFrom === null && (start ?? end) !== null ? [`${start?.edtf ?? ""}/${end?.edtf ?? ""}`] : [];
  const organizationId = displayed(organizations, (id) => id);
  return {
    id: contentHash(["TENURE", first.person, key, country, String(first.post.acting), observedFrom, ...period]),
    personId: first.person,
    title: (displayed(voices, (title) => title) ?? first.post.title).replace(/^acting\s+/i, ""),
    titleKey: key,
    organizationId,
    organizationBasis:
      organizationId === null
        ? null
        : firmest(all.flatMap((one) => (one.organizationId === organizationId ? (one.organizationBasis ?? []) : []))),
    country,
    start,
    end,
    observedFrom,
    observedTo: run.to === null ? null : fromDayNumber(run.to),
    acting: first.post.acting,
    basis: firmest(all.map(({ post }) => post.claim.basis)),
  };
}

/**
 * Posts of persons as continuous periods. Wordings of one post in one country are one post; acting apart. A period
 * reaches from the first to the last day on which an article or a meeting it reports shows the post held; it is broken
 * where somebody else is seen in a post that one person holds, or an article shows the person in other posts only that
 * they never held along with it. A past post counts for the time the article gives ("in 2012"), else it is undated: it
 * joins the only period of that post, or is a period without days. Where an article states when a period began or ended
 * ("from 2016 to 2021"), what is seen beyond is another period, and a past post joins the period that it overlaps.
 */
export function partsTenures(): (observations: readonly Observation[]) => Tenures {
  const [held, lists] = [keptLists<Held>(), keptLists<Observation>()];
  const tenuresFor = remembered(tenuresOfOne);
  return (observations) => {
    held.begin();
    lists.begin();
    const holders = holdersOf(observations, held);
    const rows: TenureRow[] = [];
    const byClaim = new Map<string, string>();
    for (const [person, all] of groupBy(observations, (observation) => observation.person)) {
      const own = lists.keep(person, all);
      const others = [...new Set(own.map((observation) => postOf(observation)))].map((post) => holders.get(post));
      const made = tenuresFor(own, ...others);
      rows.push(...made.rows);
      for (const [claim, tenure] of made.byClaim) byClaim.set(claim, tenure);
    }
    return { rows: rows.sort((a, b) => compareText(a.id, b.id)), byClaim };
  };
}

/** `others` are the holders of each post, in the order in which they come among the person's own observations. */
function tenuresOfOne(own: readonly Observation[], ...others: readonly (readonly Held[] | undefined)[]): Tenures {
  const rows: TenureRow[] = [];
  const byClaim = new Map<string, string>();
  const showings = showingsOf(own);
  const byPost = [...groupBy(own, (observation) => postOf(observation))];
  byPost.forEach(([, seen], index) => {
    for (const run of runsOf(seen, showings, others[index] ?? [])) {
      const row = rowOf(run, (seen[0] as Observation).key);
      rows.push(row);
      for (const { post } of run.observations) {
        for (const { id } of [post.claim, ...post.starts, ...post.ends]) byClaim.set(id, row.id);
      }
    }
  });
  return { rows, byClaim };
}
