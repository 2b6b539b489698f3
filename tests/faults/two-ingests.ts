import { runCli } from "../cli/run-cli.ts";
import type { Corpus } from "./corpus.ts";
import { exportOf, type Places } from "./place.ts";

/**
 * Ingests the same articles twice at once. On a server both go through; of an embedded database's folder one is
 * refused with a reason, and goes through when it is run again. The export is that of one run.
 */
export async function ingestTwiceAtOnce(places: Places, { file, expected }: Corpus): Promise<string> {
  const place = await places.make("migrated");
  const run = () => runCli(["ingest", file], place.environment);
  const results = await Promise.all([run(), run()]);
  let refused = 0;
  for (const { code, stderr } of results) {
    if (code === 0) continue;
    if (places.kind === "server" || !/^communique: the data folder .* is in use by process \d+/.test(stderr)) {
      throw new Error(`one of two ingests at once ended with ${code}: ${stderr}`);
    }
    refused += 1;
    const again = await run();
    if (again.code !== 0) throw new Error(`the ingest that was refused does not go through alone: ${again.stderr}`);
  }
  if (refused > 1) throw new Error("both ingests were refused");
  const found = await exportOf(place);
  if (found !== (await expected())) throw new Error("after two ingests at once the export differs from that of one");
  await place.remove();
  return `two ingests at once, ${refused} refused and run again; the export is that of one`;
}
