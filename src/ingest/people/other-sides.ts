import { foldName } from "../../model/name.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { officeOf } from "../lexicon/offices.ts";
import type { Setting } from "../mentions/setting.ts";
import { joinedByAnd, statedCountry, titleOf } from "./joined-names.ts";
import type { NamedPerson } from "./named-person.ts";
import type { PersonDraft } from "./person-draft.ts";

/**
 * Countries that names do not serve, for the company they are told in: "General A met with his Lao counterpart", and
 * "President A and Lao Prime Minister B", where only the other one's country has to be said.
 */
export function countriesNotServed(names: readonly NamedPerson[]): ReadonlyMap<NamedPerson, CountryCode> {
  const found = new Map<NamedPerson, CountryCode>();
  names.forEach((name, index) => {
    const next = names[index + 1];
    if (next === undefined || statedCountry(name) !== null) return;
    const own = next.counterpart?.possessor;
    if (next.counterpart?.country && (own === "his" || own === "her")) found.set(name, next.counterpart.country);
    if (officeOf(titleOf(name)) < 0 || !joinedByAnd(name, next)) return;
    const [post] = next.postsBefore;
    if (post?.country && post.start < post.titleStart) found.set(name, post.country);
  });
  return found;
}

/** The setting as it looks to somebody who serves none of these countries. */
export function settingWithout(setting: Setting, excluded: ReadonlySet<CountryCode>): Setting {
  if (excluded.size === 0) return setting;
  const countries = setting.countries.filter((code) => !excluded.has(code));
  const away = setting.home !== null && excluded.has(setting.home);
  return { ...setting, countries, home: away ? (countries[0] ?? null) : setting.home };
}

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
      const country = setting.countries.find((code) => code !== rival.country) ?? null;
      if (draft.country === null && (setting.weights.get(country ?? "") ?? 0) < 1) continue;
      draft.country = country;
      draft.countryBasis = "INFERRED";
    }
  }
}
