import { contentWords } from "../model/content-words.ts";
import type { GoldAgreement } from "../model/gold.ts";
import { jaccard } from "../model/similarity.ts";
import type { AgreementKind } from "../model/vocabulary.ts";

const TITLES_OVERLAP = 0.3;
const QUOTES_OVERLAP = 0.4;

/** Kinds that texts use for one another count as one. */
const KIND_CLASS: Partial<Readonly<Record<AgreementKind, AgreementKind>>> = {
  TREATY: "AGREEMENT",
  CONVENTION: "AGREEMENT",
  ARRANGEMENT: "PLAN",
  MINUTES: "STATEMENT",
};

function years(agreement: GoldAgreement): readonly string[] {
  return [agreement.validFrom, agreement.validTo].flatMap((date) => (date === null ? [] : [date.slice(0, 4)]));
}

/**
 * Whether two instruments are the same, as a score or null. Their kinds must be (AGREEMENT, TREATY and CONVENTION
 * are one, PLAN and ARRANGEMENT, STATEMENT and MINUTES too). Where both give years of validity, these must be
 * equal; else the titles must overlap by at least 0.3 or the quotes by at least 0.4 (Jaccard of content words).
 */
export function sameAgreement(gold: GoldAgreement, found: GoldAgreement): number | null {
  const goldClass = KIND_CLASS[gold.kind] ?? gold.kind;
  if (goldClass !== (KIND_CLASS[found.kind] ?? found.kind)) return null;
  const [goldYears, foundYears] = [years(gold), years(found)];
  const titles = jaccard(contentWords(gold.title), contentWords(found.title));
  const quotes = jaccard(contentWords(gold.quote), contentWords(found.quote));
  const bothDated = goldYears.length > 0 && foundYears.length > 0;
  if (bothDated ? jaccard(goldYears, foundYears) < 1 : titles < TITLES_OVERLAP && quotes < QUOTES_OVERLAP) return null;
  const kind = gold.kind === found.kind ? 1 : 0;
  return (bothDated ? 1 : 0) + titles + quotes + kind + jaccard(gold.parties, found.parties);
}
