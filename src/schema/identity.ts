/** Why subjects of different articles, not written alike, are one record. */
import { createContextCache } from "@pothos/core";
import { queryFromInfo } from "@pothos/plugin-prisma";
import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import type { PrismaClient } from "../db/generated/client/client.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { placeOf } from "./deferred.ts";
import { delegate } from "./delegate.ts";
import type { Json } from "./keyset.ts";

interface Subject {
  readonly articleId: string;
  readonly subject: string;
}

/** What each subject's article calls it, in the order of the text; one statement for all that a query asks for. */
function createNameLoader(prisma: PrismaClient) {
  const keyOf = ({ articleId, subject }: Subject) => `${articleId} ${subject}`;
  return new DataLoader<Subject, readonly string[], string>(
    async (subjects) => {
      const claims = await prisma.claim.findMany({
        where: { property: { in: ["name", "title"] }, OR: subjects.map((subject) => ({ ...subject })) },
        select: { articleId: true, subject: true, value: true },
        orderBy: [{ start: "asc" }, { id: "asc" }],
      });
      return subjects.map((subject) => [
        ...new Set(claims.filter((claim) => keyOf(claim) === keyOf(subject)).map(({ value }) => value)),
      ]);
    },
    { cacheKeyFn: keyOf },
  );
}

const nameLoader = createContextCache(({ prisma }: Context) => createNameLoader(prisma));

const IdentityLink = builder.prismaObject("IdentityLink", {
  description:
    "Why what two articles speak of is one record although they do not write it alike. What is written alike needs no reason.",
  select: { id: true },
  fields: (t) => ({
    rule: t.exposeString("rule", {
      description: "The rule that joined them, for example `near-romanization`; `curated` for a curator's decision.",
    }),
    leftArticle: t.relation("leftArticle", { description: "The one article." }),
    leftNames: t.stringList({
      description: "What it calls it.",
      select: { leftArticleId: true, leftSubject: true },
      resolve: async ({ leftArticleId, leftSubject }, _args, context) => [
        ...(await nameLoader(context).load({ articleId: leftArticleId, subject: leftSubject })),
      ],
    }),
    rightArticle: t.relation("rightArticle", { description: "The other article." }),
    rightNames: t.stringList({
      description: "What that calls it.",
      select: { rightArticleId: true, rightSubject: true },
      resolve: async ({ rightArticleId, rightSubject }, _args, context) => [
        ...(await nameLoader(context).load({ articleId: rightArticleId, subject: rightSubject })),
      ],
    }),
  }),
});

type LinkLoader = DataLoader<string, readonly Json[]>;
const linkLoaders = createContextCache(() => new Map<string, LinkLoader>());

/** Loads the links of all records at one place of the query in one statement. */
function linkLoader(context: Context, place: string, selection: Json): LinkLoader {
  const known = linkLoaders(context).get(place);
  if (known !== undefined) return known;
  const loader: LinkLoader = new DataLoader(async (ids) => {
    const where = { recordId: { in: [...ids] } };
    const rows = await delegate(context, "IdentityLink").findMany({ ...selection, where, orderBy: { id: "asc" } });
    return ids.map((id) => rows.filter(({ recordId }) => recordId === id));
  });
  linkLoaders(context).set(place, loader);
  return loader;
}

/** Loads `identityLinks` of the record with an id. */
async function identityLinks(id: string, context: Context, info: GraphQLResolveInfo): Promise<never> {
  const selection = queryFromInfo({ context, info, typeName: "IdentityLink", select: { id: true, recordId: true } });
  // The plan has loaded what the selection below needs, which types cannot tell.
  return (await linkLoader(context, `${placeOf(info.path)} ${info.parentType.name}`, selection).load(id)) as never;
}

/** Options of the field of an entity that tells why it is one. */
export const identityOfEntity = {
  type: [IdentityLink] as [typeof IdentityLink],
  description: "Why articles that do not write it alike speak of the same one.",
  resolve: ({ id }: { readonly id: string }, _args: object, context: Context, info: GraphQLResolveInfo) =>
    identityLinks(id, context, info),
};
