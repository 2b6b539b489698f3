import { useLocation } from "preact-iso";
import { View } from "../components/view.tsx";
import { When } from "../components/when.tsx";
import { readFragment } from "../generated/fragment-masking.ts";
import { ArticleClaimFragmentDoc, ArticleViewDocument } from "../generated/graphql.ts";
import { paths } from "../paths.ts";
import { EvidencedText } from "./article/evidenced-text.tsx";

/** Links to what was published, never to a script that calls itself an address. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** An article: its text with its evidence highlighted, and the facts that were read from it. */
export function ArticleView({ slug }: { readonly slug: string }) {
  const { query } = useLocation();
  return (
    <View
      query={ArticleViewDocument}
      variables={{ slug }}
      find={({ article }) => article}
      title={({ headline }) => headline}
      missing={`No article is called “${slug}” here.`}
    >
      {(article) => (
        <>
          <header class="title">
            <p class="eyebrow">
              {article.publisher ?? "Publisher unknown"} · <When date={article.publishedOn} full />
            </p>
            <h1>{article.headline}</h1>
            <p class="note">
              {[article.author && `by ${article.author}`, article.dateline && `from ${article.dateline}`]
                .filter(Boolean)
                .join(", ")}{" "}
              {article.url && isWebAddress(article.url) && (
                <a href={article.url} rel="noreferrer">
                  as published
                </a>
              )}
            </p>
            {article.duplicateOf && (
              <p class="note">
                A reprint of <a href={paths.article(article.duplicateOf.slug)}>{article.duplicateOf.headline}</a>
              </p>
            )}
          </header>
          <EvidencedText
            body={article.body}
            claims={readFragment(ArticleClaimFragmentDoc, article.claims)}
            opened={query.claim ?? null}
          />
        </>
      )}
    </View>
  );
}
