import { datesCompatible } from "../../model/date.ts";
import type { IdentityDecision } from "../../model/resolvable.ts";
import { AGREEMENT_ACTIONS, type AgreementAction } from "../../model/vocabulary.ts";
import { subjectLikeness } from "./agreement-subject.ts";
import { linksInBlocks } from "./blocks.ts";
import { addAll, clusters, type Link, meets } from "./clusters.ts";
import { decidedRefs, verdicts } from "./decisions.ts";
import type { LocalAgreement } from "./local-agreements.ts";
import { keptLists, partsBy, remembered } from "./memory.ts";
import { compareText, groupBy } from "./order.ts";

export interface AgreementResolution {
  readonly agreements: readonly (readonly LocalAgreement[])[];
  readonly links: readonly { readonly left: string; readonly right: string; readonly rule: string }[];
}

/** Subjects at least so alike are one where period or meeting speaks for it too. */
const ALIKE = 0.5;
/** Subjects at least so alike are one by themselves. */
const SURELY_ALIKE = 0.6;
/** Actions that make an instrument: whoever signs at a meeting signs that instrument there. */
const MAKING: ReadonlySet<AgreementAction> = new Set(["SIGNED", "ADOPTED"]);

interface Placed {
  /** Id of the meeting. */
  readonly meeting: string;
  readonly action: AgreementAction;
}

interface Item extends LocalAgreement {
  /** The action and the meetings (as they are across articles) where it took place. */
  readonly at: readonly Placed[];
  /** For each meeting, whether the article has just one instrument of this kind and action there. */
  readonly only: ReadonlySet<string>;
}

function hasYears({ years }: LocalAgreement): boolean {
  return years.from !== null || years.to !== null;
}

/** Whether two periods say different things: a year that one gives and the other gives otherwise. */
function periodsContradict(a: LocalAgreement, b: LocalAgreement): boolean {
  const differs = (x: number | null, y: number | null): boolean => x !== null && y !== null && x !== y;
  return differs(a.years.from, b.years.from) || differs(a.years.to, b.years.to);
}

function periodsOverlap(a: LocalAgreement, b: LocalAgreement): boolean {
  const from = Math.max(a.years.from ?? 0, b.years.from ?? 0);
  return from <= Math.min(a.years.to ?? 9999, b.years.to ?? 9999);
}

function partiesAgree(a: LocalAgreement, b: LocalAgreement): boolean {
  return a.parties.join() === b.parties.join();
}

function signingsAgree(a: LocalAgreement, b: LocalAgreement): boolean {
  return datesCompatible(a.signedOn?.edtf ?? null, b.signedOn?.edtf ?? null);
}

/** Places instruments at meetings, sorted by ref. */
function placesItems(): (
  agreements: readonly LocalAgreement[],
  meetingOf: (ref: string) => string | null,
) => readonly Item[] {
  const itemOf = remembered((agreement: LocalAgreement, places: string, only: string): Item => {
    return { ...agreement, at: JSON.parse(places), only: new Set(JSON.parse(only)) };
  });
  return (agreements, meetingOf) => {
    const placed = [...agreements]
      .sort((a, b) => compareText(a.subject.ref, b.subject.ref))
      .map((agreement) => {
        const at = agreement.actions.flatMap(({ action, meeting }): readonly Placed[] => {
          const id = meeting === null ? null : meetingOf(meeting);
          return id === null ? [] : [{ meeting: id, action }];
        });
        const keys = new Set(at.map(({ meeting, action }) => `${meeting}|${action}|${agreement.kindClass}`));
        return { agreement, at, keys: [...keys], article: agreement.subject.context.article.id };
      });
    const counts = new Map<string, number>();
    for (const { keys, article } of placed) {
      for (const key of keys) counts.set(`${article}|${key}`, (counts.get(`${article}|${key}`) ?? 0) + 1);
    }
    return placed.map(({ agreement, at, keys, article }) => {
      const only = keys.filter((key) => counts.get(`${article}|${key}`) === 1);
      return itemOf(agreement, JSON.stringify(at), JSON.stringify(only));
    });
  };
}

