import { Empty } from "../../components/states.tsx";
import { placeInList, propertyInWords, valueInWords } from "../../format/claim.ts";
import { BASIS_NOTES, BASIS_WORDS } from "../../format/date.ts";
import { grouped } from "../../format/grouped.ts";
import type { ArticleClaimFragment } from "../../generated/graphql.ts";
import { paths } from "../../paths.ts";

interface FactListProps {
  readonly claims: readonly ArticleClaimFragment[];
  readonly lit: ReadonlySet<string>;
  readonly onPoint: (ids: readonly string[]) => void;
  readonly onChoose: (id: string) => void;
}

const KINDS: Readonly<Record<ArticleClaimFragment["subjectKind"], string>> = {
  PERSON: "Person",
  ORGANIZATION: "Organization",
  MEETING: "Meeting",
  AGREEMENT: "Agreement",
};
/** Meetings and what came of them before those who are spoken of. */
const ORDER = ["MEETING", "AGREEMENT", "PERSON", "ORGANIZATION"] as const;

function addressOf(entity: NonNullable<ArticleClaimFragment["entity"]>): string {
  switch (entity.__typename) {
    case "Person":
      return paths.person(entity.slug);
    case "Organization":
      return paths.organization(entity.slug);
    case "Meeting":
      return paths.meeting(entity.slug);
    case "Agreement":
      return paths.agreement(entity.slug);
  }
}

/** A subject by what it is called, linked to its own view if the graph shows it. */
function Subject({ claims }: { readonly claims: readonly ArticleClaimFragment[] }) {
  const entity = claims.find((claim) => claim.entity !== null)?.entity;
  const name = claims.find(({ property }) => property === "title" || property === "name")?.value ?? "unnamed";
  return entity ? <a href={addressOf(entity)}>{entity.label}</a> : name;
}

function inReadingOrder(claims: readonly ArticleClaimFragment[]): readonly ArticleClaimFragment[] {
  return claims.toSorted((a, b) => placeInList(a.property) - placeInList(b.property) || a.start - b.start);
}

/** The facts read from an article by what they speak of; each is a button that shows its words. */
export function FactList({ claims, lit, onPoint, onChoose }: FactListProps) {
  const subjects = [...grouped(claims, ({ subject }) => subject).values()];
  const rank = ([first]: readonly ArticleClaimFragment[]) => (first ? ORDER.indexOf(first.subjectKind) : 0);
  return (
    <aside class="fact-list" aria-label="Facts read from this text">
      {claims.length === 0 && <Empty>No fact was read from this text.</Empty>}
      {subjects
        .toSorted((a, b) => rank(a) - rank(b))
        .map((ofSubject) => (
          <section key={ofSubject[0]?.subject}>
            <p class="eyebrow">{ofSubject[0] && KINDS[ofSubject[0].subjectKind]}</p>
            <h2>
              <Subject claims={ofSubject} />
            </h2>
            <ul>
              {inReadingOrder(ofSubject).map(({ id, subjectKind, property, value, basis, exact }) => (
                <li key={id}>
                  <button
                    type="button"
                    class={lit.has(id) ? "claim lit" : "claim"}
                    data-claim={id}
                    title={basis === "STATED" ? exact : `${exact} — ${BASIS_NOTES[basis]}`}
                    onPointerMove={() => onPoint([id])}
                    onPointerLeave={() => onPoint([])}
                    onFocus={() => onPoint([id])}
                    onBlur={() => onPoint([])}
                    onClick={() => onChoose(id)}
                  >
                    <span class="claim-property">{propertyInWords(property)}</span>{" "}
                    <span>
                      {valueInWords(subjectKind, property, value)}
                      {basis !== "STATED" && <span class="note"> {BASIS_WORDS[basis]}</span>}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </aside>
  );
}
