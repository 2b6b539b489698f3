import { foldName } from "../../model/name.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { officeOf } from "../lexicon/offices.ts";
import type { Reading } from "../mentions/reading.ts";
import type { Setting } from "../mentions/setting.ts";
import { joinedByAnd, statedCountry, titleOf } from "./joined-names.ts";
import type { NamedPerson } from "./named-person.ts";
import type { PersonDraft } from "./person-draft.ts";

/**
 * Countries that names do not serve, for the company they are told in: "General A met with his Lao counterpart", and
 * "President A and Lao Prime Minister B", where only the other one's country has to be said.
 */
export function countriesNotServed(names: readonly NamedPerson[]): ReadonlyMap<NamedPerson, readonly CountryCode[]> {
  const found = new Map<NamedPerson, readonly CountryCode[]>();
  const add = (name: NamedPerson, code: CountryCode): void => {
    found.set(name, [...(found.get(name) ?? []), code]);
  };
  names.forEach((name, index) => {
    const next = names[index + 1];
    for (const code of postedTo(name)) add(name, code);
    if (statedCountry(name) !== null) return;
    for (const code of [...visitedStates(name), ...goalsOf(name)]) add(name, code);
    if (next === undefined) return;
    const own = next.counterpart?.possessor;
    if (next.counterpart?.country && (own === "his" || own === "her")) add(name, next.counterpart.country);
    if (officeOf(titleOf(name)) < 0 || !joinedByAnd(name, next)) return;
    const [post] = next.postsBefore;
    if (post?.country && post.start < post.titleStart) add(name, post.country);
  });
  return found;
}

const VISITING: ReadonlySet<string> = new Set(["visit", "trip", "stay", "visiting"]);
const FAR = 9;

/** "A, who is on a visit to Norland", "During his stay in Norland, A": states where somebody is a guest. */
function visitedStates({ reading, nameStart, nameEnd, phraseStart, phraseEnd }: NamedPerson): CountryCode[] {
  const { tokens, countries, places } = reading;
  const found: CountryCode[] = [];
  const goal = (at: number): CountryCode | undefined => {
    const first = tokens[at]?.fold === "the" ? at + 1 : at;
    return (countries[first]?.form === "NAME" ? countries[first]?.code : undefined) ?? places[first]?.code;
  };
  const start = Math.min(nameStart, phraseStart);
  const end = Math.max(nameEnd, phraseEnd);
  const who = tokens[end]?.fold === "," ? end + 1 : end;
  if (tokens[who]?.fold === "who" && tokens[who + 1]?.fold === "is") {
    const inside = tokens.findIndex(
      ({ fold }, at) => at > who + 1 && at <= who + 3 && (fold === "in" || fold === "visiting"),
    );
    const code = inside < 0 ? undefined : goal(inside + 1);
    if (code !== undefined) found.push(code);
  }
  for (let at = 0; at < tokens.length; at++) {
    if (!VISITING.has(tokens[at]?.fold ?? "")) continue;
    const to = tokens[at]?.fold === "visiting" ? at : at + 1;
    if (to > at && !/^(?:to|in)$/.test(tokens[to]?.fold ?? "")) continue;
    const code = goal(to + 1);
    if (code === undefined) continue;
    const own = tokens.slice(Math.max(0, at - 5), at).some(({ fold }) => fold === "his" || fold === "her");
    const before =
      at < start && own && start - at <= FAR && tokens.slice(at, start).filter(({ fold }) => fold === ",").length <= 3;
    const relative = tokens[end]?.fold === "," || tokens[end]?.fold === "who";
    const behind =
      at > end && relative && tokens.slice(end, end + 3).some(({ fold }) => fold === "who") && at - end <= 12;
    if (before || behind) found.push(code);
  }
  return found;
}

const POSTED = /^(?:ambassador|consul|attache|envoy|representative|commissioner)$/;

/** "the ambassador to Norland, A": where somebody is posted he is no official. */
function postedTo({ reading, postsBefore, postsAfter }: NamedPerson): CountryCode[] {
  const { tokens, countries } = reading;
  return [...postsBefore, ...postsAfter].flatMap(({ titleStart, end, country }) => {
    if (country !== null) return [];
    const to = tokens.findIndex(
      ({ fold }, at) => at > titleStart && at <= end && fold === "to" && POSTED.test(tokens[at - 1]?.fold ?? ""),
    );
    const hit = to < 0 ? undefined : countries[tokens[to + 1]?.fold === "the" ? to + 2 : to + 1];
    return hit?.form === "NAME" ? [hit.code] : [];
  });
}

const TRAVELLING: ReadonlySet<string> = new Set(
  "travels travelled traveled travel flies flew fly arrives arrived arrive heads headed departs departed depart leaves left".split(
    " ",
  ),
);