/** What instruments that the rules can join have in common, one at least. */
const keysOf = remembered((item: Item): readonly string[] => {
  const { kindClass, kind, years, parties, about, title, at, subject } = item;
  return [
    ...(hasYears(item) ? [`period|${kindClass}|${years.from}|${years.to}|${parties.join()}`] : []),
    ...at.map(({ meeting }) => `meeting|${meeting}|${kindClass}`),
    ...[...about.telling, ...about.aliases].map((word) => `word|${kindClass}|${parties.join()}|${word}`),
    `told|${subject.context.voice}|${kind}|${title}`,
  ];
});

/** All that tells an instrument apart from its place at a meeting. */
function signatureOf({ title, years, parties, signedOn, kindClass }: Item): string {
  return JSON.stringify([title, years, parties, signedOn?.edtf ?? null, kindClass]);
}

function linksWhere(
  items: readonly Item[],
  blocksOf: (item: Item) => readonly string[],
  rule: string,
  same: (a: Item, b: Item) => boolean,
  signature: (item: Item) => string = signatureOf,
): readonly Link[] {
  const at = (index: number): Item => items[index] as Item;
  return linksInBlocks({
    count: items.length,
    blocksOf: (index) => blocksOf(at(index)),
    signatureOf: (index) => signature(at(index)),
    same: (a, b) => same(at(a), at(b)),
    rule,
  });
}

/** The same period, kind and parties, and subjects that are alike or tell nothing. */
function samePeriodLinks(items: readonly Item[]): readonly Link[] {
  return linksWhere(
    items,
    (item) => (hasYears(item) ? [`${item.kindClass}|${item.years.from}|${item.years.to}|${item.parties.join()}`] : []),
    "same-period",
    (a, b) => subjectLikeness(a.about, b.about) >= ALIKE,
  );
}

/**
 * Instruments of one kind that two articles place at one meeting. What is signed or adopted there is one if the
 * subjects are alike, or each article has just one such; what is otherwise spoken of there is one if each article has
 * just one such and the periods at least overlap: then the articles differ on the period, not on the instrument.
 */
function sameMeetingLinks(items: readonly Item[]): readonly Link[] {
  return linksWhere(
    items,
    (item) => item.at.map(({ meeting }) => `${meeting}|${item.kindClass}`),
    "same-meeting",
    (a, b) => {
      if (!partiesAgree(a, b) && a.parties.length > 0 && b.parties.length > 0) return false;
      const likeness = subjectLikeness(a.about, b.about);
      const tellsNothing = a.about.telling.size === 0 || b.about.telling.size === 0;
      const shared = [...a.only].filter((key) => b.only.has(key));
      const made = a.at.some(
        (x) => MAKING.has(x.action) && b.at.some((y) => y.meeting === x.meeting && y.action === x.action),
      );
      if (made) return likeness >= ALIKE || (tellsNothing && shared.length > 0);
      if (!periodsContradict(a, b)) return likeness >= ALIKE;
      return shared.length > 0 && periodsOverlap(a, b) && (likeness >= ALIKE || tellsNothing);
    },
    (item) => JSON.stringify([signatureOf(item), item.at, [...item.only].sort()]),
  );
}

/**
 * The same kind, parties and telling subject, with nothing that contradicts. An instrument without a period joins none
 * if instruments of different periods would fit it.
 */
function sameSubjectLinks(items: readonly Item[]): readonly Link[] {
  const found = linksWhere(
    items,
    (item) =>
      [...item.about.telling, ...item.about.aliases].map((word) => `${item.kindClass}|${item.parties.join()}|${word}`),
    "same-subject",
    (a, b) =>
      !periodsContradict(a, b) &&
      signingsAgree(a, b) &&
      a.about.telling.size > 0 &&
      subjectLikeness(a.about, b.about) >= SURELY_ALIKE,
  );
  const signatures = items.map(signatureOf);
  const periods = new Map<string, Set<string>>();
  for (const { a, b } of found) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const { years } = items[to] as Item;
      const signature = signatures[from] as string;
      const fitting = periods.get(signature) ?? new Set<string>();
      periods.set(signature, hasYears(items[to] as Item) ? fitting.add(`${years.from}|${years.to}`) : fitting);
    }
  }
  const ambiguous = (index: number): boolean =>
    !hasYears(items[index] as Item) && (periods.get(signatures[index] as string)?.size ?? 0) > 1;
  return found.filter(({ a, b }) => signatures[a] === signatures[b] || !(ambiguous(a) || ambiguous(b)));
}

