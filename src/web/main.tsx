import { Provider } from "@urql/preact";
import { render } from "preact";
import { App } from "./app.tsx";
import { createExplorerClient } from "./client.ts";
import "./styles/index.css";

const root = document.getElementById("explorer");
if (root) {
  render(
    <Provider value={createExplorerClient()}>
      <App />
    </Provider>,
    root,
  );
}
