import type { ExtractedOrganization, Fact } from "../../model/extraction.ts";
import { memoized } from "../../model/memo.ts";
import { foldedWords } from "../../model/name.ts";
import { organizationWords, portfolio } from "../../model/organization-name.ts";
import type { CountryCode, OrganizationKind } from "../../model/vocabulary.ts";
import { KNOWN_BODIES } from "../lexicon/bodies.ts";
import { BODY_COUNTRIES } from "../lexicon/body-countries.ts";
import { countryAt } from "../mentions/countries.ts";
import type { Reading } from "../mentions/reading.ts";
import type { Setting } from "../mentions/setting.ts";
import { tokenize } from "../mentions/tokens.ts";
import type { BodyHit } from "./body.ts";

/** A body named at one place of the article, with the country it is taken to belong to. */
export interface BodyMention {
  readonly reading: Reading;
  readonly hit: BodyHit;
  /** Country told by the name, by a genitive before it, or by the post of the person it stands with. */
  readonly country: CountryCode | null;
}

/** The bodies of an article, and the key of the body each hit names. */
export interface BodyClustering {
  readonly organizations: readonly ExtractedOrganization[];
  readonly keyOf: ReadonlyMap<BodyHit, string>;
}

interface Draft {
  kind: OrganizationKind;
  country: CountryCode | null;
  inferred: boolean;
  readonly forms: Map<string, { text: string; count: number; start: number; end: number; rule: string }>;
  readonly abbreviations: Map<string, { start: number; end: number }>;
  /** Shorter or longer extents of its names, as variants. */
  readonly aliases: Map<string, { start: number; end: number }>;
  readonly hits: BodyHit[];
}

function nameText(mention: BodyMention): { text: string; start: number; end: number } {
  return textOf(mention.reading, mention.hit.start, mention.hit.nameEnd);
}

function textOf(reading: Reading, from: number, to: number): { text: string; start: number; end: number } {
  const { tokens, sentence } = reading;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { text: sentence.text.slice(start - sentence.start, end - sentence.start).replace(/\s+/g, " "), start, end };
}

/** The country of a kind of body that few countries have; undefined for other bodies. */
function usualCountry(name: string, setting: Setting): CountryCode | null | undefined {
  const codes = statesWithSuch(name);
  if (codes === null) return undefined;
  if (setting.home !== null && codes.includes(setting.home)) return setting.home;
  const named = codes.length === 1 ? codes : codes.filter((code) => setting.countries.includes(code));
  return named[0] ?? setting.home;
}

const statesWithSuch = memoized((name) => BODY_COUNTRIES.find(([pattern]) => pattern.test(name))?.[1] ?? null);

/** The words that tell one body from another within its country: no articles, no country words. */
function identity(name: string): string {
  const field = portfolio(name);
  if (field !== null) return field;
  const tokens = tokenize({ start: 0, text: name });
  const kept: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const country = countryAt(tokens, at);
    if (country !== null) {
      at = country.end - 1;
      continue;
    }
    if (tokens[at]?.kind !== "PUNCTUATION") kept.push(tokens[at]?.text ?? "");
  }
  const words = organizationWords(kept.join(" "));
  return words.length === 0 ? foldedWords(name).join(" ") : words.join(" ");
}

const LONG_NAMES: ReadonlyMap<string, string> = new Map([
  ["un", "united nations"],
  ["eu", "european union"],
  ["nato", "north atlantic treaty organization"],
  ["pentagon", "DEFENCE"],
  ["pla", "people liberation army"],
  ["isil", "islamic state"],
  ["isis", "islamic state"],
  ["daesh", "islamic state"],
  ["quad", "quad"],
]);
const INTERNATIONAL = new Set(KNOWN_BODIES.filter(([, kind]) => kind === "INTERNATIONAL").map(([name]) => name));

/**
 * Groups the bodies named in an article: one organization a country and name, abbreviations joined to what they
 * stand for. The setting tells the country of a body that the text leaves open.
 */
