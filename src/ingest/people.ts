import type { ExtractedPerson } from "../model/extraction.ts";
import type { CountryCode } from "../model/vocabulary.ts";
import type { Reading } from "./mentions/reading.ts";
import { type Setting, withHomeOf } from "./mentions/setting.ts";
import type { BodyHit } from "./organizations/body.ts";
import { announcedPosts } from "./people/announced-posts.ts";
import { type Appointment, findAppointments } from "./people/appointments.ts";
import { clusterNames } from "./people/cluster.ts";
import { shareCounterpartPosts } from "./people/counterparts.ts";
import { companionsOf, hostsOf, metByMe, pairsMet, sidesOfCalls } from "./people/encounters.ts";
import { finishPerson } from "./people/finish-person.ts";
import { moveHosts } from "./people/hosts.ts";
import { countryOfHome, inferCountry } from "./people/infer-country.ts";
import { areRivals } from "./people/joined-names.ts";
import { findNames } from "./people/named.ts";
import type { NamedPerson } from "./people/named-person.ts";
import { countriesNotServed, partCounterparts, partSameOffices, settingWithout } from "./people/other-sides.ts";
import type { PeopleContext, PersonDraft } from "./people/person-draft.ts";
import { addPosts, addSharedPost, draftPerson } from "./people/persons.ts";
import { type SharedPost, sharedPosts } from "./people/plural-posts.ts";
import type { PostHit } from "./people/post-hit.ts";
import { sidesOf } from "./people/sides.ts";
import { voicedCountries } from "./people/voiced-countries.ts";

const LED = new Set(
  "headed heads led leads commanded commands chaired chairs attended graduated studied joined".split(" "),
);

/** A sentence with the bodies and posts found in it. */
export interface ReadPosts {
  readonly reading: Reading;
  readonly bodies: readonly BodyHit[];
  readonly posts: readonly PostHit[];
}

/** The persons of an article before bodies are grouped. */
export interface PeopleDraft {
  /** The setting with what the persons tell of it. */
  readonly setting: Setting;
  readonly drafts: readonly PersonDraft[];
  readonly names: readonly { readonly name: NamedPerson; readonly key: string }[];
}

/** The persons of an article with all that is stated of them. */
export interface People {
  readonly persons: readonly ExtractedPerson[];
  /** Every name that refers to somebody, in order of the text, with the person's key. */
  readonly names: readonly { readonly name: NamedPerson; readonly key: string }[];
}

/** The persons of an article: names found in its sentences, grouped, with posts and countries. */
export function draftPeople(context: PeopleContext, sentences: readonly ReadPosts[]): PeopleDraft {
  const appointments: Appointment[] = [];
  const sides = new Map<NamedPerson, CountryCode>();
  const notServed = new Map<NamedPerson, readonly CountryCode[]>();
  const shared: { readonly reading: Reading; readonly post: SharedPost }[] = [];
  const perSentence: {
    readonly reading: Reading;
    readonly posts: readonly PostHit[];
    readonly names: readonly NamedPerson[];
  }[] = [];
  const names = sentences.flatMap(({ reading, bodies, posts }) => {
    const found = findNames(reading, bodies, posts);
    perSentence.push({ reading, posts, names: found });
    appointments.push(...findAppointments(found, posts));
    for (const [name, country] of voicedCountries(reading, found)) sides.set(name, country);
    for (const [name, country] of sidesOf(reading, found, bodies)) sides.set(name, country);
    for (const [name, others] of countriesNotServed(found)) notServed.set(name, others);
    for (const post of sharedPosts(reading, found)) shared.push({ reading, post });
    return found;
  });
  const { clusters, clusterOf } = clusterNames(names);
  const drafts = clusters.map((cluster) => draftPerson(context, cluster, sides));
  for (const { name, posts } of appointments) {
    const draft = drafts[clusterOf.get(name) ?? -1];
    if (draft !== undefined) addPosts(context, draft, name.reading, posts, "appointment");
  }
  const draftOf = (name: NamedPerson): PersonDraft | undefined => drafts[clusterOf.get(name) ?? -1];
  for (const { name, post, of } of announcedPosts(perSentence)) {
    const draft = draftOf(name);
    if (draft !== undefined && draft.posts.length === 0 && draft.country === null)
      addPosts(context, draft, of, [post], "announced-post");
  }
  for (const { reading, post } of shared)
    post.names.forEach((name, index) => {
      const draft = drafts[clusterOf.get(name) ?? -1];
      if (draft !== undefined) addSharedPost(draft, reading, post, post.countries[index] ?? null);
    });
  shareCounterpartPosts(names, (name) => drafts[clusterOf.get(name) ?? -1]);
  const served = [
    ...drafts.flatMap((draft) => (draft.country === null ? [] : [draft.country])),
    ...sentences.flatMap(({ posts }) => posts.flatMap((post) => (post.country === null ? [] : [post.country]))),
  ];
  const setting = withHomeOf(context.setting, new Set(served), ownCountry(drafts));
  lendCountries(setting, perSentence, draftOf);
  const stated = new Set(drafts.flatMap(({ country }) => country ?? []));
  const settings = new Map<PersonDraft, Setting>();
  for (const draft of drafts) {
    const excluded = new Set(draft.cluster.names.flatMap((name) => notServed.get(name) ?? []));
    settings.set(draft, settingWithout(setting, excluded, stated));
    infer(draft, inferCountry(settings.get(draft) ?? setting, draft));
  }
  const strangers = new Set<PersonDraft>();
  for (const { reading, names: found } of perSentence)
    for (const pair of pairsMet(reading, found)) {
      const both = pair.flatMap((name) => draftOf(name) ?? []);
      if (both.length === 2 && both.every((draft) => draft.country === null && draft.posts.length === 0))
        for (const draft of both) strangers.add(draft);
    }
  for (const draft of drafts)
    if (!strangers.has(draft)) infer(draft, countryOfHome(settings.get(draft) ?? setting, draft));
  moveHosts(setting, perSentence, draftOf);
  partCounterparts(setting, perSentence, draftOf);
  partSameOffices(
    setting,
    perSentence.map((sentence) => sentence.names),
    draftOf,
  );
  names.forEach((name, index) => {
    const before = names[index - 1];
    if (before === undefined || !areRivals(before, name)) return;
    const [first, second] = [before, name].map((one) => drafts[clusterOf.get(one) ?? -1]);
    if (first === undefined || second === undefined || first.country !== second.country) return;
    if (second.countryBasis === "INFERRED") second.country = otherMain(setting, first.country);
  });
  return {
    drafts,
    setting,
    names: names.flatMap((name) => {
      const cluster = clusterOf.get(name);
      return cluster === undefined ? [] : [{ name, key: `p${cluster + 1}` }];
    }),
  };
}

