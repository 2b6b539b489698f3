import { CommuniqueError } from "../errors.ts";
import { Article } from "./article.ts";
import { builder } from "./builder.ts";
import { Claim } from "./claim.ts";
import type { TakenIn } from "./context.ts";
import { coded, refused } from "./errors.ts";

const IngestOutcome = builder.enumType("IngestOutcome", {
  description: "What became of an article that was handed in.",
  values: {
    ADDED: { description: "It is new." },
    REPLACED: { description: "It takes the place of an earlier version under the same address." },
    UNCHANGED: { description: "It was there already." },
  } as const,
});

const IngestArticleInput = builder.inputType("IngestArticleInput", {
  description: "An article to take in.",
  fields: (t) => ({
    url: t.string({
      required: true,
      description: "The address it was published at; an article that is known by it is replaced.",
    }),
    text: t.string({ required: true, description: "Its text, paragraphs separated by line ends; no HTML." }),
    headline: t.string({ description: "Its headline, if the text does not begin with it." }),
    publisher: t.string({ description: "Who published it." }),
    publishedOn: t.field({ type: "EDTF", description: "When it was published." }),
  }),
});

const IngestArticlePayload = builder.objectRef<TakenIn>("IngestArticlePayload").implement({
  description: "An article that was taken in.",
  fields: (t) => ({
    outcome: t.expose("outcome", { type: IngestOutcome, description: "What became of it." }),
    article: t.prismaField({
      type: Article,
      description: "The article as it is stored.",
      resolve: (query, { url }, _args, { prisma }) => prisma.article.findUniqueOrThrow({ ...query, where: { url } }),
    }),
    claims: t.prismaField({
      type: [Claim],
      description: "What it says, each with the words that say it, in the order of the text.",
      resolve: (query, { url }, _args, { prisma }) =>
        prisma.claim.findMany({ ...query, where: { article: { url } }, orderBy: [{ start: "asc" }, { id: "asc" }] }),
    }),
  }),
});

builder.mutationType({ description: "Everything that can be changed, by those who have a key." });

builder.mutationField("ingestArticle", (t) =>
  t.field({
    type: IngestArticlePayload,
    description:
      "Takes an article in and gives what it says. For holders of a key, sent as `authorization: Bearer KEY`; switched off unless the service has been given keys.",
    args: { input: t.arg({ type: IngestArticleInput, required: true, description: "The article." }) },
    resolve: async (_root, { input }, { takeIn }) => {
      if (!URL.canParse(input.url) || !/^https?:$/.test(new URL(input.url).protocol)) {
        throw refused("input.url", `${JSON.stringify(input.url)} is no address`, "an http or https address");
      }
      if (input.text.trim() === "") throw refused("input.text", "`text` is empty", "the text of an article");
      try {
        return await takeIn(input);
      } catch (error) {
        throw error instanceof CommuniqueError ? coded(error) : error;
      }
    },
  }),
);
