import { earliestDay, latestDay } from "../../model/date.ts";
import type { ResolvableClaim } from "../../model/resolvable.ts";
import {
  AGREEMENT_ACTIONS,
  AGREEMENT_KINDS,
  type AgreementAction,
  type AgreementKind,
  type Basis,
  type CountryCode,
} from "../../model/vocabulary.ts";
import { type AgreementSubject, agreementSubject } from "./agreement-subject.ts";
import { claimsOf, type LocalSubject, mainValue, refOf, valuesOf } from "./subjects.ts";

export interface LocalAction {
  readonly action: AgreementAction;
  /** Ref of the meeting where it took place, or null. */
  readonly meeting: string | null;
  readonly claim: ResolvableClaim;
}

/** An instrument as one article tells of it. */
export interface LocalAgreement {
  readonly subject: LocalSubject;
  readonly kind: AgreementKind;
  /** Kinds that texts use for one another share a class. */
  readonly kindClass: string;
  readonly title: string;
  readonly about: AgreementSubject;
  readonly signedOn: { readonly edtf: string; readonly basis: Basis } | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** First and last year of its period, null if not told. */
  readonly years: { readonly from: number | null; readonly to: number | null };
  readonly parties: readonly CountryCode[];
  readonly actions: readonly LocalAction[];
}

const KIND_CLASS: Partial<Readonly<Record<AgreementKind, AgreementKind>>> = {
  TREATY: "AGREEMENT",
  CONVENTION: "AGREEMENT",
  ARRANGEMENT: "PLAN",
  MINUTES: "STATEMENT",
};

function year(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}

export function localAgreement(subject: LocalSubject): LocalAgreement {
  const kind = AGREEMENT_KINDS.find((known) => known === mainValue(subject, "kind")) ?? "OTHER";
  const title = mainValue(subject, "title") ?? "";
  const signed = claimsOf(subject, "signedOn")[0];
  const validFrom = mainValue(subject, "validFrom");
  const validTo = mainValue(subject, "validTo");
  return {
    subject,
    kind,
    kindClass: KIND_CLASS[kind] ?? kind,
    title,
    about: agreementSubject(title),
    signedOn: signed === undefined ? null : { edtf: signed.value, basis: signed.basis },
    validFrom,
    validTo,
    years: {
      from: validFrom === null ? null : year(earliestDay(validFrom)),
      to: validTo === null ? null : year(latestDay(validTo)),
    },
    parties: [...valuesOf(subject, "party")].sort(),
    actions: claimsOf(subject, "action").flatMap((claim) => {
      const action = AGREEMENT_ACTIONS.find((known) => known === claim.value);
      return action === undefined
        ? []
        : [{ action, meeting: claim.object === null ? null : refOf(subject.context.article.id, claim.object), claim }];
    }),
  };
}
