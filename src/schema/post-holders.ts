import { postKey } from "../model/post-title.ts";
import { builder } from "./builder.ts";
import { refused } from "./errors.ts";
import { Tenure } from "./tenure.ts";
import { covers } from "./tenures-at.ts";

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
    resolve: (query, _root, { title, country, at }, { prisma }) => {
      const titleKey = postKey(title);
      if (titleKey === "") throw refused("title", `${JSON.stringify(title)} names no post`, "the title of a post");
      return prisma.tenure.findMany({
        ...query,
        where: { titleKey, ...(country == null ? {} : { country }), ...(at == null ? {} : covers(at)) },
        orderBy: [{ observedTo: { sort: "desc", nulls: "last" } }, { id: "asc" }],
      });
    },
  }),
);
