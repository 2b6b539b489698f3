import { NAME_KINDS } from "../format/words.ts";
import { type EvidenceClaims, Fact } from "./evidence.tsx";

interface NameListProps {
  /** What a name is called to those who hear the page: "spelling". */
  readonly noun: string;
  readonly names: readonly { readonly value: string; readonly kind: keyof typeof NAME_KINDS }[];
  readonly claims: readonly (EvidenceClaims[number] & { readonly value: string; readonly exact: string })[];
}

/** Names, each with the claims that say it. */
export function NameList({ noun, names, claims }: NameListProps) {
  return (
    <ul class="facts">
      {names.map(({ value, kind }) => (
        <li key={`${kind} ${value}`}>
          <Fact
            name={`the ${noun} ${value}`}
            claims={claims.filter((claim) => claim.value === value || claim.exact === value)}
          >
            {value} <span class="note">{NAME_KINDS[kind]}</span>
          </Fact>
        </li>
      ))}
    </ul>
  );
}
