import { Page } from "../components/view.tsx";
import { paths } from "../paths.ts";

/** For addresses that name no view. */
export function NowhereView() {
  return (
    <Page title="Nothing here">
      <h1>Nothing here</h1>
      <p>
        No view has this address. <a href={paths.home}>Start at the beginning</a>, or search above.
      </p>
    </Page>
  );
}
