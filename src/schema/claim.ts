import { builder } from "./builder.ts";
import { BasisEnum, SubjectKindEnum } from "./enums.ts";

export const Claim = builder.prismaNode("Claim", {
  id: { field: "id" },
  nullable: true,
  description:
    "One statement of one article about one subject, with the words that say it (W3C Web Annotation). Claims are never rewritten.",
  select: { id: true },
  fields: (t) => ({
    subject: t.exposeString("subject", {
      description: "The subject's key within its article, for example `p1` or `m2`.",
    }),
    subjectKind: t.expose("subjectKind", { type: SubjectKindEnum, description: "What sort of subject it is." }),
    property: t.exposeString("property", {
      description: "What it speaks of, for example `name`, `position`, `date`, `participant`.",
    }),
    value: t.exposeString("value", { description: "What it says, in canonical form." }),
    basis: t.expose("basis", { type: BasisEnum, description: "How the value was come by." }),
    article: t.relation("article", { description: "The article that says so." }),
    exact: t.exposeString("exact", {
      description: "The words that say so: `body` of the article from `start` to `end`, unchanged.",
    }),
    start: t.exposeInt("start", {
      description: "Where the words start in the article's `body`, in UTF-16 code units from 0.",
    }),
    end: t.exposeInt("end", { description: "Where they end; the first code unit after them." }),
    rule: t.exposeString("rule", { description: "Name of the rule that read them." }),
    ruleVersion: t.exposeInt("ruleVersion", { description: "Version of the rule." }),
  }),
});
