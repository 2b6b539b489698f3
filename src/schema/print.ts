/** Writes `schema.graphql` beside this file. Run by `npm run schema` after a change of types. */
import { writeFileSync } from "node:fs";
import { printSorted, toSchema } from "./index.ts";

writeFileSync(new URL("schema.graphql", import.meta.url), printSorted(toSchema()));
