import { Client, cacheExchange, fetchExchange } from "@urql/preact";

/** A client of the service that serves this page; the same query is asked once and then remembered. */
export function createExplorerClient(): Client {
  return new Client({ url: "/graphql", exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });
}
