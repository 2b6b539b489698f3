import { useClient, useQuery } from "@urql/preact";
import { useLocation } from "preact-iso";
import { usePages } from "../components/pages.tsx";
import { QueryLink } from "../components/query-link.tsx";
import { SearchHit } from "../components/search-hit.tsx";
import { Empty, Failure, Loading } from "../components/states.tsx";
import { Page } from "../components/view.tsx";
import { counted } from "../format/words.ts";
import { type SearchType, SearchViewDocument, type SearchViewQuery } from "../generated/graphql.ts";
import { paths } from "../paths.ts";

const KINDS: Readonly<Record<SearchType, string>> = {
  PERSON: "People",
  ORGANIZATION: "Organizations",
  MEETING: "Meetings",
  AGREEMENT: "Agreements",
  ARTICLE: "Articles",
};

function isKind(text: string | undefined): text is SearchType {
  return text !== undefined && text in KINDS;
}

/** Which kinds to search; a choice is part of the address. */
function KindChoice({ text, chosen }: { readonly text: string; readonly chosen: SearchType | null }) {
  const choices: readonly (readonly [SearchType | null, string])[] = [
    [null, "Everything"],
    ...(Object.entries(KINDS) as [SearchType, string][]),
  ];
  return (
    <nav class="choices" aria-label="Kinds">
      {choices.map(([kind, name]) => (
        <a
          key={name}
          href={`${paths.search(text)}${kind === null ? "" : `&kind=${kind}`}`}
          aria-current={kind === chosen ? "true" : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

type Search = SearchViewQuery["search"];
interface Asked {
  readonly text: string;
  readonly types: SearchType[] | null;
}

function Hits({ asked, search }: { readonly asked: Asked; readonly search: Search }) {
  const client = useClient();
  const { items, more } = usePages(search.edges, search.pageInfo, async (after) => {
    const { data } = await client.query(SearchViewDocument, { ...asked, after }).toPromise();
    return data && { items: data.search.edges, pageInfo: data.search.pageInfo };
  });
  return (
    <>
      <ol class="hits">
        {items.map(({ cursor, node, passage }) => (
          <li key={cursor}>
            <SearchHit
              hit={node}
              passage={
                passage.source === "BODY" || passage.source === "PLACE" || passage.source === "NAME" ? passage : null
              }
            />
          </li>
        ))}
      </ol>
      {more}
    </>
  );
}

/** What a search found, while it is being typed. */
export function SearchView() {
  const { query } = useLocation();
  const text = query.q?.trim() ?? "";
  const chosen = isKind(query.kind) ? query.kind : null;
  const asked: Asked = { text, types: chosen === null ? null : [chosen] };
  const [{ data, error }, ask] = useQuery({ query: SearchViewDocument, variables: asked, pause: text === "" });
  const found = text === "" ? undefined : data?.search;
  return (
    <Page title={text === "" ? "Search" : text}>
      <h1 class="quiet">{text === "" ? "Search" : `“${text}”`}</h1>
      <KindChoice text={text} chosen={chosen} />
      <p class="note" role="status">
        {found ? counted(found.totalCount, "result") : ""}
      </p>
      {text === "" && <Empty>Type a name, a place, a title, or words of an article; accents do not matter.</Empty>}
      {error && <Failure error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      {text !== "" && !found && !error && <Loading what="Searching" />}
      {found?.totalCount === 0 && <Empty>Nothing found. Fewer words, or another spelling, may help.</Empty>}
      {found && !error && <Hits key={JSON.stringify(asked)} asked={asked} search={found} />}
      <footer class="colophon">
        <QueryLink query={SearchViewDocument} variables={asked} />
      </footer>
    </Page>
  );
}
