import { parentPort } from "node:worker_threads";
import type { SourceArticle } from "../model/article.ts";
import { prepare } from "./prepare.ts";

// A thread that reads articles: takes a list of sources, answers with what came of each, in their order.
parentPort?.on("message", (sources: readonly SourceArticle[]) => {
  parentPort?.postMessage(sources.map(prepare));
});
