import type { Prisma } from "../db/generated/client/client.ts";
import { postKey } from "../model/post-title.ts";
import { builder } from "./builder.ts";
import { refused } from "./errors.ts";
import { plannedRows } from "./plan/planned.ts";
import { Tenure } from "./tenure.ts";
import { covers } from "./tenures-at.ts";

interface Held {
  readonly title: string;
  readonly country?: string | null | undefined;
  readonly at?: Date | null | undefined;
}

/** Which tenures, latest first. @throws BAD_ARGUMENT for what names no post */
function holding({ title, country, at }: Held) {
  const titleKey = postKey(title);
  if (titleKey === "") throw refused("title", `${JSON.stringify(title)} names no post`, "the title of a post");
  const where = { titleKey, ...(country == null ? {} : { country }), ...(at == null ? {} : covers(at)) };
  const orderBy: Prisma.TenureOrderByWithRelationInput[] = [
    { observedTo: { sort: "desc", nulls: "last" } },
    { id: "asc" },
  ];
  return { where, orderBy };
}

builder.queryField("postHolders", (t) =>
  t.prismaField({
    type: [Tenure],
    description:
      "Who held a post, per the corpus, latest first. What articles state of its period goes before when they show it held; `basis` and `claims` say on what it rests.",
    args: {
      title: t.arg.string({
        required: true,
        description:
          "The post in any usual wording, without the country: `Defence Minister` finds a Minister of National Defence.",
      }),
      country: t.arg({ type: "CountryCode", description: "The state it belongs to." }),
      at: t.arg({ type: "Date", description: "Only who held it on this day." }),
    },
    extensions: plannedRows(holding),
    resolve: (query, _root, args, { prisma }) => prisma.tenure.findMany({ ...query, ...holding(args) }),
  }),
);
