import { useQuery } from "@urql/preact";
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { BASIS_NOTES, BASIS_WORDS } from "../format/date.ts";
import { sentenceAround } from "../format/sentence.ts";
import { counted } from "../format/words.ts";
import { type FragmentType, readFragment } from "../generated/fragment-masking.ts";
import { ArticleTextDocument, type EvidenceFragment, EvidenceFragmentDoc } from "../generated/graphql.ts";
import { paths } from "../paths.ts";
import { MarkedText } from "./marked-text.tsx";
import { When } from "./when.tsx";

export type EvidenceClaims = readonly FragmentType<typeof EvidenceFragmentDoc>[];

/** Where a quotation stands: the article, linked to the very words. */
function Source({ claim }: { readonly claim: EvidenceFragment }) {
  const { headline, slug, publisher, publishedOn } = claim.article;
  return (
    <cite>
      <a href={paths.article(slug, claim.id)}>{headline}</a>
      <span class="note">
        {publisher ?? "publisher unknown"}, <When date={publishedOn} />
      </span>
      {claim.basis !== "STATED" && (
        <span class="note" title={BASIS_NOTES[claim.basis]}>
          {BASIS_WORDS[claim.basis]}
        </span>
      )}
    </cite>
  );
}

/** The sentence that a claim quotes, its words marked; the words alone until the article's text has come. */
function Sentence({ claim }: { readonly claim: EvidenceFragment }) {
  const [{ data }] = useQuery({ query: ArticleTextDocument, variables: { slug: claim.article.slug } });
  const body = data?.article?.body;
  if (body === undefined) return <mark>{claim.exact}</mark>;
  const { start, end } = sentenceAround(body, claim);
  return <MarkedText text={body.slice(start, end)} marks={[{ start: claim.start - start, end: claim.end - start }]} />;
}

/** One quotation after the other, the same words of one article once. */
export function Quotations({ claims }: { readonly claims: EvidenceClaims }) {
  const seen = new Map(
    readFragment(EvidenceFragmentDoc, claims).map((claim) => [`${claim.article.slug} ${claim.start}`, claim]),
  );
  return (
    <ul class="quotations">
      {[...seen.values()].map((claim) => (
        <li key={claim.id}>
          <blockquote>
            <Sentence claim={claim} />
          </blockquote>
          <Source claim={claim} />
        </li>
      ))}
    </ul>
  );
}

interface FactProps {
  /** What the fact is called for screen readers, for example "place". */
  readonly name: string;
  readonly claims: EvidenceClaims;
  readonly children: ComponentChildren;
}

/** A fact, and a button that opens the sentences that say it. */
export function Fact({ name, claims, children }: FactProps) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const articles = new Set(readFragment(EvidenceFragmentDoc, claims).map(({ article }) => article.slug)).size;
  return (
    <div class="fact">
      <div class="fact-line">
        <div class="fact-text">{children}</div>
        {articles > 0 && (
          <button
            type="button"
            class="sources"
            aria-expanded={open}
            aria-controls={panel}
            aria-label={`${counted(articles, "source")} of ${name}`}
            onClick={() => setOpen(!open)}
          >
            {counted(articles, "source")}
          </button>
        )}
      </div>
      <div id={panel} hidden={!open}>
        {open && <Quotations claims={claims} />}
      </div>
    </div>
  );
}
