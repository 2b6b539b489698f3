/** Why something was found: the piece of its text that matched, and where in it. */
import type { Hit, SearchType } from "../db/search.ts";
import { builder } from "./builder.ts";
import type { Json } from "./keyset.ts";
import { bestPassage, type Highlight, type Passage } from "./passage.ts";

const HighlightType = builder.objectRef<Highlight>("Highlight").implement({
  description: "A place in a passage where a word was found.",
  fields: (t) => ({
    start: t.exposeInt("start", { description: "First UTF-16 code unit, counted in the passage's `text` from 0." }),
    end: t.exposeInt("end", { description: "The first one after it." }),
  }),
});

const SOURCES = ["NAME", "TITLE", "PLACE", "HEADLINE", "BODY"] as const;
type Source = (typeof SOURCES)[number];

const PassageSource = builder.enumType("PassageSource", {
  description: "What text of a record a passage comes from.",
  values: {
    NAME: { description: "A name of a person or an organization." },
    TITLE: { description: "The title of a meeting or an agreement." },
    PLACE: { description: "The place of a meeting." },
    HEADLINE: { description: "The headline of an article." },
    BODY: { description: "The text of an article, its `body`." },
  } as const satisfies Record<Source, object>,
});

interface SourcedPassage extends Passage {
  readonly source: Source;
}

/** The texts that a hit may have been found by, the likeliest first. */
function textsOf({ type, matched }: Hit, node: Json): readonly (readonly [Source, string])[] {
  const texts: readonly (readonly [Source, unknown])[] =
    type === "ARTICLE"
      ? [
          ["BODY", node.body],
          ["HEADLINE", node.headline],
        ]
      : type === "MEETING"
        ? [
            ["TITLE", matched],
            ["PLACE", node.place],
          ]
        : [[type === "AGREEMENT" ? "TITLE" : "NAME", matched]];
  return texts.filter((one): one is readonly [Source, string] => typeof one[1] === "string");
}

/** What a passage is taken from beside the hit, by type. */
export const PASSAGE_COLUMNS: Readonly<Partial<Record<SearchType, Json>>> = {
  ARTICLE: { body: true, headline: true },
  MEETING: { place: true },
};

/** The passage of a hit that shows best why the words found it. */
export function passageOf(hit: Hit, node: Json, words: readonly string[]): SourcedPassage {
  const texts = textsOf(hit, node);
  const { passage, index } = bestPassage(
    texts.map(([, text]) => text),
    words,
  );
  return { ...passage, source: texts[index]?.[0] ?? "NAME" };
}

export const PassageType = builder.objectRef<SourcedPassage>("Passage").implement({
  description: "A piece of text that shows why something was found.",
  fields: (t) => ({
    text: t.exposeString("text", { description: "The text." }),
    offset: t.exposeInt("offset", {
      description: "Where it starts in the text it comes from, which `source` names, in UTF-16 code units from 0.",
    }),
    source: t.expose("source", { type: PassageSource, description: "The text it comes from." }),
    highlights: t.field({
      type: [HighlightType],
      description: "Where the words are, in order.",
      resolve: ({ highlights }) => [...highlights],
    }),
  }),
});
