import { propertyInWords, valueInWords } from "../format/claim.ts";
import { rivalries } from "../format/rivals.ts";
import type { FragmentType } from "../generated/fragment-masking.ts";
import type { EvidenceFragmentDoc, SubjectKind } from "../generated/graphql.ts";
import { Quotations } from "./evidence.tsx";

type Claim = FragmentType<typeof EvidenceFragmentDoc> & { readonly property: string; readonly value: string };

interface RivalValuesProps {
  readonly kind: SubjectKind;
  readonly claims: readonly Claim[];
}

/** Where articles disagree about one record: what they say side by side. Nothing if they agree. */
export function RivalValues({ kind, claims }: RivalValuesProps) {
  const found = rivalries(claims);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="rivals">
      <h2 id="rivals">Where sources disagree</h2>
      {found.map(({ property, values }) => (
        <div key={property}>
          <h3>{propertyInWords(property)}</h3>
          <div class="side-by-side">
            {values.map(({ value, claims: saying }) => (
              <div key={value}>
                <p class="rival">{valueInWords(kind, property, value)}</p>
                <Quotations claims={saying} />
              </div>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
