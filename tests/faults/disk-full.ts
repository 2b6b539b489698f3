import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { POSTGRES_PROGRAMS } from "../support/own-postgres.ts";
import type { Corpus } from "./corpus.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Megabytes of the disk that is made to be filled. */
const SIZE = 400;

interface Run {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a command in a namespace of its own in which `folder` is a small disk of nobody else's. */
function onSmallDisk(folder: string, command: readonly string[]): Promise<Run> {
  const isRoot = process.getuid?.() === 0;
  const script = `mount -t tmpfs -o size=${SIZE}m,mode=1777 tmpfs "$0" && exec "$@"`;
  const child = spawn("unshare", [isRoot ? "-m" : "-Urm", "sh", "-c", script, folder, ...command], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, output: error.message }));
    child.once("close", (code) => resolve({ code, output }));
  });
}

/** Why a small disk cannot be had here; null if it can. */
export async function whyNoSmallDisk(kind: "embedded" | "server"): Promise<string | null> {
  if (kind === "server" && POSTGRES_PROGRAMS === null) return "PostgreSQL's programs are not installed";
  // PostgreSQL refuses to run as what looks like root, and in a user namespace that is the only user.
  if (kind === "server" && process.getuid?.() !== 0) return "a server's disk can only be made small by root";
  const folder = await mkdtemp(join(tmpdir(), "communique-disk-"));
  const { code, output } = await onSmallDisk(folder, ["true"]);
  await rm(folder, { recursive: true, force: true });
  return code === 0 ? null : `no disk of its own can be mounted: ${output.trim()}`;
}

/**
 * Lets the disk under a database run full while articles come in: what is refused is refused with a code, and once
 * there is room everything goes on by itself and nothing is missing.
 */
export async function fillDisk(kind: "embedded" | "server", corpus: Corpus): Promise<string> {
  const why = await whyNoSmallDisk(kind);
  if (why !== null) return `skipped: ${why}`;
  const folder = await mkdtemp(join(tmpdir(), "communique-disk-"));
  const beside = await mkdtemp(join(tmpdir(), "communique-beside-"));
  try {
    const expected = join(beside, "expected.jsonl");
    await writeFile(expected, await corpus.expected());
    const inside = fileURLToPath(new URL("disk-full-inside.ts", import.meta.url));
    const command = [process.execPath, "--import", "tsx", inside, kind, folder, corpus.file, expected];
    const { code, output } = await onSmallDisk(folder, command);
    if (code !== 0) throw new Error(output);
    return output.trim().split("\n").join("; ");
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(beside, { recursive: true, force: true });
  }
}
