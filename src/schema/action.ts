import type { AgreementAction } from "../model/vocabulary.ts";
import type { EdgeFieldBuilder } from "./connection.ts";
import { AgreementActionEnum } from "./enums.ts";

/** What an edge between a meeting and an agreement knows. */
export function actionField(t: EdgeFieldBuilder) {
  return {
    action: t.field({
      type: AgreementActionEnum,
      description: "What was done about the agreement at the meeting.",
      resolve: ({ link }) => link.action as AgreementAction,
    }),
  };
}
