/** A PostgreSQL server of a test's own, in a folder of its own, to be killed and copied at will. */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";

const INSTALLED = "/usr/lib/postgresql";

/** Folder of PostgreSQL's own programs; null where they are not installed. */
export const POSTGRES_PROGRAMS: string | null = existsSync(INSTALLED)
  ? (readdirSync(INSTALLED)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(INSTALLED, version, "bin"))
      .find((folder) => existsSync(join(folder, "initdb"))) ?? null)
  : null;

/** PostgreSQL refuses to run as root; its package comes with a user for it. */
function asUser(program: string, arguments_: readonly string[]): readonly [string, readonly string[]] {
  const path = join(POSTGRES_PROGRAMS ?? "", program);
  return process.getuid?.() === 0
    ? ["setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, ...arguments_]]
    : [path, arguments_];
}

function run(program: string, arguments_: readonly string[]): void {
  const [command, all] = asUser(program, arguments_);
  execFileSync(command, [...all], { stdio: ["ignore", "ignore", "pipe"], cwd: "/" });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

export interface OwnPostgres {
  readonly url: string;
  /** Ends all its processes at once, as a power cut would. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
}

/** Makes a server: a new one, or a streaming replica of another, and starts it. */
export async function ownPostgres(primary: OwnPostgres | null = null): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(tmpdir(), "communique-postgres-"));
  await chmod(folder, 0o777);
  const data = join(folder, "data");
  if (primary === null) run("initdb", ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]);
  else run("pg_basebackup", ["-D", data, "-d", primary.url, "-R", "-X", "stream", "--checkpoint=fast", "--no-sync"]);
  const port = await freePort();
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`];
  let running: ReturnType<typeof spawn> | null = null;

  async function start(): Promise<void> {
    const [command, all] = asUser("postgres", ["-D", data, ...settings.flatMap((setting) => ["-c", setting])]);
    running = spawn(command, [...all], { stdio: "ignore", cwd: "/" });
    for (let attempt = 0; attempt < 300; attempt++) {
      const client = new pg.Client({ connectionString: url });
      client.on("error", () => undefined);
      const answered = await client
        .connect()
        .then(() => true)
        .catch(() => false);
      await client.end().catch(() => undefined);
      if (answered) return;
      await setTimeout(100);
    }
    throw new Error("the server of the test's own does not start");
  }
  async function kill(): Promise<void> {
    const child = running;
    if (child === null) return;
    running = null;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    const postmaster = Number((await readFile(join(data, "postmaster.pid"), "utf8")).split("\n", 1)[0]);
    // Its backends notice that their parent is gone and end.
    process.kill(postmaster, "SIGKILL");
    await ended;
  }
  async function remove(): Promise<void> {
    await kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  await start();
  return { url, kill, start, remove };
}
