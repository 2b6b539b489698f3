import { foldedWords } from "../../model/name.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { type Cast, countryOf, exactness, fits, grade, holds, holdsQualifiers, RANKED } from "./cast.ts";
import type { Described } from "./described.ts";
import type { DiscourseState } from "./discourse-state.ts";

/** How many sentences back "the ministers" reaches. */
const NEAR = 4;

const POSSESSED = new Set(["HIS", "HE", "HIM", "THEY"]);

/** The person that a description or pronoun of one means, or null. */
export function resolveOne(cast: Cast, state: DiscourseState, described: Described): string | null {
  const { recent } = state;
  if (described.form === "PRONOUN") return resolvePronoun(state, described);
  const [country] = described.countries;
  let pool = country === undefined ? [...recent] : recent.filter((key) => countryOf(cast, key) === country);
  if (country !== undefined && pool.length === 0) {
    pool = [...(cast.compatriots.get(country) ?? [])];
  }
  switch (described.kind) {
    case "GUEST":
    case "HOST": {
      const home = cast.setting.place ?? cast.setting.home;
      const guests = pool.filter((key) => countryOf(cast, key) !== home && countryOf(cast, key) !== null);
      const hosts = pool.filter((key) => countryOf(cast, key) === home);
      const fitting = described.kind === "GUEST" ? guests : hosts;
      const owner = state.subject ?? state.previousSubject;
      return (
        (country !== undefined ? pool : fitting).find(
          (key) => key !== owner || country !== undefined || described.kind === "HOST",
        ) ??
        pool.find((key) => key !== owner) ??
        null
      );
    }
    case "RANK": {
      const ranked = pool.filter((key) => foldedWords(cast.persons.get(key)?.rank ?? "").includes(described.noun));
      const same = ranked.filter((key) => foldedWords(cast.persons.get(key)?.rank ?? "").join(" ") === described.noun);
      return nearTo(recent, same, ranked) ?? null;
    }
    case "LATTER":
      return recent[0] ?? null;
    case "ANYBODY":
      if (country === undefined && described.qualifiers.length === 0) return recent[0] ?? null;
      return pool.find((key) => holdsQualifiers(cast, key, described)) ?? pool[0] ?? null;
    default: {
      const fitting = pool.filter((key) => holds(cast, key, described));
      if (fitting.length === 0) {
        const loose =
          country === undefined
            ? []
            : pool.filter((key) => described.posts.some((word) => cast.postWords.get(key)?.has(word)));
        return loose[0] ?? null;
      }
      return (
        [...fitting].sort(
          (a, b) =>
            grade(cast, b, described) - grade(cast, a, described) ||
            exactness(cast, b, described) - exactness(cast, a, described) ||
            spoke(state, b) - spoke(state, a) ||
            atHome(cast, b) - atHome(cast, a) ||
            pool.indexOf(a) - pool.indexOf(b),
        )[0] ?? null
      );
    }
  }
}

/** 1 for the subject of the sentence before: who is told of goes on being told of. */
function spoke({ previousSubject, subject }: DiscourseState, key: string): number {
  return (subject ?? previousSubject) === key ? 1 : 0;
}

/** 1 for an official of the state that the report is from: it calls him by his post alone. */
function atHome(cast: Cast, key: string): number {
  const { home, homeGuessed } = cast.setting;
  return home !== null && !homeGuessed && countryOf(cast, key) === home ? 1 : 0;
}

/** The bearer of the plain rank if spoken of among the last two, else whoever bears it within a longer rank. */
function nearTo(recent: readonly string[], same: readonly string[], ranked: readonly string[]): string | undefined {
  const [first] = same;
  if (first !== undefined && recent.indexOf(first) <= 2) return first;
  return ranked[0];
}

function resolvePronoun(state: DiscourseState, described: Described): string | null {
  const { recent, subject, previousSubject } = state;
  if (!POSSESSED.has(described.kind)) return null;
  if (described.kind === "HIM") return recent.find((key) => key !== subject) ?? null;
  return subject ?? previousSubject ?? recent[0] ?? null;
}

/** The persons whom a group means; empty if the text has not named them. */
export function resolveGroup(
  cast: Cast,
  state: DiscourseState,
  described: Described,
  sentence: number,
): readonly string[] {
  if (described.countries.length > 0) {
    const refs: string[] = [];
    if (described.posts.length === 0) return refs;
    for (const code of described.countries) {
      const pool = [...state.recent, ...(cast.compatriots.get(code) ?? [])].filter(
        (key) => countryOf(cast, key) === code && fits(cast, key, described),
      );
      const [first] = pool;
      if (first !== undefined && !refs.includes(first)) refs.push(first);
    }
    return refs.length === described.countries.length ? refs : [];
  }
  const [circle] = state.circles;
  const group = state.lastGroup;
  // "They", "the two sides" go on with the group spoken of last, unless others have come together since.
  const going =
    group !== null && sentence - group.sentence <= 2 && (circle === undefined || circle.sentence <= group.sentence);
  if (described.kind === "THEY") return going ? group.refs : (circle?.refs ?? []);
  const size = described.size;
  if (described.posts.length === 0 && !RANKED.has(described.noun)) {
    if (going && (size === 0 || group.refs.length === size)) return group.refs;
    return state.circles.find(({ refs }) => size === 0 || refs.length === size)?.refs ?? [];
  }
  if (size !== 2) {
    const many = recentByCountry(cast, state, described, size, sentence);
    if (many.length >= 3 || (size === 0 && many.length === 2 && circle === undefined)) return many;
    if (size === 3) return [];
  }
  const fitting = state.circles.find(
    ({ refs }) => refs.length === 2 && refs.every((key) => fits(cast, key, described)),
  );
  if (fitting !== undefined) return fitting.refs;
  const two = recentByCountry(cast, state, described, 2, sentence);
  return two.length === 2 ? two : [];
}

/** The fitting persons spoken of last, one a country; without a size only those of the last sentences. */
function recentByCountry(
  cast: Cast,
  state: DiscourseState,
  described: Described,
  size: number,
  sentence: number,
): string[] {
  const refs: string[] = [];
  const seen = new Set<CountryCode>();
  for (const key of state.recent) {
    const country = countryOf(cast, key);
    if (country === null || seen.has(country) || !fits(cast, key, described)) continue;
    if (size === 0 && sentence - (state.seen.get(key) ?? 0) > NEAR) break;
    seen.add(country);
    refs.push(key);
    if (size > 0 && refs.length === size) break;
  }
  return refs;
}
