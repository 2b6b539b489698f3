// Starts GraphiQL in the browser, with the example queries as its opening tabs. A link may bring a query and variables
// of its own (`/graphql#query=…&variables=…`), which open in a tab in front.
const root = document.getElementById("graphiql");
const examples = JSON.parse(root.dataset.examples);
const linked = new URLSearchParams(location.hash.slice(1));
const query = linked.get("query") ?? undefined;
const variables = linked.get("variables") ?? undefined;

ReactDOM.createRoot(root).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: location.pathname }),
    query,
    variables,
    defaultTabs: examples.map((query) => ({ query })),
    defaultEditorToolsVisibility: false,
    shouldPersistHeaders: false,
  }),
);
