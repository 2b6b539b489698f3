import { parseArgs } from "node:util";
import { writeArticles } from "./articles.ts";
import { benchExtract } from "./extract.ts";
import { benchFaults } from "./faults.ts";
import { benchGrowth } from "./growth.ts";
import { type Measure, table } from "./measure.ts";
import { benchQuery } from "./query.ts";
import { benchServe } from "./serve.ts";
import { benchStart } from "./start.ts";
import { benchStore } from "./store.ts";
import { benchWeb } from "./web.ts";

const USAGE = `npm run bench -- [extract] [store] [query] [serve] [growth] [start] [faults] [web] [--meetings N] [--articles N]
npm run bench -- articles --out FILE.jsonl|FOLDER [--articles N] [--seed N]

Measures what is named, or all of it, and compares with the bars. A ratio of 1 meets its bar, more is better.
  extract  articles read, without a database (1000 generated ones and the written ones)
  store    articles read, stored and resolved: on a server, and embedded (1000 articles)
  query    person → meetings → agreements at 100,000 meetings and at a tenth of them, on a server
  serve    the service beside hand-written SQL and beside bare bytes over node:http, four read queries, on a server
  growth   how the medians of the four read queries grow from 10,000 meetings to --meetings, on a server
  start    first and later starts of the embedded service until the first answer
  faults   seconds until the service tells that its database is gone, and until it is there again
  web      size of the explorer, and the time until its views are there in a browser on loopback
  articles writes invented articles to try ingest with, and measures nothing
The server is that of TEST_DATABASE_URL, or else the one at 127.0.0.1:5432; databases are made there and dropped.`;

function wholeNumber(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`expected a whole number above 0, got ${text}\n\n${USAGE}`);
  return Number(text);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    meetings: { type: "string" },
    articles: { type: "string" },
    out: { type: "string" },
    seed: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});
const articles = wholeNumber(values.articles, 1000);
const meetings = wholeNumber(values.meetings, 100_000);

const BENCHES: Readonly<Record<string, () => Promise<readonly Measure[]>>> = {
  extract: () => benchExtract(articles),
  store: () => benchStore(articles),
  query: () => benchQuery(meetings),
  serve: () => benchServe(meetings),
  growth: () => benchGrowth(meetings),
  start: benchStart,
  faults: benchFaults,
  web: benchWeb,
};

if (values.help) {
  console.log(USAGE);
} else if (positionals[0] === "articles") {
  if (values.out === undefined) throw new Error(`--out says where to\n\n${USAGE}`);
  await writeArticles(values.out, articles, wholeNumber(values.seed, 1));
  console.log(`${articles} articles written to ${values.out}`);
} else {
  const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
  const unknown = names.find((name) => !(name in BENCHES));
  if (unknown !== undefined) throw new Error(`unknown: ${unknown}\n\n${USAGE}`);
  for (const name of names) {
    console.error(`measuring ${name} …`);
    console.log(`${table((await BENCHES[name]?.()) ?? [])}\n`);
  }
}
