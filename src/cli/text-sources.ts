import { isReadFailure, type ReadResult, readSources } from "../ingest/read.ts";

/**
 * Reads articles as `extract` and `evaluate` take them: the text alone (with its headline, if the file keeps that
 * apart), unless a metadata file is named; then also what that file, or the article's own file, says of it.
 */
export async function* readTexts(
  paths: readonly string[],
  metadataFile: string | undefined,
): AsyncGenerator<ReadResult> {
  if (metadataFile !== undefined) {
    yield* readSources(paths, { metadata: { file: metadataFile } });
    return;
  }
  for await (const result of readSources(paths, { metadata: "none" })) {
    if (isReadFailure(result)) {
      yield result;
      continue;
    }
    const { headline } = result.metadata;
    yield { ...result, metadata: headline === undefined ? {} : { headline } };
  }
}
