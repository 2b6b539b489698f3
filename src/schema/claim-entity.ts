import { queryFromInfo } from "@pothos/plugin-prisma";
import { builder } from "./builder.ts";
import { Claim } from "./claim.ts";
import { placeOf, recordLoader } from "./deferred.ts";
import { Entity } from "./entity.ts";

const MODELS = {
  PERSON: "Person",
  ORGANIZATION: "Organization",
  MEETING: "Meeting",
  AGREEMENT: "Agreement",
} as const;

// Apart from the type itself, which entities need before they are defined.
builder.prismaObjectField(Claim, "entity", (t) =>
  t.field({
    type: Entity,
    nullable: true,
    description: "The record that it speaks of; null while the graph does not show the claim yet.",
    select: { subjectKind: true, personId: true, organizationId: true, meetingId: true, agreementId: true },
    resolve: async (claim, _args, context, info) => {
      const ids = {
        PERSON: claim.personId,
        ORGANIZATION: claim.organizationId,
        MEETING: claim.meetingId,
        AGREEMENT: claim.agreementId,
      };
      const [model, id] = [MODELS[claim.subjectKind], ids[claim.subjectKind]];
      if (id === null) return null;
      const selection = queryFromInfo({ context, info, typeName: model, select: { id: true } });
      const row = await recordLoader(context, `${placeOf(info.path)} ${model}`, model, selection).load(id);
      return row && { ...row, __typename: model };
    },
  }),
);