export function clusterBodies(mentions: readonly BodyMention[], setting: Setting): BodyClustering {
  const { home } = setting;
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft>();
  const byAbbreviation = new Map<string, Draft>();
  const byAlias = new Map<string, Draft>();
  const draftOf = new Map<BodyHit, Draft>();
  const countriesOf = new Map<string, Set<CountryCode>>();
  const identities = new Map<string, string>();
  const identityOf = (text: string): string => {
    const known = identities.get(text) ?? identity(text);
    identities.set(text, known);
    return known;
  };
  const read = mentions.map((mention) => {
    const name = nameText(mention);
    const single = !name.text.includes(" ") && /\p{Lu}.*\p{Lu}/u.test(name.text);
    const key = LONG_NAMES.get(name.text.toLowerCase().replaceAll(".", "")) ?? identityOf(name.text);
    return {
      mention,
      name,
      single,
      key: key === "people liberation army" ? identity("People's Liberation Army") : key,
    };
  });
  for (const { mention, key } of read) {
    if (mention.country === null) continue;
    const listed = countriesOf.get(key) ?? new Set();
    listed.add(mention.country);
    countriesOf.set(key, listed);
  }
  const take = (entry: (typeof read)[number]): void => {
    const { mention, name, single, key } = entry;
    const { hit } = mention;
    const many = hit.kind === "INTERNATIONAL" || hit.countries.length > 1;
    const known = [...(countriesOf.get(key) ?? [])];
    const stated = mention.country;
    const sole = known.length === 1 ? (known[0] ?? null) : null;
    const usual = usualCountry(name.text, setting);
    const guess =
      usual !== undefined ? usual : sole !== null && (sole === home || hit.kind !== "MINISTRY") ? sole : home;
    const country = many ? null : (stated ?? (hit.kind === "COMPANY" || hit.kind === "OTHER" ? sole : guess));
    const full = `${country ?? ""}|${key}`;
    let draft =
      byKey.get(full) ?? byAlias.get(name.text) ?? (single ? byAbbreviation.get(name.text.toLowerCase()) : undefined);
    if (draft === undefined) {
      draft = {
        kind: hit.kind,
        country,
        inferred: stated === null && country !== null,
        forms: new Map(),
        abbreviations: new Map(),
        aliases: new Map(),
        hits: [],
      };
      drafts.push(draft);
      byKey.set(full, draft);
    }
    draftOf.set(hit, draft);
    draft.hits.push(hit);
    const form = draft.forms.get(name.text);
    if (form === undefined)
      draft.forms.set(name.text, { text: name.text, count: 1, start: name.start, end: name.end, rule: hit.rule });
    else form.count++;
    for (const [from, to] of hit.aliases ?? []) {
      const alias = textOf(mention.reading, from, to);
      if (/^\d/.test(alias.text)) byAlias.set(alias.text, draft);
      if (!draft.aliases.has(alias.text)) draft.aliases.set(alias.text, { start: alias.start, end: alias.end });
    }
    if (hit.abbreviation !== null) {
      const token = mention.reading.tokens[hit.abbreviation];
      if (token !== undefined && !draft.abbreviations.has(token.text)) {
        draft.abbreviations.set(token.text, { start: token.start, end: token.end });
        byAbbreviation.set(token.text.toLowerCase(), draft);
      }
    }
  };
  for (const entry of read) if (!entry.single) take(entry);
  for (const entry of read) if (entry.single) take(entry);
  const position = (draft: Draft): number => Math.min(...[...draft.forms.values()].map((form) => form.start));
  drafts.sort((a, b) => position(a) - position(b));
  const keyOf = new Map<BodyHit, string>();
  const numbers = new Map(drafts.map((draft, number) => [draft, `o${number + 1}`]));
  for (const [hit, draft] of draftOf) keyOf.set(hit, numbers.get(draft) ?? "");
  return { organizations: drafts.map((draft, number) => finish(draft, `o${number + 1}`)), keyOf };
}

function finish(draft: Draft, key: string): ExtractedOrganization {
  const forms = [...draft.forms.values()];
  const words = (text: string): number => text.split(" ").length;
  const best = [...forms].sort(
    (a, b) => Number(words(b.text) > 1) - Number(words(a.text) > 1) || b.count - a.count || a.start - b.start,
  )[0];
  const name = best?.text ?? "";
  const variants = [
    ...new Set([...forms.map((form) => form.text), ...draft.aliases.keys(), ...draft.abbreviations.keys()]),
  ].filter((text) => text !== name);
  const facts: Fact[] = forms.map((form) => ({
    property: /^\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}\p{Ll}?$/u.test(form.text) && form.text !== name ? "abbreviation" : "name",
    value: form.text,
    basis: "STATED",
    evidence: { start: form.start, end: form.end, rule: form.rule },
  }));
  for (const [text, span] of draft.abbreviations) {
    if (!draft.forms.has(text))
      facts.push({
        property: "abbreviation",
        value: text,
        basis: "STATED",
        evidence: { ...span, rule: "bracketed-abbreviation" },
      });
  }
  for (const [text, span] of draft.aliases) {
    if (!draft.forms.has(text))
      facts.push({ property: "name", value: text, basis: "STATED", evidence: { ...span, rule: "part-of-name" } });
  }
  if (best !== undefined) {
    const span = { start: best.start, end: best.end };
    facts.push({
      property: "kind",
      value: draft.kind,
      basis: INTERNATIONAL.has(name) ? "STATED" : "INFERRED",
      evidence: { ...span, rule: "kind-of-head" },
    });
    if (draft.country !== null) {
      facts.push({
        property: "country",
        value: draft.country,
        basis: draft.inferred ? "INFERRED" : "STATED",
        evidence: { ...span, rule: draft.inferred ? "country-by-context" : "country-in-name" },
      });
    }
  }
  return { key, name, variants, kind: draft.kind, country: draft.country, facts };
}
