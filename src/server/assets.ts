import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** A file served under an address that changes with its content, so that it may be kept for ever. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Made at the first request that takes it. */
  readonly gzipped: () => Promise<Uint8Array>;
}

const TYPES = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
} as const;
export type Extension = keyof typeof TYPES;

const ROOT = "/assets/";
const require = createRequire(import.meta.url);
const compress = promisify(gzip);

/** Path of a file inside an installed package, whatever its `exports` say. */
export function packageFile(name: string, file: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), file);
}

/** Path of a file beside this one. */
export function ownFile(file: string): string {
  return join(import.meta.dirname, file);
}

/** True for endings of files that are served. */
export function isExtension(text: string): text is Extension {
  return text in TYPES;
}

/** A file under an address that its caller answers for: it must change with the content. */
export async function assetOf(path: string, extension: Extension, file: string): Promise<Asset> {
  return withContent(path, extension, await readFile(file));
}

/** Reads a file and gives it an address with its content's hash: `/assets/graphiql-1a2b3c4d.js`. */
export async function readAsset(name: string, extension: Extension, file: string): Promise<Asset> {
  const bytes = await readFile(file);
  const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 10);
  return withContent(`${ROOT}${name}-${hash}.${extension}`, extension, bytes);
}

function withContent(path: string, extension: Extension, bytes: Uint8Array): Asset {
  let gzipped: Promise<Uint8Array> | undefined;
  return {
    path,
    type: TYPES[extension],
    bytes,
    gzipped: () => {
      gzipped ??= compress(bytes);
      return gzipped;
    },
  };
}
