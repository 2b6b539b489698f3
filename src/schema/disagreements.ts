import { createContextCache } from "@pothos/core";
import { queryFromInfo } from "@pothos/plugin-prisma";
import DataLoader from "dataloader";
import { findRivalValues, type RivalValues } from "../db/conflicts.ts";
import { datesCompatible } from "../model/date.ts";
import { foldName } from "../model/name.ts";
import type { SubjectKind } from "../model/vocabulary.ts";
import { builder } from "./builder.ts";
import { Claim } from "./claim.ts";
import { once, PageInfo } from "./connection.ts";
import type { Context } from "./context.ts";
import { placeOf, recordLoader } from "./deferred.ts";
import { delegate } from "./delegate.ts";
import { Entity } from "./entity.ts";
import { decodeCursor, encodeCursor, type Json, type SortKey, signature } from "./keyset.ts";
import { type PageArguments, pageArguments, readPage } from "./paging.ts";

const DATES: ReadonlySet<string> = new Set(["date", "endDate", "signedOn", "validFrom", "validTo"]);

/** Properties that have one true value; others, such as names and a meeting's countries, add up. */
const SINGLE: Readonly<Record<SubjectKind, readonly string[]>> = {
  PERSON: ["country"],
  ORGANIZATION: ["country", "kind"],
  MEETING: ["date", "endDate", "hostCountry", "kind", "place"],
  AGREEMENT: ["kind", "signedOn", "validFrom", "validTo"],
};

const RECORDS = {
  PERSON: { model: "Person", column: "personId" },
  ORGANIZATION: { model: "Organization", column: "organizationId" },
  MEETING: { model: "Meeting", column: "meetingId" },
  AGREEMENT: { model: "Agreement", column: "agreementId" },
} as const satisfies Record<SubjectKind, object>;

const KEYS: readonly SortKey[] = ["kind", "record", "property"].map((column) => ({
  path: [column],
  type: "text",
  direction: "asc",
  nullable: false,
}));
const SIGNED = signature("disagreements");

/** The order of disagreements. */
const KINDS = ["AGREEMENT", "MEETING", "ORGANIZATION", "PERSON"] as const satisfies readonly SubjectKind[];

/** Rival values that are read at once: some contradict each other, some do not. */
const BATCH = 200;

function placeInOrder({ kind, record, property }: RivalValues): readonly [string, string, string] {
  return [kind, record, property];
}

/** Spellings of a place, and a place within the other, do not contradict: `Hà Nội` and `Hanoi`, `Tokyo` and `downtown Tokyo`. */
function placesCompatible(one: string, other: string): boolean {
  const [a, b] = [one, other].map((place) => foldName(place).replaceAll(" ", "")) as [string, string];
  return a.includes(b) || b.includes(a);
}

/** A coarser date or place contradicts no finer one within it; all other values contradict each other. */
function contradicts({ property, values }: RivalValues): boolean {
  const agree = DATES.has(property) ? datesCompatible : property === "place" ? placesCompatible : () => false;
  return values.some((one, index) => values.slice(index + 1).some((other) => !agree(one, other)));
}

/** What tells which conflict a claim belongs to. */
const CLAIM_COLUMNS = {
  id: true,
  property: true,
  personId: true,
  organizationId: true,
  meetingId: true,
  agreementId: true,
} as const;

type ClaimLoader = DataLoader<RivalValues, readonly Json[], string>;

const claimLoaders = createContextCache(() => new Map<string, ClaimLoader>());

const claimKey = (column: string, record: unknown, property: unknown): string => `${column} ${record} ${property}`;

/** Loads the claims of all conflicts at one place of the query in one statement. */
function claimLoader(context: Context, place: string, selection: Json): ClaimLoader {
  const known = claimLoaders(context).get(place);
  if (known !== undefined) return known;
  const keyOf = ({ kind, record, property }: RivalValues) => claimKey(RECORDS[kind].column, record, property);
  const loader: ClaimLoader = new DataLoader(
    async (conflicts) => {
      const rows = await delegate(context, "Claim").findMany({
        ...selection,
        where: { OR: conflicts.map(({ kind, record, property }) => ({ [RECORDS[kind].column]: record, property })) },
        orderBy: [{ value: "asc" }, { articleId: "asc" }, { start: "asc" }, { id: "asc" }],
      });
      const columns = Object.values(RECORDS).map(({ column }) => column);
      const keysOf = (row: Json) => columns.map((column) => claimKey(column, row[column], row.property));
      return conflicts.map((conflict) => rows.filter((row) => keysOf(row).includes(keyOf(conflict))));
    },
    { cacheKeyFn: keyOf },
  );
  claimLoaders(context).set(place, loader);
  return loader;
}

