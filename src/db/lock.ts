import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { link, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { CommuniqueError } from "../errors.ts";

interface Holder {
  readonly host: string;
  readonly pid: number;
  /** When the process started, as its system counts it; empty where the system does not tell. */
  readonly started: string;
}

/** How often a held lock is touched, and after how long without it a lock of another machine counts as left behind; ms. */
const TOUCH_EVERY = 10_000;
const ABANDONED_AFTER = 60_000;

/**
 * Holds a data folder for this process, by a file `lock` in it. The file names the process with its start time, so
 * that the lock of a killed process is seen to be stale even if its number belongs to another process by now.
 * Processes of other machines or containers cannot be looked up: their locks count while they are touched.
 *
 * @returns the release
 * @throws CommuniqueError DATABASE_LOCKED, details.pid being the holder
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, "lock");
  const own = JSON.stringify({ host: hostname(), pid: process.pid, started: startOf(process.pid) } satisfies Holder);
  while (!(await createWhole(path, own))) {
    const found = await readFile(path, "utf8").catch(() => null);
    if (found === null) continue;
    const holder = parse(found);
    if (holder && (await isHeld(path, holder))) {
      const where = holder.host === hostname() ? "" : ` on ${holder.host}`;
      const text = `the data folder ${folder} is in use by process ${holder.pid}${where}; stop that, or set DATA_DIR or DATABASE_URL`;
      throw new CommuniqueError("DATABASE_LOCKED", text, { pid: holder.pid });
    }
    await clearStale(path, found);
  }
  return hold(path, own);
}

/** Creates the file with its content in one step, so that nobody ever reads half of it. False if there is one. */
async function createWhole(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${process.pid}.${performance.now()}`;
  await writeFile(draft, content);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Of several processes that find the same stale lock one moves it away; who moved a fresh one by mistake puts it back. */
async function clearStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.stale.${process.pid}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) return;
    throw error;
  }
  if ((await readFile(aside, "utf8")) !== stale) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function hold(path: string, own: string): () => Promise<void> {
  const timer = setInterval(() => utimes(path, new Date(), new Date()).catch(() => undefined), TOUCH_EVERY).unref();
  // A process that ends without closing the database frees the folder all the same.
  function releaseNow(): void {
    try {
      if (readFileSync(path, "utf8") === own) rmSync(path, { force: true });
    } catch (error) {
      if (!isCode(error, "ENOENT")) throw error;
    }
  }
  process.once("exit", releaseNow);
  return async () => {
    clearInterval(timer);
    process.off("exit", releaseNow);
    releaseNow();
  };
}

async function isHeld(path: string, { host, pid, started }: Holder): Promise<boolean> {
  if (host !== hostname()) {
    const touched = await stat(path).catch(() => null);
    return touched !== null && Date.now() - touched.mtimeMs < ABANDONED_AFTER;
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isCode(error, "ESRCH")) return false;
  }
  return started === startOf(pid);
}

/** Start of a process: clock ticks since boot on Linux, a date elsewhere on Unix, else empty. */
function startOf(pid: number): string {
  try {
    // The name in parentheses may hold spaces; the start is the twentieth field after it (proc_pid_stat(5)).
    return (
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")[19] ?? ""
    );
  } catch {
    if (process.platform === "win32" || process.platform === "linux") return "";
  }
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

function parse(text: string): Holder | null {
  try {
    const { host, pid, started } = JSON.parse(text);
    return typeof host === "string" && Number.isInteger(pid) ? { host, pid, started: String(started) } : null;
  } catch {
    return null;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
