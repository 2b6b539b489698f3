/** The GraphQL Global Object Identification and Cursor Connections specifications of Relay, rule by rule. */
import { type GraphQLObjectType, getNamedType, isInterfaceType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toSchema } from "../../src/schema/index.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { insertSampleGraph } from "../support/sample-graph.ts";

const schema = toSchema();
const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
const connections = objects.filter(({ name }) => name.endsWith("Connection"));

function typesOf(type: GraphQLObjectType): Record<string, string> {
  return Object.fromEntries(Object.entries(type.getFields()).map(([name, field]) => [name, String(field.type)]));
}

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
  await insertSampleGraph(service.db.prisma);
});
afterAll(() => service.close());

describe("object identification", () => {
  test("has Node with its id, and node and nodes that find by it", () => {
    const node = schema.getType("Node");
    expect(isInterfaceType(node) && String(node.getFields().id?.type)).toBe("ID!");
    const query = schema.getQueryType()?.getFields();
    expect(String(query?.node?.type)).toBe("Node");
    expect(query?.node?.args.map(({ name, type }) => `${name}: ${type}`)).toEqual(["id: ID!"]);
    expect(String(query?.nodes?.type)).toBe("[Node]!");
  });

  test("gives every id back the record that it is from, in every type", async () => {
    const types = ["articles", "people", "organizations", "meetings", "agreements"];
    const lists = types.map((type) => `${type} { nodes { id __typename } }`);
    const claims = `claims: articles { nodes { ... on Article { claims { id __typename } } } }`;
    type Identified = { id: string; __typename: string };
    const all = await service.query<Record<string, { nodes: (Identified & { claims?: Identified[] })[] }>, never>(
      `{ ${lists.join(" ")} ${claims} }` as never,
    );
    const records = [
      ...types.flatMap((type) => all[type]?.nodes ?? []),
      ...(all.claims?.nodes ?? []).flatMap((article) => article.claims ?? []),
    ];
    const implementing = schema.getPossibleTypes(schema.getType("Node") as never).map(({ name }) => name);
    expect(new Set(records.map(({ __typename }) => __typename))).toEqual(new Set(implementing));
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    const ids = records.map(({ id }) => id);
    const { answer } = await service.traced(
      `query ($ids: [ID!]!, $one: ID!) { nodes(ids: $ids) { id __typename } node(id: $one) { id __typename } }`,
      { ids, one: ids[0] },
    );
    expect(answer).toEqual({ data: { nodes: records, node: records[0] } });
  });
});

describe("connection types", () => {
  test("PageInfo has its four fields", () => {
    expect(typesOf(schema.getType("PageInfo") as GraphQLObjectType)).toEqual({
      hasNextPage: "Boolean!",
      hasPreviousPage: "Boolean!",
      startCursor: "String",
      endCursor: "String",
    });
  });

  test.each(connections.map((type) => [type.name, type] as const))("%s has edges and pageInfo", (_name, type) => {
    const fields = typesOf(type);
    expect(fields.pageInfo).toBe("PageInfo!");
    const edge = getNamedType(type.getFields().edges?.type);
    if (!isObjectType(edge)) throw new Error(`edges of ${type.name} are no objects`);
    expect(typesOf(edge)).toMatchObject({ cursor: "String!", node: expect.not.stringMatching(/^\[/) });
  });

  test("fields that return one take first and after, and last and before or neither", () => {
    const pagers = objects.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => connections.includes(getNamedType(field.type) as GraphQLObjectType))
        .map(
          (field) =>
            [`${type.name}.${field.name}`, field.args.map((argument) => `${argument.name}: ${argument.type}`)] as const,
        ),
    );
    expect(pagers.length).toBeGreaterThan(25);
    for (const [name, taken] of pagers) {
      expect(taken, name).toEqual(expect.arrayContaining(["first: Int", "after: String"]));
      expect(taken.includes("last: Int"), name).toBe(taken.includes("before: String"));
    }
  });
});

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly slug: string } }[];
  readonly pageInfo: Readonly<Record<string, unknown>>;
}

/** The edges to return, by the specification's own algorithm. */
function edgesToReturn(
  all: Page["edges"],
  { first, after, last, before }: { first?: number; after?: number; last?: number; before?: number },
): Page["edges"] {
  const within = all.slice(after === undefined ? 0 : after + 1, before);
  const fromStart = first === undefined ? within : within.slice(0, first);
  return last === undefined ? fromStart : fromStart.slice(Math.max(0, fromStart.length - last));
}

describe.each([
  ["meetings", (page: string) => `{ page: meetings${page} }`],
  ["people", (page: string) => `{ page: people${page} }`],
  ["a person's meetings", (page: string) => `{ person(slug: "tran-van-mau") { page: meetings${page} } }`],
])("pages of %s", (_what, query) => {
  async function read(taken: string): Promise<Page> {
    const fields = `{ edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    const data = await service.query<{ page?: Page; person?: { page: Page } }, never>(query(taken + fields) as never);
    return (data.page ?? data.person?.page) as Page;
  }

  const places = [undefined, 0, 1, 2];
  const sizes = [0, 1, 2, 3];
  const cases = places.flatMap((after) =>
    places.flatMap((before) =>
      sizes.flatMap((size) => [
        { first: size, ...(after === undefined ? {} : { after }), ...(before === undefined ? {} : { before }) },
        { last: size, ...(after === undefined ? {} : { after }), ...(before === undefined ? {} : { before }) },
      ]),
    ),
  );

  test("are those of the specification's algorithm, with cursors of their own ends", async () => {
    const { edges: all } = await read("");
    expect(all.length).toBeGreaterThan(1);
    const possible = cases.filter(({ after = 0, before = 0 }) => after < all.length && before < all.length);
    expect(possible.length).toBeGreaterThan(50);
    for (const wanted of possible) {
      const taken = Object.entries(wanted).map(([name, value]) =>
        name === "after" || name === "before" ? `${name}: "${all[value]?.cursor}"` : `${name}: ${value}`,
      );
      const { edges, pageInfo } = await read(`(${taken.join(", ")})`);
      const expected = edgesToReturn(all, wanted);
      expect(edges, JSON.stringify(wanted)).toEqual(expected);
      expect(pageInfo.startCursor).toBe(expected[0]?.cursor ?? null);
      expect(pageInfo.endCursor).toBe(expected.at(-1)?.cursor ?? null);
      const within = edgesToReturn(all, { ...wanted, first: all.length, last: all.length });
      if ("first" in wanted) expect(pageInfo.hasNextPage, JSON.stringify(wanted)).toBe(within.length > wanted.first);
      else expect(pageInfo.hasPreviousPage, JSON.stringify(wanted)).toBe(within.length > wanted.last);
    }
  });
});
