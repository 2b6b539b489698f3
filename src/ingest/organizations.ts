import { FIELDS } from "./lexicon/fields.ts";
import type { Reading } from "./mentions/reading.ts";
import type { Setting } from "./mentions/setting.ts";
import type { BodyHit } from "./organizations/body.ts";
import { type BodyClustering, type BodyMention, clusterBodies } from "./organizations/cluster.ts";
import { findCompanies } from "./organizations/companies.ts";
import { findBodies } from "./organizations/find.ts";
import { findCommonMinistries } from "./organizations/ministries.ts";

/** The bodies named in a sentence, in order of the text. */
export function bodiesOf(reading: Reading): readonly BodyHit[] {
  const hits = findBodies(reading);
  return [...hits, ...findCommonMinistries(reading, hits), ...findCompanies(reading, hits)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** Words that may stand before the head of a body in a headline in title case, where any word has a capital. */
const isPlain = (word: string): boolean => FIELDS.has(word) || /^(?:royal|people's|the|and|of)$/.test(word);

/**
 * The bodies of all sentences, without what a headline in title case only looks like naming ("Norland Eye Closer
 * Military"): what has words of its own there is a body if the report names it too.
 */
export function withoutHeadlineGuesses(
  sentences: readonly { readonly reading: Reading; readonly bodies: readonly BodyHit[] }[],
): { reading: Reading; bodies: readonly BodyHit[] }[] {
  const told = new Set(
    sentences.flatMap(({ reading, bodies }) => (reading.titleCase ? [] : bodies.map((hit) => nameOf(reading, hit)))),
  );
  return sentences.map(({ reading, bodies }) => {
    if (!reading.titleCase || reading.sentence.kind !== "HEADLINE") return { reading, bodies };
    const kept = bodies.filter(
      (hit) =>
        hit.rule !== "body-head" ||
        told.has(nameOf(reading, hit)) ||
        reading.tokens
          .slice(hit.start, Math.max(hit.start, hit.nameEnd - 1))
          .every((token, index) => reading.countries[hit.start + index] !== undefined || isPlain(token.fold)),
    );
    return { reading, bodies: kept };
  });
}

function nameOf(reading: Reading, hit: BodyHit): string {
  return reading.tokens
    .slice(hit.start, hit.nameEnd)
    .map((token) => token.fold)
    .join(" ");
}

/** Abbreviations that the article explains in brackets, as single-token hits wherever they stand by themselves. */
export function abbreviationHits(
  sentences: readonly { reading: Reading; bodies: readonly BodyHit[] }[],
): readonly BodyHit[][] {
  const defined = new Map<string, BodyHit>();
  for (const { reading, bodies } of sentences) {
    for (const hit of bodies) {
      const token = hit.abbreviation === null ? undefined : reading.tokens[hit.abbreviation];
      if (token !== undefined && !defined.has(token.text)) defined.set(token.text, hit);
    }
  }
  return sentences.map(({ reading, bodies }) => {
    if (defined.size === 0) return [];
    const hits: BodyHit[] = [];
    reading.tokens.forEach((token, at) => {
      const meaning = token.capital ? defined.get(token.text) : undefined;
      if (meaning === undefined || bodies.some((hit) => hit.start <= at && at < hit.end)) return;
      hits.push({
        ...meaning,
        start: at,
        nameEnd: at + 1,
        end: at + 1,
        abbreviation: null,
        ofCountry: null,
        rule: "known-abbreviation",
      });
    });
    return hits;
  });
}

/** Groups body mentions to organizations; the setting tells what the text leaves open. */
export function findOrganizations(mentions: readonly BodyMention[], setting: Setting): BodyClustering {
  return clusterBodies(mentions, setting);
}