/** What is known of a group of instruments: its articles, and every day of signing and period that is told. */
interface Known {
  readonly items: number[];
  readonly articles: Set<string>;
  readonly signings: Set<string>;
  readonly periods: Map<string, LocalAgreement>;
}

function knownOf(item: Item, index: number): Known {
  return {
    items: [index],
    articles: new Set([item.subject.context.article.id]),
    signings: new Set(item.signedOn === null ? [] : [item.signedOn.edtf]),
    periods: new Map([[`${item.years.from}|${item.years.to}`, item]]),
  };
}

function knownContradict(a: Known, b: Known, periodsMayDiffer: boolean): boolean {
  if (meets(a.articles, b.articles)) return true;
  for (const x of a.signings) for (const y of b.signings) if (!datesCompatible(x, y)) return true;
  if (periodsMayDiffer) return false;
  for (const x of a.periods.values()) for (const y of b.periods.values()) if (periodsContradict(x, y)) return true;
  return false;
}

/**
 * Which instruments of articles are the same: by a curator's word; the same period, kind and parties and a like
 * subject; placed at one meeting by both articles; the same telling subject, kind and parties. Never two that one
 * article tells apart, nor days of signing that contradict each other; contradicting periods only where both articles
 * place the instrument at one meeting.
 */
export function resolvesAgreements(
  decisions: readonly IdentityDecision[],
): (agreements: readonly LocalAgreement[], meetingOf: (ref: string) => string | null) => AgreementResolution {
  const itemsOf = placesItems();
  const parts = keptLists<Item>();
  const resolutionOf = remembered((part: readonly Item[]) => resolvePart(part, decisions));
  const decided = decidedRefs(decisions, "AGREEMENT");
  return (agreements, meetingOf) => {
    parts.begin();
    const found = partsBy(itemsOf(agreements, meetingOf), (item) =>
      decided.has(item.subject.ref) ? [...keysOf(item), "decided"] : keysOf(item),
    );
    const resolved = found.map((part) => resolutionOf(parts.keep((part[0] as Item).subject.ref, part)));
    return {
      agreements: resolved.flatMap((one) => one.agreements),
      links: resolved.flatMap((one) => one.links),
    };
  };
}

/** Items sorted by ref, which nothing outside of them can join. */
function resolvePart(items: readonly Item[], decisions: readonly IdentityDecision[]): AgreementResolution {
  const [first] = items;
  if (items.length === 1 && first !== undefined) return { agreements: [[first]], links: [] };
  const verdict = verdicts(
    decisions,
    "AGREEMENT",
    items.map(({ subject }) => ({ refs: [subject.ref], names: [], country: null })),
  );
  const at = (index: number): Item => items[index] as Item;
  const groups = clusters<Known>({
    count: items.length,
    keyOf: (index) => at(index).subject.ref,
    summaryOf: (index) => knownOf(at(index), index),
    combine: (into, from) => {
      for (const item of from.items) into.items.push(item);
      addAll(into.articles, from.articles);
      addAll(into.signings, from.signings);
      for (const [period, item] of from.periods) into.periods.set(period, item);
    },
    mayJoin: (a, b, link) =>
      !verdict.keepsApart(a.items, b.items) &&
      (link.rule === "curated" || !knownContradict(a, b, link.rule === "same-meeting")),
  });
  groups.join(verdict.same);
  groups.join(samePeriodLinks(items));
  groups.join(sameMeetingLinks(items));
  groups.join(sameSubjectLinks(items));
  groups.join(reprintLinks(items));
  return {
    agreements: groups.roots().map((root) => [...groups.members(root)].sort((x, y) => x - y).map(at)),
    links: groups.joined.map(({ a, b, rule }) => ({ left: at(a).subject.ref, right: at(b).subject.ref, rule })),
  };
}

function reprintLinks(items: readonly Item[]): readonly Link[] {
  const told = groupBy(
    items.map((item, index) => ({ item, index })),
    ({ item }) =>
      JSON.stringify([item.subject.context.voice, item.kind, item.title, item.validFrom, item.validTo, item.parties]),
  );
  return [...told.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((other) => ({ a: first.index, b: other.index, rule: "reprint" })),
  );
}

/** The strongest of some actions. */
export function strongest(actions: readonly AgreementAction[]): AgreementAction {
  return AGREEMENT_ACTIONS.find((action) => actions.includes(action)) ?? "MENTIONED";
}
