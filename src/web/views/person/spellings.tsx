import { Fact } from "../../components/evidence.tsx";
import { NAME_KINDS } from "../../format/words.ts";
import { type FragmentType, readFragment } from "../../generated/fragment-masking.ts";
import { PersonSpellingsFragmentDoc } from "../../generated/graphql.ts";

interface PersonSpellingsProps {
  readonly person: FragmentType<typeof PersonSpellingsFragmentDoc>;
}

/** Every spelling of a name, with where it stands. */
export function PersonSpellings({ person }: PersonSpellingsProps) {
  const { names, nameClaims, shortClaims } = readFragment(PersonSpellingsFragmentDoc, person);
  const claims = [...nameClaims, ...shortClaims];
  return (
    <section aria-labelledby="spellings">
      <h2 id="spellings">Spellings</h2>
      <ul class="facts">
        {names.map(({ value, kind }) => (
          <li key={`${kind} ${value}`}>
            <Fact
              name={`the spelling ${value}`}
              claims={claims.filter((claim) => claim.value === value || claim.exact === value)}
            >
              {value} <span class="note">{NAME_KINDS[kind]}</span>
            </Fact>
          </li>
        ))}
      </ul>
    </section>
  );
}
