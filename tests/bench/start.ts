import { startService } from "../support/service-process.ts";
import { inFolder } from "./databases.ts";
import { type Measure, quantile } from "./measure.ts";

const FIRST_BAR = 10;
const WARM_BAR = 2;
const WARM_STARTS = 5;
const QUERY = "{ corpus { articleCount } people(first: 1) { nodes { name } } }";

/** Seconds from starting the service as `npm start` does until it has answered a query from stored articles. */
async function startOnce(folder: string): Promise<number> {
  const begun = performance.now();
  const service = await startService({ DATABASE_URL: "", DATA_DIR: folder, LOG_LEVEL: "error" });
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${service.url}/graphql`, {
      method: "POST",
      headers,
      body: JSON.stringify({ query: QUERY }),
    });
    const { data } = (await response.json()) as { data?: { people: { nodes: readonly object[] } } };
    if (data?.people.nodes.length !== 1) throw new Error("the first answer names nobody");
    return (performance.now() - begun) / 1000;
  } finally {
    await service.stop();
  }
}

/** First start on an empty folder, with seeding, and later starts on the same one, each until the first answer. */
export function benchStart(): Promise<readonly Measure[]> {
  return inFolder(async (folder) => {
    const first = await startOnce(folder);
    const later: number[] = [];
    for (let start = 0; start < WARM_STARTS; start++) later.push(await startOnce(folder));
    const warm = quantile(later, 0.5);
    return [
      {
        what: "first start, with seeding, to first answer",
        figure: `${first.toFixed(2)} s`,
        bar: `<= ${FIRST_BAR} s`,
        ratio: FIRST_BAR / first,
      },
      {
        what: "warm start to first answer",
        figure: `${warm.toFixed(2)} s (fastest ${Math.min(...later).toFixed(2)} s)`,
        bar: `<= ${WARM_BAR} s`,
        ratio: WARM_BAR / warm,
      },
    ];
  });
}
