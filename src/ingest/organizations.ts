import type { Reading } from "./mentions/reading.ts";
import type { Setting } from "./mentions/setting.ts";
import type { BodyHit } from "./organizations/body.ts";
import { type BodyClustering, type BodyMention, clusterBodies } from "./organizations/cluster.ts";
import { findBodies } from "./organizations/find.ts";
import { findCommonMinistries } from "./organizations/ministries.ts";

/** The bodies named in a sentence, in order of the text. */
export function bodiesOf(reading: Reading): readonly BodyHit[] {
  const hits = findBodies(reading);
  return [...hits, ...findCommonMinistries(reading, hits)].sort((a, b) => a.start - b.start || b.end - a.end);
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
