import { type FragmentType, readFragment } from "../generated/fragment-masking.ts";
import { CountryNameFragmentDoc } from "../generated/graphql.ts";

/** A country by its name, the code beside it in its usual two letters. */
export function CountryName({ country }: { readonly country: FragmentType<typeof CountryNameFragmentDoc> | null }) {
  const known = readFragment(CountryNameFragmentDoc, country);
  if (known === null) return <span class="country unknown">country not stated</span>;
  return (
    <span class="country">
      {known.name}
      <abbr title={known.name}>{known.code}</abbr>
    </span>
  );
}
