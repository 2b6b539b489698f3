import { builder } from "./builder.ts";
import { NameKindEnum } from "./enums.ts";

export const Name = builder.prismaObject("Name", {
  description: "A spelling, short form or abbreviation of a person's or an organization's name, as articles print it.",
  select: { id: true },
  fields: (t) => ({
    value: t.exposeString("value", { description: "The name as printed." }),
    kind: t.expose("kind", { type: NameKindEnum, description: "What sort of name it is." }),
  }),
});

/** Order of a record's `names`: the primary one first, then by kind and spelling. */
export const namesInOrder = { orderBy: [{ kind: "asc" as const }, { value: "asc" as const }] };
