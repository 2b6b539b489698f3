import type { ComponentChildren } from "preact";
import { AGREEMENT_KINDS, MEETING_KINDS, ORGANIZATION_KINDS } from "../format/words.ts";
import { type FragmentType, readFragment } from "../generated/fragment-masking.ts";
import { type SearchHitFragment, SearchHitFragmentDoc } from "../generated/graphql.ts";
import { paths } from "../paths.ts";
import { MarkedText } from "./marked-text.tsx";
import { When } from "./when.tsx";

interface Passage {
  readonly text: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

interface Shown {
  readonly kind: string;
  readonly href: string;
  readonly title: string;
  readonly about: ComponentChildren;
}

function shownAs(hit: SearchHitFragment): Shown {
  switch (hit.__typename) {
    case "Person": {
      const posts = [...new Set(hit.posts.map(({ title }) => title))].slice(0, 3);
      const about = [hit.country?.name, ...posts].filter(Boolean).join(" · ");
      return { kind: "Person", href: paths.person(hit.slug), title: hit.name, about };
    }
    case "Organization": {
      const about = hit.country?.name ?? "";
      const kind = ORGANIZATION_KINDS[hit.organizationKind];
      return { kind, href: paths.organization(hit.slug), title: hit.name, about };
    }
    case "Meeting": {
      const kind = MEETING_KINDS[hit.meetingKind];
      return { kind, href: paths.meeting(hit.slug), title: hit.title, about: <When date={hit.date} /> };
    }
    case "Agreement": {
      const kind = AGREEMENT_KINDS[hit.agreementKind];
      const about = hit.signedOn && (
        <>
          signed <When date={hit.signedOn} />
        </>
      );
      return { kind, href: paths.agreement(hit.slug), title: hit.title, about };
    }
    case "Article": {
      const about = (
        <>
          {hit.publisher ?? "publisher unknown"}, <When date={hit.publishedOn} />
        </>
      );
      return { kind: "Article", href: paths.article(hit.slug), title: hit.headline, about };
    }
  }
}

interface SearchHitProps {
  readonly hit: FragmentType<typeof SearchHitFragmentDoc>;
  /** The words that matched, where the title does not show them. */
  readonly passage: Passage | null;
}

/** A record that a search found. */
export function SearchHit({ hit, passage }: SearchHitProps) {
  const { kind, href, title, about } = shownAs(readFragment(SearchHitFragmentDoc, hit));
  return (
    <article class="hit">
      <p class="eyebrow">{kind}</p>
      <h2>
        <a href={href}>{title}</a>
      </h2>
      <p class="note">{about}</p>
      {passage && passage.text !== title && (
        <p class="passage">
          <MarkedText text={passage.text} marks={passage.highlights} />
        </p>
      )}
    </article>
  );
}
