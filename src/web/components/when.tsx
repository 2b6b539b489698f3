import { BASIS_NOTES, BASIS_WORDS, dateInWords, PRECISION_NOTES } from "../format/date.ts";
import { type FragmentType, readFragment } from "../generated/fragment-masking.ts";
import { WhenFragmentDoc } from "../generated/graphql.ts";

interface WhenProps {
  readonly date: FragmentType<typeof WhenFragmentDoc> | null;
  /** Says how the date was come by and what of it is missing. */
  readonly full?: boolean;
}

/** A date no more precise than it is known; if `full`, with what is missing and how it was come by. */
export function When({ date, full = false }: WhenProps) {
  const known = readFragment(WhenFragmentDoc, date);
  if (known === null) return <span class="when unknown">undated</span>;
  const { edtf, precision, basis } = known;
  const text = (
    <time class="when" dateTime={edtf.startsWith("X") ? edtf.replace("XXXX-", "") : edtf} title={edtf}>
      {dateInWords(edtf)}
    </time>
  );
  if (!full) return text;
  const missing = edtf.startsWith("X") ? null : PRECISION_NOTES[precision];
  return (
    <span class="when-full">
      {text}
      <span class="note" title={BASIS_NOTES[basis]}>
        {[missing, BASIS_WORDS[basis]].filter(Boolean).join(", ")}
      </span>
    </span>
  );
}
