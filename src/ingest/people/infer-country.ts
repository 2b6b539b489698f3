import { memoized } from "../../model/memo.ts";
import { foldedWords, foldName } from "../../model/name.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { ADDRESS_COUNTRIES } from "../lexicon/honorifics.ts";
import { traditionsOf } from "../lexicon/name-traditions.ts";
import { NATIONAL_POSTS, STATES_WITHOUT } from "../lexicon/national-posts.ts";
import type { Setting } from "../mentions/setting.ts";
import { visitedBy } from "./encounters.ts";
import type { PersonDraft } from "./person-draft.ts";

/** Countries whose names the known traditions tell apart well. */
const RECOGNISED = new Set<CountryCode>(["VN", "JP"]);
/** How many of the countries named most may be meant by a title that several have. */
const MAIN_COUNTRIES = 2;

/** The country of a form of address before one of the names ("Pak", "Samdech"), or null. */
function countryOfAddress(draft: PersonDraft): CountryCode | null {
  for (const { reading, phraseStart, nameStart } of draft.cluster.names) {
    for (let at = phraseStart; at < nameStart; at++) {
      const country = ADDRESS_COUNTRIES.get(reading.tokens[at]?.fold ?? "");
      if (country !== undefined) return country;
    }
  }
  return null;
}

/** For each kind of post that only some states have and the folded title names: these states. */
const statesWithPost = memoized((title) =>
  NATIONAL_POSTS.filter(([pattern]) => pattern.test(title)).map(([, codes]) => codes),
);

/** The setting without the states that have no such office, for who holds it: no prime minister serves the United States. */
function withoutForeign(setting: Setting, { posts }: PersonDraft): Setting {
  const none = STATES_WITHOUT.flatMap(([office, codes]) =>
    posts.some(({ title, past }) => !past && office.test(foldName(title))) ? codes : [],
  );
  if (setting.home === null || !none.includes(setting.home)) return setting;
  const countries = setting.countries.filter((code) => !none.includes(code));
  return { ...setting, countries, home: countries[0] ?? null };
}

/** A country for somebody of whom the text states none: by his posts, his journeys and the tradition of his name. */
export function inferCountry(whole: Setting, draft: PersonDraft): CountryCode | null {
  if (draft.country !== null || draft.international) return draft.country;
  const setting = withoutForeign(whole, draft);
  const { name } = draft.cluster;
  const address = countryOfAddress(draft);
  if (address !== null) return address;
  for (const post of draft.posts) {
    const title = foldName(post.title);
    for (const codes of statesWithPost(title)) {
      if (setting.home !== null && codes.includes(setting.home)) return setting.home;
      const main = setting.countries.slice(0, MAIN_COUNTRIES);
      const [only] = codes.length === 1 ? codes : codes.filter((code) => main.includes(code));
      if (only !== undefined) return only;
    }
  }
  const visited = draft.cluster.names.map(visitedBy).find((code) => code !== null) ?? null;
  if (visited !== null) {
    const [other] = setting.countries.filter((code) => code !== visited);
    if (draft.posts.length > 0 && other !== undefined && setting.countries.indexOf(other) < MAIN_COUNTRIES)
      return other;
  }
  const fitting = traditionsOf(foldedWords(name), name);
  const named = fitting.filter((code) => setting.countries.includes(code) || code === setting.home);
  const { home } = setting;
  if (home !== null && named.includes(home)) return home;
  return named[0] ?? null;
}

/** Where nothing else tells it: the country that the article speaks from, of somebody with a rank or a post. */
export function countryOfHome(whole: Setting, draft: PersonDraft): CountryCode | null {
  if (draft.country !== null || draft.international) return draft.country;
  const setting = withoutForeign(whole, draft);
  const { name } = draft.cluster;
  const { home } = setting;
  // Of somebody without rank and post nothing tells that he serves a country of the report.
  if (draft.posts.length === 0 && draft.cluster.names.every((other) => other.rank === null)) return null;
  // In a city where so many meet, of states of whose officials it says no more, the dateline tells of nobody's state.
  if (setting.homeOfSeat && home !== null && (setting.weights.get(home) ?? 0) < 1) return null;
  if (home !== null && RECOGNISED.has(home)) {
    // A name that nobody bears there, in the report of that country: the other side's, if there is one other side.
    const [other] = setting.countries.filter((code) => code !== home);
    if (other !== undefined && foldedWords(name).length > 1) return other;
  }
  return home;
}
