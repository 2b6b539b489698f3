/** Spellings of names, and the articles that use them. */
import { createContextCache } from "@pothos/core";
import { queryFromInfo } from "@pothos/plugin-prisma";
import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { shownSpelling, withoutAbbreviation } from "../model/spelling.ts";
import { Article } from "./article.ts";
import { builder } from "./builder.ts";
import { Claim } from "./claim.ts";
import type { Context } from "./context.ts";
import { placeOf, recordLoader } from "./deferred.ts";
import { delegate } from "./delegate.ts";
import { NameKindEnum } from "./enums.ts";
import type { Json } from "./keyset.ts";

/** Properties of claims whose values are names of their subject. */
const NAMING = ["name", "shortForm", "abbreviation", "spelling"];

/** A name with whose it is: one of the two ids is there. */
interface NameOf {
  readonly value: string;
  readonly personId: string | null;
  readonly organizationId: string | null;
}

type Named = "personId" | "organizationId";

/** A name's claims: of its person or organization, those that spell it so. */
interface NamingClaim extends NameOf {
  readonly id: string;
  readonly articleId: string;
}

type NamingLoader = DataLoader<NameOf, readonly NamingClaim[], NameOf>;
const loaders = createContextCache(() => new Map<string, NamingLoader>());

const OF_NAME = { value: true, personId: true, organizationId: true } as const;

/** Loads the claims behind all names at one place of the query in one statement. */
function namingLoader(context: Context, place: string, selection: Json): NamingLoader {
  const known = loaders(context).get(place);
  if (known !== undefined) return known;
  const loader: NamingLoader = new DataLoader(async (names) => {
    const of = (by: Named) => [...new Set(names.flatMap((name) => name[by] ?? []))];
    const rows = (await delegate(context, "Claim").findMany({
      ...selection,
      where: {
        property: { in: NAMING },
        OR: (["personId", "organizationId"] as const).map((by) => ({ [by]: { in: of(by) } })),
      },
      orderBy: [{ articleId: "asc" }, { start: "asc" }, { id: "asc" }],
    })) as readonly unknown[] as readonly NamingClaim[];
    const byOwner = new Map<string, NamingClaim[]>();
    for (const row of rows) {
      for (const id of [row.personId, row.organizationId]) if (id !== null) push(byOwner, id, row);
    }
    return names.map(({ value, personId, organizationId }) =>
      (byOwner.get(personId ?? organizationId ?? "") ?? []).filter((claim) => {
        const shown = shownSpelling(claim.value);
        return shown === value || (personId === null && shownSpelling(withoutAbbreviation(claim.value)) === value);
      }),
    );
  });
  loaders(context).set(place, loader);
  return loader;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}

function placeIn(info: GraphQLResolveInfo): string {
  return `${placeOf(info.path)} ${info.parentType.name}`;
}

async function claimsOf(name: NameOf, context: Context, info: GraphQLResolveInfo): Promise<never> {
  const select = { id: true, articleId: true, ...OF_NAME };
  const selection = queryFromInfo({ context, info, typeName: "Claim", select });
  // The plan has loaded what the selection below needs, which types cannot tell.
  return (await namingLoader(context, placeIn(info), selection).load(name)) as never;
}

async function articlesOf(name: NameOf, context: Context, info: GraphQLResolveInfo): Promise<never> {
  const claims = await namingLoader(context, "articles", { select: { articleId: true, ...OF_NAME } }).load(name);
  const ids = [...new Set(claims.map(({ articleId }) => articleId))];
  const selection = queryFromInfo({ context, info, typeName: "Article", select: { id: true } });
  const articles = await recordLoader(context, placeIn(info), "Article", selection).loadMany(ids);
  const failed = articles.find((article) => article instanceof Error);
  if (failed) throw failed;
  return articles.filter((article) => article !== null) as never;
}

export const Name = builder.prismaObject("Name", {
  description: "A spelling, short form or abbreviation of a person's or an organization's name, as articles print it.",
  select: { id: true },
  fields: (t) => ({
    value: t.exposeString("value", { description: "The name as printed." }),
    kind: t.expose("kind", { type: NameKindEnum, description: "What sort of name it is." }),
    articles: t.field({
      type: [Article],
      description: "Articles that print it.",
      select: OF_NAME,
      resolve: (name, _args, context, info) => articlesOf(name, context, info),
    }),
    claims: t.field({
      type: [Claim],
      description: "What these articles say, each with the words as they stand there, by article and place in it.",
      select: OF_NAME,
      resolve: (name, _args, context, info) => claimsOf(name, context, info),
    }),
  }),
});

/** Order of a record's `names`: the primary one first, then by kind and spelling. */
export const namesInOrder = { orderBy: [{ kind: "asc" as const }, { value: "asc" as const }] };