/** "A travels to Nora today", "A will fly to Norland", "A arrived in Nora": the state somebody comes to. */
function goalsOf({ reading, nameEnd, phraseEnd }: NamedPerson): CountryCode[] {
  const { tokens, countries, places } = reading;
  const end = Math.max(nameEnd, phraseEnd);
  const verb = tokens.findIndex(({ fold }, at) => at >= end && at <= end + 4 && TRAVELLING.has(fold));
  if (verb < 0 || !tokens.slice(end, verb).every(({ fold }) => BEFORE_TRAVEL.has(fold))) return [];
  const back = verb + 1;
  if (/^(?:home|back)$/.test(tokens[back]?.fold ?? "")) return [];
  const to = tokens.findIndex(({ fold }, at) => at > verb && at <= verb + 3 && /^(?:to|in|for)$/.test(fold));
  if (to < 0) return [];
  const first = tokens[to + 1]?.fold === "the" ? to + 2 : to + 1;
  const code = countries[first]?.form === "NAME" ? countries[first]?.code : places[first]?.code;
  return code === undefined ? [] : [code];
}

const BEFORE_TRAVEL: ReadonlySet<string> = new Set(
  ", will is was has had to due scheduled set expected then also today who later earlier".split(" "),
);

/**
 * The setting as it looks to somebody who serves none of these countries: his own is the only other one named, the one
 * named far more often than the rest, or the only one that nobody else is said to serve.
 */
export function settingWithout(
  setting: Setting,
  excluded: ReadonlySet<CountryCode>,
  served: ReadonlySet<CountryCode>,
): Setting {
  if (excluded.size === 0) return setting;
  const countries = setting.countries.filter((code) => !excluded.has(code));
  const away = setting.home === null ? excluded.size > 0 : excluded.has(setting.home);
  if (!away) return { ...setting, countries };
  const open = countries.filter((code) => !served.has(code));
  const [first, second] = countries;
  const weight = (code: CountryCode | undefined): number => setting.weights.get(code ?? "") ?? 0;
  const outstanding = weight(first) >= OFTEN && weight(first) >= 2 * weight(second);
  const [only] = countries.length === 1 || outstanding ? countries : open.length === 1 ? open : [];
  return { ...setting, countries, home: only ?? null };
}

/** How often the state that stands out among the others is named at least. */
const OFTEN = 2;

/** Ministers in these states, civil servants in others. */
const DEFENCE_SECRETARY = /^defen[cs]e secretary$/;
const OF_SECRETARIES: ReadonlySet<CountryCode> = new Set(["US", "GB", "PH"]);

function heldOffice(draft: PersonDraft): number {
  for (const post of draft.posts) {
    if (post.past || post.acting) continue;
    const title = foldName(post.title);
    if (DEFENCE_SECRETARY.test(title) && !OF_SECRETARIES.has(draft.country ?? "")) continue;
    const office = officeOf(title);
    if (office >= 0) return office;
  }
  return -1;
}

/**
 * Of two defence ministers whom one sentence names, one is not of the country that the other is said to serve: he, of
 * whom it was only inferred, serves the other main country of the report.
 */
export function partSameOffices(
  setting: Setting,
  sentences: readonly (readonly NamedPerson[])[],
  draftOf: (name: NamedPerson) => PersonDraft | undefined,
): void {
  for (const names of sentences) {
    const drafts = [...new Set(names.map(draftOf))].filter((draft) => draft !== undefined);
    for (const draft of drafts) {
      if (draft.country !== null && draft.countryBasis !== "INFERRED") continue;
      if (draft.international) continue;
      const office = heldOffice(draft);
      const rival = drafts.find(
        (other) =>
          other !== draft &&
          other.countryBasis === "STATED" &&
          other.country === (draft.country ?? other.country) &&
          other.country !== null &&
          heldOffice(other) === office,
      );
      if (office < 0 || rival === undefined) continue;
      const taken = new Set(
        drafts
          .filter((other) => other.countryBasis === "STATED" && heldOffice(other) === office)
          .map((other) => other.country),
      );
      const country = setting.countries.find((code) => !taken.has(code)) ?? null;
      if (draft.country === null && (setting.weights.get(country ?? "") ?? 0) < 1) continue;
      draft.country = country;
      draft.countryBasis = "INFERRED";
    }
  }
}

/**
 * "A was received by the Norland President B and held talks with his counterpart, C": C serves not A's state, but that
 * which the sentence names beside it, else the other main one of the report.
 */
export function partCounterparts(
  setting: Setting,
  sentences: readonly { readonly reading: Reading; readonly names: readonly NamedPerson[] }[],
  draftOf: (name: NamedPerson) => PersonDraft | undefined,
): void {
  for (const { reading, names } of sentences) {
    names.forEach((name, index) => {
      const draft = draftOf(name);
      const { counterpart } = name;
      if (counterpart === null || counterpart.country !== null || counterpart.counterpartCountries.length > 0) return;
      if (counterpart.possessor !== "his" && counterpart.possessor !== "her") return;
      if (draft === undefined || draft.countryBasis !== "INFERRED" || draft.country === null) return;
      const owner = names.slice(0, index).find((other) => draftOf(other)?.country != null);
      const own = owner && draftOf(owner)?.country;
      if (own !== draft.country) return;
      const beside = new Set(
        reading.countries.flatMap((hit) => (hit !== undefined && hit.start < name.nameStart ? hit.code : [])),
      );
      beside.delete(own);
      const [only, more] = [...beside];
      const main = setting.countries.find((code) => code !== own) ?? null;
      draft.country = only !== undefined && more === undefined ? only : main;
    });
  }
}
