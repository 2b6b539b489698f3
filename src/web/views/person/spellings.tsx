import { NameList } from "../../components/name-list.tsx";
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
      <NameList noun="spelling" names={names} claims={claims} />
    </section>
  );
}
