import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { completeGraph, ingest } from "../../src/ingest/pipeline.ts";
import { readSources } from "../../src/ingest/read.ts";
import type { Random } from "../support/generator/random.ts";
import { type ServiceProcess, startService } from "../support/service-process.ts";
import type { Corpus } from "./corpus.ts";
import { exported, open, type Place, type Places } from "./place.ts";

const KEY = "a-key-for-trying-faults-that-is-long-enough";
const MUTATION = "mutation Take($input: IngestArticleInput!) { ingestArticle(input: $input) { outcome } }";

/** What `INGEST_KEYS` must be for `handIn` to be let in. */
export const INGEST_KEYS = `faults:${createHash("sha256").update(KEY).digest("hex")}`;

export interface Line {
  readonly url: string;
  readonly text: string;
  readonly title: string;
  readonly date: string;
  readonly publisher: string;
}

export async function linesOf({ file }: Corpus): Promise<readonly Line[]> {
  return (await readFile(file, "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

/** Hands an article in; the code of the error, or null if it was taken. Throws if the service does not answer. */
export async function handIn(service: Pick<ServiceProcess, "url">, line: Line): Promise<string | null> {
  const { url, text, title, date, publisher } = line;
  const input = { url, text, headline: title, publishedOn: date, publisher };
  const response = await fetch(`${service.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${KEY}` },
    body: JSON.stringify({ query: MUTATION, variables: { input } }),
  });
  const { errors } = (await response.json()) as { errors?: readonly { extensions?: { code?: string } }[] };
  return errors === undefined ? null : (errors[0]?.extensions?.code ?? "an error without a code");
}

/** A place with the first article in it: an empty embedded database would be seeded. */
export async function begun(places: Places, { file }: Corpus): Promise<Place> {
  const place = await places.make("migrated");
  const database = await open(place);
  for await (const source of readSources([file])) {
    await ingest(database, [source]);
    break;
  }
  await database.close();
  return place;
}

/** Most articles that a service is handed between its start and the moment at which it is killed. */
const LONGEST_LIFE = 4;

/**
 * Kills the service so many times while it takes articles in and is read from. After each the database must hold every
 * article that was acknowledged, at most the one under way besides, and the graph that an undisturbed run makes of them.
 */
export async function killServices(
  places: Places,
  corpus: Corpus,
  kills: number,
  random: Random,
  onKill: (kill: number) => void = () => {},
): Promise<string> {
  const lines = await linesOf(corpus);
  let place = await begun(places, corpus);
  let taken = 1;
  let surplus = 0;
  for (let kill = 1; kill <= kills; kill++) {
    if (taken + LONGEST_LIFE + 1 > lines.length) {
      await place.remove();
      place = await begun(places, corpus);
      taken = 1;
    }
    const service = await startService({ ...place.environment, INGEST_KEYS, REQUESTS_PER_MINUTE: "0" });
    let reading = true;
    const reader = (async () => {
      while (reading) {
        await fetch(`${service.url}/graphql?query={people{totalCount}}`).then(
          (response) => response.text(),
          () => "",
        );
        await setTimeout(5);
      }
    })();
    const life = random.whole(0, LONGEST_LIFE - 1) + random.next();
    const start = performance.now();
    let each = 300;
    for (let handed = 0; handed < Math.floor(life); handed++) {
      const code = await handIn(service, lines[taken] as Line);
      if (code !== null) throw new Error(`before kill ${kill} an article is refused: ${code}`);
      taken += 1;
      each = (performance.now() - start) / (handed + 1);
    }
    // The last is under way when it dies.
    const last = handIn(service, lines[taken] as Line).then(
      (code) => code === null,
      () => false,
    );
    await setTimeout(each * (life % 1));
    await service.kill();
    if (await last) taken += 1;
    reading = false;
    await reader;

    const database = await open(place);
    await completeGraph(database);
    const stored = await database.prisma.article.count();
    const found = await exported(database);
    await database.close();
    if (stored !== taken && stored !== taken + 1) {
      throw new Error(`after kill ${kill} ${stored} articles are stored and ${taken} were acknowledged`);
    }
    if (stored > taken) surplus += 1;
    taken = stored;
    if (found !== (await corpus.expected(stored))) {
      throw new Error(`after kill ${kill} the export differs from that of an undisturbed run of ${stored} articles`);
    }
    onKill(kill);
  }
  await place.remove();
  return `${kills} services killed, ${surplus} with the article under way stored; nothing acknowledged lost, every export is the undisturbed one`;
}
