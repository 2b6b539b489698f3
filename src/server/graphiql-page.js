// Starts GraphiQL in the browser, with the example queries as its opening tabs.
const root = document.getElementById("graphiql");
const examples = JSON.parse(root.dataset.examples);

ReactDOM.createRoot(root).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: location.pathname }),
    defaultTabs: examples.map((query) => ({ query })),
    defaultEditorToolsVisibility: false,
    shouldPersistHeaders: false,
  }),
);
