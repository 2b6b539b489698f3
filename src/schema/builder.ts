import SchemaBuilder from "@pothos/core";
import DataloaderPlugin from "@pothos/plugin-dataloader";
import PrismaPlugin from "@pothos/plugin-prisma";
import RelayPlugin from "@pothos/plugin-relay";
import type PrismaTypes from "../db/generated/pothos-types.ts";
import { getDatamodel } from "../db/generated/pothos-types.ts";
import type { Context } from "./context.ts";
import { refused } from "./errors.ts";
import { decodeId, encodeId } from "./global-id.ts";

/** How many records `nodes` finds at once. */
const MAX_NODES = 100;

/** What each scalar is in resolvers: `Input` as arguments arrive, `Output` as resolvers may return it. */
type Scalars = {
  ID: { Input: string; Output: string };
  Date: { Input: Date; Output: Date };
  DateTime: { Input: Date; Output: Date };
  EDTF: { Input: string; Output: string };
  CountryCode: { Input: string; Output: string };
};

/**
 * The one builder that every type registers with. Fields are non-null unless they say otherwise.
 * Where a query is planned but its selection not used, tests fail and production carries on.
 */
export const builder = new SchemaBuilder<{
  Context: Context;
  Scalars: Scalars;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
}>({
  plugins: [RelayPlugin, PrismaPlugin, DataloaderPlugin],
  defaultFieldNullability: false,
  prisma: { client: ({ prisma }) => prisma, dmmf: getDatamodel() },
  relay: {
    encodeGlobalID: (type, id) => encodeId(type, String(id)),
    decodeGlobalID: decodeId,
    nodeTypeOptions: { description: "Anything with an id that is unique in the whole service." },
    idFieldOptions: {
      description: "Unique in the whole service; opaque. The same facts give the same id after a rebuild.",
    },
    nodeQueryOptions: {
      description: "The record with this global id; null if there is none.",
      args: { id: { description: "A value of some `id` field." } },
    },
    nodesQueryOptions: {
      description: "The records with these global ids, in the same order, null where there is none.",
      resolve: (_root, { ids }, _context, _info, resolveNodes) => {
        if (ids.length > MAX_NODES) throw refused("ids", `${ids.length} ids are given`, `${MAX_NODES} at most`);
        return resolveNodes(ids);
      },
      args: { ids: { description: `Values of \`id\` fields, ${MAX_NODES} at most.` } },
    },
  },
});

builder.queryType({ description: "Everything that can be asked." });
