import { readFileSync } from "node:fs";
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { describe, expect, test } from "vitest";
import { printSorted, toSchema } from "../../src/schema/index.ts";

const schema = toSchema();

/** Coordinates of all elements, with their descriptions. */
function describedElements(of: GraphQLSchema): Map<string, string | null | undefined> {
  const elements = new Map<string, string | null | undefined>();
  for (const type of Object.values(of.getTypeMap())) {
    if (type.name.startsWith("__") || isSpecifiedScalarType(type)) continue;
    elements.set(type.name, type.description);
    if (isEnumType(type))
      for (const value of type.getValues()) elements.set(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        elements.set(`${type.name}.${field.name}`, field.description);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        elements.set(`${type.name}.${field.name}`, field.description);
        for (const argument of field.args)
          elements.set(`${type.name}.${field.name}(${argument.name}:)`, argument.description);
      }
    }
  }
  return elements;
}

describe("the schema", () => {
  test("is the printed one", () => {
    const printed = readFileSync(new URL("../../src/schema/schema.graphql", import.meta.url), "utf8");
    expect(printSorted(schema), "run `npm run schema`").toBe(printed);
  });

  test("describes every type, field, argument and enum value", () => {
    const elements = describedElements(schema);
    expect(elements.size).toBeGreaterThan(400);
    expect([...elements].filter(([, description]) => !description?.trim()).map(([name]) => name)).toEqual([]);
  });

  test("gives every connection the Relay fields and nodes", () => {
    const connections = Object.values(schema.getTypeMap()).filter(({ name }) => name.endsWith("Connection"));
    expect(connections.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "PersonMeetingConnection",
        "MeetingParticipantConnection",
        "MeetingAgreementConnection",
        "AgreementMeetingConnection",
        "PersonCounterpartConnection",
      ]),
    );
    for (const type of connections) {
      if (!isObjectType(type)) throw new Error(`${type.name} is no object type`);
      const fields = Object.fromEntries(
        Object.entries(type.getFields()).map(([name, field]) => [name, String(field.type)]),
      );
      const edge = type.name.replace(/Connection$/, "Edge");
      expect(fields).toMatchObject({ pageInfo: "PageInfo!", totalCount: "Int!", edges: `[${edge}!]!` });
      expect(fields.nodes).toMatch(/^\[\w+!\]!$/);
    }
  });

  test.each([
    [
      "Person",
      "id slug label name names country tenures meetings agreements counterparts organizations claims articles",
    ],
    ["Organization", "id slug label name names kind country parent tenures meetings agreements claims articles"],
    [
      "Meeting",
      "id slug label title kind status date endDate place hostCountry countries topics participants organizations agreements claims articles",
    ],
    [
      "Agreement",
      "id slug label title kind parties signedOn validFrom validTo topics meetings coversDate claims articles",
    ],
    [
      "Article",
      "id slug url headline publisher author publishedOn dateline language body duplicateOf ingestedAt people organizations meetings agreements claims",
    ],
    ["Tenure", "person title organization country start end observedFrom observedTo acting basis claims"],
    ["Claim", "id property value article exact start end rule"],
    ["Country", "code name people organizations meetings agreements"],
    ["FuzzyDate", "edtf earliest latest precision basis"],
  ])("gives %s the fields of the contract", (name, fields) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no object type`);
    expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(fields.split(" ")));
  });
});
