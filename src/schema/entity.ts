import type { Prisma } from "../db/generated/client/client.ts";
import { builder } from "./builder.ts";
import { Claim } from "./claim.ts";
import { ArticleConnection } from "./connections.ts";
import { identityOfEntity } from "./identity.ts";
import { articles } from "./kinds.ts";
import { linkedConnection } from "./linked-connection.ts";

/** Options of `articles` of an entity: those with a claim about it. */
export const articlesOfEntity = linkedConnection({
  type: ArticleConnection,
  kind: articles,
  through: "articles",
  to: "article",
  description: "Articles that say something of it.",
});

/** Options of a relation `claims`, by property, article and place in the article. */
export const claimsOfEntity = {
  description: "What articles say of it, each with the words that say it.",
  args: builder.args((arg) => ({
    property: arg.string({ description: "Only claims about this property, for example `date`." }),
  })),
  query: ({ property }: { readonly property?: string | null | undefined }) => {
    const orderBy: Prisma.ClaimOrderByWithRelationInput[] = [
      { property: "asc" },
      { articleId: "asc" },
      { start: "asc" },
      { id: "asc" },
    ];
    return property == null ? { orderBy } : { where: { property }, orderBy };
  },
};

/** Options of the fields that say on how much an entity rests. */
export const supportOfEntity = {
  articleCount: {
    description: "How many articles speak of it; a reprint counts as the article it repeats, for it adds no witness.",
  },
  publisherCount: { description: "How many publishers these articles have; unknown ones count as one." },
  reportedAt: { description: "When an article that speaks of it was last taken in." },
};

/** What people, organizations, meetings and agreements have in common; each type resolves the fields itself. */
export const Entity = builder.interfaceRef<object>("Entity").implement({
  description: "Somebody or something that articles speak of: a person, an organization, a meeting or an agreement.",
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    slug: t.string({ description: "Readable key, unique among records of the type; stable over rebuilds." }),
    label: t.string({ description: "What to call it in a list." }),
    articleCount: t.int(supportOfEntity.articleCount),
    publisherCount: t.int(supportOfEntity.publisherCount),
    reportedAt: t.field({ type: "DateTime", nullable: true, ...supportOfEntity.reportedAt }),
    identityLinks: t.field({ type: identityOfEntity.type, description: identityOfEntity.description }),
    claims: t.field({ type: [Claim], description: claimsOfEntity.description, args: claimsOfEntity.args }),
    articles: t.field({
      type: ArticleConnection,
      description: articlesOfEntity.description,
      args: articlesOfEntity.args,
    }),
  }),
});