/** Gives a person whose country nothing states the one worked out. */
function infer(draft: PersonDraft, country: CountryCode | null): void {
  if (draft.country !== null || country === null) return;
  draft.country = country;
  draft.countryBasis = "INFERRED";
}

/** Countries that a sentence lends to those met together, and to the company of somebody whose country is known. */
function lendCountries(
  setting: Setting,
  sentences: readonly { readonly reading: Reading; readonly names: readonly NamedPerson[] }[],
  draftOf: (name: NamedPerson) => PersonDraft | undefined,
): void {
  const countryOf = (name: NamedPerson): CountryCode | null => draftOf(name)?.country ?? null;
  const lend = (name: NamedPerson, country: CountryCode | null): void => {
    const draft = draftOf(name);
    if (draft !== undefined && !draft.international) infer(draft, country);
  };
  for (const { reading, names } of sentences) {
    for (const [name, country] of sidesOfCalls(reading, names, countryOf)) lend(name, country);
    for (const [name, leader] of companionsOf(reading, names)) lend(name, countryOf(leader));
    for (const [host, guest] of hostsOf(reading, names)) lend(host, otherOf(setting, countryOf(guest)));
    for (const [host, where] of metByMe(reading, names))
      lend(host, where !== null && where !== setting.home ? where : otherOf(setting, setting.home));
  }
}

/** The other of the two countries that a report is about; null where it is about more, or the one is none of them. */
function otherOf({ countries, weights }: Setting, country: CountryCode | null): CountryCode | null {
  const [first, second, third] = countries;
  if (first === undefined || second === undefined || (country !== first && country !== second)) return null;
  const close = third !== undefined && (weights.get(third) ?? 0) >= (weights.get(second) ?? 0);
  return close || (weights.get(second) ?? 0) < 1 ? null : country === first ? second : first;
}

const NATIONAL_POST = /\b(?:minister|secretary|president|premier|chief)\b/i;

/** The state of the first official named by a national post without one, if the text tells his state elsewhere. */
function ownCountry(drafts: readonly PersonDraft[]): CountryCode | null {
  for (const draft of drafts) {
    const [first] = draft.cluster.names;
    const [post] = first?.postsBefore ?? [];
    if (first === undefined || post === undefined || first.counterpart !== null || draft.international) continue;
    if (post.country !== null || post.past || post.possessor !== null || !NATIONAL_POST.test(post.head)) continue;
    if (first.country !== null || first.body !== null || first.reading.sentence.kind === "HEADLINE") continue;
    return draft.cluster.names.some((name) =>
      name.postsBefore.some((held) => held.country === draft.country && held.head === post.head),
    )
      ? draft.country
      : null;
  }
  return null;
}

/** The country named most beside one. */
function otherMain(setting: Setting, country: CountryCode | null): CountryCode | null {
  return country === null ? null : (setting.countries.find((code) => code !== country) ?? null);
}

/** The persons with the keys of the bodies their posts name. */
export function finishPeople(people: PeopleDraft, keyOf: ReadonlyMap<BodyHit, string>): People {
  return {
    persons: people.drafts.map((draft, number) => finishPerson(draft, `p${number + 1}`, keyOf)),
    names: people.names,
  };
}

/** Countries that persons lend to the bodies of their posts and to those they are said to have led or attended. */
export function countriesOfHolders(
  people: PeopleDraft,
  sentences: readonly ReadPosts[],
): ReadonlyMap<BodyHit, CountryCode> {
  const countries = new Map<BodyHit, CountryCode>();
  const bodiesIn = new Map(sentences.map(({ reading, bodies }) => [reading, bodies]));
  for (const { name, key } of people.names) {
    const country = people.drafts[Number(key.slice(1)) - 1]?.country;
    if (!country) continue;
    for (const { body } of [...name.postsBefore, ...name.postsAfter]) if (body !== null) countries.set(body, country);
    const { tokens } = name.reading;
    const who = tokens[name.nameEnd]?.fold === "," ? name.nameEnd + 1 : name.nameEnd;
    if (tokens[who]?.fold !== "who" || !LED.has(tokens[who + 1]?.fold ?? "")) continue;
    const led = bodiesIn.get(name.reading)?.find((body) => body.start > who && body.start - who <= 4);
    if (led !== undefined) countries.set(led, country);
  }
  return countries;
}
