import { datePrecision } from "../model/date.ts";
import type { Basis } from "../model/vocabulary.ts";
import { builder } from "./builder.ts";
import { BasisEnum, DatePrecisionEnum } from "./enums.ts";

interface StoredDate {
  readonly edtf: string;
  readonly earliest: Date | null;
  readonly latest: Date | null;
  readonly basis: Basis;
}

/** The four columns of a date as one value; null if there is no date. A basis that was not stored counts as stated. */
export function fuzzyDate(
  edtf: string | null,
  earliest: Date | null,
  latest: Date | null,
  basis: Basis | null,
): StoredDate | null {
  return edtf === null ? null : { edtf, earliest, latest, basis: basis ?? "STATED" };
}

export const FuzzyDate = builder.objectRef<StoredDate>("FuzzyDate").implement({
  description: "A date as far as it is known, the days it may mean, and how it was come by.",
  fields: (t) => ({
    edtf: t.expose("edtf", { type: "EDTF", description: "The date, with unknown parts left out or as X." }),
    earliest: t.expose("earliest", {
      type: "Date",
      nullable: true,
      description: "First day it may mean; null if the year is unknown.",
    }),
    latest: t.expose("latest", {
      type: "Date",
      nullable: true,
      description: "Last day it may mean; null if the year is unknown.",
    }),
    precision: t.field({
      type: DatePrecisionEnum,
      description: "How much of it is known.",
      resolve: ({ edtf }) => datePrecision(edtf) ?? "YEAR",
    }),
    basis: t.expose("basis", { type: BasisEnum, description: "How it was come by." }),
  }),
});
