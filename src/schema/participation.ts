import type { Capacity } from "../model/vocabulary.ts";
import type { EdgeFieldBuilder } from "./connection.ts";
import { Country, country } from "./country.ts";
import { CapacityEnum } from "./enums.ts";

/** Columns of a participation that `participationFields` show. */
export const participationColumns = ["capacity", "country", "post", "rank"] as const;

/** What an edge between a person and a meeting knows. */
export function participationFields(t: EdgeFieldBuilder) {
  return {
    capacity: t.field({
      type: CapacityEnum,
      description: "In what capacity the person took part.",
      resolve: ({ link }) => link.capacity as Capacity,
    }),
    country: t.field({
      type: Country,
      nullable: true,
      description: "The side the person sat on.",
      resolve: ({ link }) => country(link.country as string | null),
    }),
    rank: t.string({
      nullable: true,
      description: "Military rank as stated then, spelled out.",
      resolve: ({ link }) => link.rank as string | null,
    }),
    postStated: t.string({
      nullable: true,
      description: "Post as stated then.",
      resolve: ({ link }) => link.post as string | null,
    }),
  };
}
