import type { Client, CombinedError } from "@urql/preact";
import { useClient } from "@urql/preact";
import { useEffect, useState } from "preact/hooks";
import { type Network, peopleNetwork, withOrganizations } from "../../format/network.ts";
import {
  type MeetingFilter,
  NetworkMeetingsDocument,
  type NetworkMeetingsQuery,
  NetworkPostsDocument,
  type NetworkPostsQuery,
} from "../../generated/graphql.ts";

/** People, and people and organizations together, that the graph stays readable and quick with. */
const MOST_PEOPLE = 400;
const MOST_NODES = 500;
/** Pages of meetings that are looked through for them. */
const MOST_PAGES = 10;
const SLUGS_A_PAGE = 100;

export type NetworkState =
  | { readonly state: "loading"; readonly meetings: number }
  | { readonly state: "failed"; readonly error: CombinedError }
  | { readonly state: "loaded"; readonly network: Network; readonly total: number };

async function loadNetwork(
  client: Client,
  where: MeetingFilter,
  onProgress: (meetings: number) => void,
): Promise<NetworkState> {
  const meetings: NetworkMeetingsQuery["meetings"]["nodes"][number][] = [];
  let after: string | null = null;
  let total = 0;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: { data?: NetworkMeetingsQuery | undefined; error?: CombinedError | undefined } = await client
      .query(NetworkMeetingsDocument, { where, after })
      .toPromise();
    if (!answer.data) return { state: "failed", error: answer.error as CombinedError };
    const { nodes, pageInfo, totalCount } = answer.data.meetings;
    meetings.push(...nodes);
    total = totalCount;
    after = pageInfo.endCursor;
    onProgress(meetings.length);
    if (!pageInfo.hasNextPage || peopleNetwork(meetings, MOST_PEOPLE).isFull) break;
  }
  const people = peopleNetwork(meetings, MOST_PEOPLE);
  const slugs = [...people.nodes.values()].map(({ slug }) => slug);
  const posts: NetworkPostsQuery["people"]["nodes"][number][] = [];
  for (let start = 0; start < slugs.length; start += SLUGS_A_PAGE) {
    const some = slugs.slice(start, start + SLUGS_A_PAGE);
    const { data, error } = await client.query(NetworkPostsDocument, { slugs: some }).toPromise();
    if (!data) return { state: "failed", error: error as CombinedError };
    posts.push(...data.people.nodes);
  }
  return { state: "loaded", network: withOrganizations(people, posts, MOST_NODES), total };
}

/** The network of the latest meetings that meet a condition, loaded page by page; `retry` tries anew. */
export function useNetwork(where: MeetingFilter): { readonly network: NetworkState; readonly retry: () => void } {
  const client = useClient();
  const [network, setNetwork] = useState<NetworkState>({ state: "loading", meetings: 0 });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt loads anew
  useEffect(() => {
    let isWanted = true;
    const show = (state: NetworkState) => isWanted && setNetwork(state);
    show({ state: "loading", meetings: 0 });
    loadNetwork(client, where, (meetings) => show({ state: "loading", meetings })).then(show);
    return () => {
      isWanted = false;
    };
  }, [client, where, attempt]);
  return { network, retry: () => setAttempt(attempt + 1) };
}
