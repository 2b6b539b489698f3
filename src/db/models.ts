import { getDatamodel } from "./generated/pothos-types.ts";

type Field = ReturnType<typeof getDatamodel>["datamodel"]["models"][string]["fields"][number];

/** A column of a model's table. */
export interface Column {
  readonly name: string;
  /** The enum's name, or one of Prisma's own types. */
  readonly type: string;
  readonly isEnum: boolean;
  readonly isList: boolean;
}

/** A road from a model's rows to those of another one. Foreign keys all point at `id`. */
export interface Relation {
  readonly model: string;
  readonly isList: boolean;
  /** The column that points: of the other table if `isList`, else of the model's own. */
  readonly key: string;
}

export interface Model {
  readonly name: string;
  readonly columns: ReadonlyMap<string, Column>;
  readonly relations: ReadonlyMap<string, Relation>;
}

const { models } = getDatamodel().datamodel;

function relationOf({
  type,
  name,
  isList,
  relationName,
  relationFromFields,
}: Field & { relationName?: string }): [string, Relation] {
  if (!isList) return [name, { model: type, isList, key: relationFromFields?.[0] ?? "" }];
  const other = models[type]?.fields.find(
    (field) => (field as { relationName?: string }).relationName === relationName && !field.isList,
  );
  return [name, { model: type, isList, key: other?.relationFromFields?.[0] ?? "" }];
}

const known: ReadonlyMap<string, Model> = new Map(
  Object.entries(models).map(([name, { fields }]) => {
    const columns = fields.filter(({ kind }) => kind !== "object");
    return [
      name,
      {
        name,
        columns: new Map(
          columns.map((field) => [
            field.name,
            { name: field.name, type: field.type, isEnum: field.kind === "enum", isList: field.isList },
          ]),
        ),
        relations: new Map(fields.filter(({ kind }) => kind === "object").map(relationOf)),
      },
    ];
  }),
);

/** What Prisma's schema says of a model. */
export function modelOf(name: string): Model {
  const model = known.get(name);
  if (model === undefined) throw new Error(`there is no model ${name}`);
  return model;
}
