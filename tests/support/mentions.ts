import { cleanArticle } from "../../src/ingest/clean.ts";
import { findMentions, type Mentions } from "../../src/ingest/mentions.ts";
import { splitSentences } from "../../src/ingest/sentences.ts";
import type { CleanArticle } from "../../src/model/article.ts";

export interface ReadText extends Mentions {
  readonly article: CleanArticle;
  /** The name of each person with country, rank and posts, as `name | country | rank | post; post`. */
  readonly people: readonly string[];
  /** The name of each body with kind and country, as `name | kind | country`. */
  readonly bodies: readonly string[];
  /** Words of each mention of a person that is no full name, with whom it means, as `words → name + name`. */
  readonly references: readonly string[];
}

/** Reads a text alone through cleaning, sentences and names. */
export function readNames(text: string): ReadText {
  const article = cleanArticle({ id: "text", origin: "text", text, metadata: {} });
  const found = findMentions(article, splitSentences(article));
  const names = new Map(found.persons.map((person) => [person.key, person.name]));
  return {
    ...found,
    article,
    people: found.persons.map(({ name, country, rank, posts }) => {
      const titles = posts.map((post) => (post.past ? `(${post.title})` : post.title));
      return [name, country ?? "-", rank ?? "-", titles.join("; ")].join(" | ");
    }),
    bodies: found.organizations.map(({ name, kind, country }) => `${name} | ${kind} | ${country ?? "-"}`),
    references: found.mentions
      .filter((mention) => mention.kind === "PERSON" && mention.form !== "NAME")
      .map(
        (mention) =>
          `${article.view.slice(mention.start, mention.end)} → ${mention.refs.map((key) => names.get(key)).join(" + ")}`,
      ),
  };
}