const ClaimConflict = builder.objectRef<RivalValues>("ClaimConflict").implement({
  description: "A property of one record for which different articles give values that cannot all be right.",
  fields: (t) => ({
    property: t.exposeString("property", { description: "The property, for example `date`." }),
    values: t.stringList({ description: "The different values, sorted.", resolve: ({ values }) => [...values] }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: "The record that the values are about; null if it has just gone.",
      resolve: async ({ kind, record }, _args, context, info) => {
        const { model } = RECORDS[kind];
        const selection = queryFromInfo({ context, info, typeName: model, select: { id: true } });
        const row = await recordLoader(context, `${placeOf(info.path)} ${model}`, model, selection).load(record);
        return row && { ...row, __typename: model };
      },
    }),
    claims: t.field({
      type: [Claim],
      description: "What the articles say, by value and article.",
      resolve: async (conflict, _args, context, info) => {
        const selection = queryFromInfo({ context, info, typeName: "Claim", select: CLAIM_COLUMNS });
        // The plan has loaded what the selection below needs, which types cannot tell.
        return (await claimLoader(context, placeOf(info.path), selection).load(conflict)) as never;
      },
    }),
  }),
});

interface Conflicts {
  readonly count: () => Promise<number>;
  readonly page: () => Promise<{ readonly shown: readonly RivalValues[]; readonly more: boolean }>;
  readonly follows: boolean;
}

const cursorOf = (conflict: RivalValues): string => encodeCursor(SIGNED, placeInOrder(conflict));

const ClaimConflictEdge = builder.objectRef<RivalValues>("ClaimConflictEdge").implement({
  description: "One of the disagreements, and its place in the list.",
  fields: (t) => ({
    cursor: t.string({ description: "For `after`; opaque.", resolve: cursorOf }),
    node: t.field({ type: ClaimConflict, description: "The disagreement itself.", resolve: (conflict) => conflict }),
  }),
});

const ClaimConflictConnection = builder.objectRef<Conflicts>("ClaimConflictConnection").implement({
  description: "A page of disagreements.",
  fields: (t) => ({
    totalCount: t.int({
      description: "How many there are on all pages together.",
      resolve: ({ count }) => count(),
    }),
    pageInfo: t.field({
      type: PageInfo,
      description: "Where this page stands.",
      resolve: async ({ page, follows }) => {
        const { shown, more } = await page();
        const cursor = (conflict: RivalValues | undefined) => () => (conflict ? cursorOf(conflict) : null);
        return {
          hasNextPage: more,
          hasPreviousPage: follows,
          startCursor: cursor(shown[0]),
          endCursor: cursor(shown.at(-1)),
        };
      },
    }),
    edges: t.field({
      type: [ClaimConflictEdge],
      description: "The disagreements of this page with their cursors.",
      resolve: async ({ page }) => [...(await page()).shown],
    }),
    nodes: t.field({
      type: [ClaimConflict],
      description: "The disagreements of this page.",
      resolve: async ({ page }) => [...(await page()).shown],
    }),
  }),
});

/** Disagreements from a place in the order on, read as far as they are taken. */
async function* conflictsAfter(prisma: Context["prisma"], position: readonly unknown[] | null) {
  const [first, record, property] = (position ?? [KINDS[0]]) as readonly string[];
  for (const kind of KINDS.filter((one) => one >= (first as string))) {
    let after = kind === first && position !== null ? { record: record as string, property: property as string } : null;
    for (;;) {
      const found = await findRivalValues(prisma, kind, SINGLE[kind], { after, limit: BATCH });
      yield* found.filter(contradicts);
      if (found.length < BATCH) break;
      after = found.at(-1) ?? null;
    }
  }
}

function listConflicts({ first, after }: Pick<PageArguments, "first" | "after">, { prisma }: Context): Conflicts {
  const { size } = readPage({ first });
  const position = after == null ? null : decodeCursor(KEYS, SIGNED, after, "after");
  const count = once(async () => {
    let counted = 0;
    for await (const _ of conflictsAfter(prisma, null)) counted += 1;
    return counted;
  });
  const page = once(async () => {
    const shown: RivalValues[] = [];
    for await (const conflict of conflictsAfter(prisma, position)) {
      if (shown.length === size) return { shown, more: true };
      shown.push(conflict);
    }
    return { shown, more: false };
  });
  return { count, page, follows: position !== null };
}

builder.queryField("disagreements", (t) =>
  t.field({
    type: ClaimConflictConnection,
    description:
      "Where articles disagree: a date, a period, a kind, a country or a place. A date or place that only says less than another does not disagree with it.",
    args: { first: pageArguments.first, after: pageArguments.after },
    resolve: (_root, args, context) => listConflicts(args, context),
  }),
);
