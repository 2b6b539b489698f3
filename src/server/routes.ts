import type { Config } from "../config.ts";
import { countCorpus } from "../db/corpus.ts";
import type { PrismaClient } from "../db/generated/client/client.ts";
import { type Asset, ownFile, readAsset } from "./assets.ts";
import { EXPLORER_FOLDER, isView, loadExplorer, withoutGraphiQL } from "./explorer.ts";
import { loadGraphiQL } from "./graphiql.ts";
import { landingPage } from "./landing.ts";
import { checkReadiness } from "./readiness.ts";

/** Answers requests for one path; GET and HEAD only. */
export type Route = (request: Request) => Promise<Response> | Response;

const HTML = { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" };
const FOR_EVER = "public, max-age=31536000, immutable";

function json(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: { "cache-control": "no-store" } });
}

function nothing(): Response {
  return json({ error: "Nothing is here; ask at /graphql." }, 404);
}

/** True if a browser asks for a page rather than a client for data. */
export function wantsPage(request: Request): boolean {
  const accept = request.headers.get("accept") ?? "";
  return request.method === "GET" && accept.includes("text/html") && !new URL(request.url).searchParams.has("query");
}

async function sendAsset(asset: Asset, request: Request): Promise<Response> {
  const zipped = /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");
  const bytes = zipped ? await asset.gzipped() : asset.bytes;
  const headers = { "content-type": asset.type, "cache-control": FOR_EVER, vary: "accept-encoding" };
  return new Response(new Uint8Array(bytes), {
    headers: zipped ? { ...headers, "content-encoding": "gzip" } : headers,
  });
}

/** Files that pages need, read from disk at the first page or file that is asked for. */
async function loadPages(explorerFolder: string) {
  const [graphiql, explorer, style] = await Promise.all([
    loadGraphiQL(),
    loadExplorer(explorerFolder),
    readAsset("landing", "css", ownFile("landing.css")),
  ]);
  const files = [...graphiql.assets, ...(explorer?.assets ?? []), style];
  return { graphiql, explorer, style, assets: new Map(files.map((asset) => [asset.path, asset])) };
}

export interface RouteOptions extends Pick<Config, "graphiql"> {
  /** Where the built explorer is. */
  readonly explorerFolder?: string | undefined;
}

/**
 * Finds what answers a request that is not for GraphQL; null if nothing does. `isPrepared` tells whether the work at
 * start is done; `sdl` is the schema's text, null if it is not for everybody. Without a built explorer `/` is a plain
 * overview. `more` are further paths.
 */
export function createRoutes(
  prisma: PrismaClient,
  sdl: string | null,
  isPrepared: () => boolean,
  { graphiql, explorerFolder = EXPLORER_FOLDER }: RouteOptions,
  more: Readonly<Record<string, Route>> = {},
): (request: Request) => Route | null {
  let loading: ReturnType<typeof loadPages> | undefined;
  const pages = () => {
    loading ??= loadPages(explorerFolder);
    return loading;
  };

  const fixed: Readonly<Record<string, Route>> = {
    "/health": () => json({ alive: true }),
    "/ready": async () => {
      const readiness = await checkReadiness(prisma, isPrepared());
      return json(readiness, readiness.ready ? 200 : 503);
    },
    ...more,
    ...(sdl !== null && {
      "/schema.graphql": () =>
        new Response(sdl, {
          headers: { "content-type": "application/graphql; charset=utf-8", "cache-control": "no-cache" },
        }),
    }),
  };

  async function view(request: Request): Promise<Response> {
    const { explorer, style } = await pages();
    if (explorer) return new Response(graphiql ? explorer.html : withoutGraphiQL(explorer.html), { headers: HTML });
    if (new URL(request.url).pathname !== "/") return nothing();
    const counts = await countCorpus(prisma).catch(() => null);
    return new Response(landingPage(counts, style), { headers: HTML });
  }

  async function asset(request: Request): Promise<Response> {
    const found = (await pages()).assets.get(new URL(request.url).pathname);
    return found ? sendAsset(found, request) : json({ error: "No such file." }, 404);
  }

  return (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/graphql") {
      return graphiql && wantsPage(request)
        ? async () => new Response((await pages()).graphiql.html, { headers: HTML })
        : null;
    }
    if (pathname.startsWith("/assets/")) return asset;
    if (isView(pathname)) return view;
    return fixed[pathname] ?? nothing;
  };
}
