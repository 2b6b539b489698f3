import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFolder } from "../../src/db/lock.ts";

let folder: string;
let holder: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "communique-lock-"));
});
afterEach(async () => {
  holder?.kill("SIGKILL");
  holder = undefined;
  await rm(folder, { recursive: true });
});

/** Another process that takes the lock and tells so, then stays. */
async function lockElsewhere(): Promise<ChildProcess> {
  const module = new URL("../../src/db/lock.ts", import.meta.url).href;
  const script = `import(${JSON.stringify(module)}).then(async ({ lockFolder }) => {
    await lockFolder(${JSON.stringify(folder)});
    console.log("held");
    setInterval(() => {}, 1000);
  })`;
  const child = spawn(process.execPath, ["--import", "tsx", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

describe("lockFolder", () => {
  it("is refused while another process holds it, in one line that names folder and process", async () => {
    holder = await lockElsewhere();
    const error: Error = await lockFolder(folder).then(
      () => new Error("was granted"),
      (reason) => reason,
    );
    expect(error).toMatchObject({ code: "DATABASE_LOCKED", details: { pid: holder.pid } });
    expect(error.message).toContain(`the data folder ${folder} is in use by process ${holder.pid}`);
    expect(error.message).not.toContain("\n");
  });

  it("is granted after the holder was killed", async () => {
    const killed = await lockElsewhere();
    killed.kill("SIGKILL");
    await once(killed, "exit");
    await (await lockFolder(folder))();
  });

  it("is refused a second time within one process, and granted after the release", async () => {
    const release = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: "DATABASE_LOCKED", details: { pid: process.pid } });
    await release();
    await (await lockFolder(folder))();
  });

  it("is not fooled by a process that got the number of a dead holder", async () => {
    const path = join(folder, "lock");
    await writeFile(path, JSON.stringify({ host: hostname(), pid: process.ppid, started: "some other time" }));
    const release = await lockFolder(folder);
    expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ pid: process.pid });
    await release();
  });

  it("believes in a holder on another machine while its lock is fresh", async () => {
    const path = join(folder, "lock");
    await writeFile(path, JSON.stringify({ host: "elsewhere", pid: 1, started: "1" }));
    await expect(lockFolder(folder)).rejects.toThrow("in use by process 1 on elsewhere");
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(path, longAgo, longAgo);
    await (await lockFolder(folder))();
  });

  it("takes a lock that says nothing for a stale one", async () => {
    await writeFile(join(folder, "lock"), "");
    await (await lockFolder(folder))();
  });

  it("goes to exactly one of many that find it stale at once", async () => {
    await writeFile(join(folder, "lock"), JSON.stringify({ host: hostname(), pid: process.ppid, started: "never" }));
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const attempt of attempts) if (attempt.status === "fulfilled") await attempt.value();
  });
});
