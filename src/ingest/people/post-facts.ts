import type { DatedValue, Fact, Post } from "../../model/extraction.ts";

/** What is claimed of a post: that it is held, with all that tells which one, and when its period began and ended. */
export function factsOfPost(post: Post): readonly Fact[] {
  const which: Record<string, string> = {};
  if (post.country !== null) which.country = post.country;
  if (post.organization !== null) which.organization = post.organization;
  if (post.acting) which.acting = "true";
  const qualifiers = { ...which };
  if (post.past) qualifiers.past = "true";
  if (post.asOf !== null) qualifiers.asOf = post.asOf;
  return [
    { property: "position", value: post.title, qualifiers, basis: post.basis, evidence: post.evidence },
    ...bound("positionStart", post, post.start),
    ...bound("positionEnd", post, post.end),
  ];
}

function bound(property: string, { title, country }: Post, date: DatedValue | undefined): readonly Fact[] {
  if (date === undefined) return [];
  const qualifiers = { position: title, ...(country === null ? {} : { country }) };
  return [{ property, value: date.edtf, qualifiers, basis: date.basis, evidence: date.evidence }];
}

/** Whether a fact says that this very post is held. */
export function isFactOfPost({ property, value, evidence }: Fact, post: Post): boolean {
  return property === "position" && value === post.title && evidence === post.evidence;
}
