/** The service as `npm start` runs it, in a process of its own. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface ServiceProcess {
  readonly url: string;
  readonly pid: number;
  /** Exit code and signal, once it has ended. */
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>;
  readonly isRunning: () => boolean;
  /** Asks it to stop and waits until it has. */
  readonly stop: () => Promise<readonly [number | null, NodeJS.Signals | null]>;
  /** Ends it without warning; does nothing if it has ended. */
  readonly kill: () => Promise<void>;
}

/** Starts the service, on any free port unless told, and waits until it says where it is. */
export async function startService(environment: Readonly<Record<string, string>>): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [".config/run.mjs", "serve"], {
    cwd: ROOT,
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "silent", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const killNow = () => child.kill("SIGKILL");
  // Whoever started it may fail before it stops it.
  process.once("exit", killNow);
  const ended = new Promise<readonly [number | null, NodeJS.Signals | null]>((resolve) => {
    child.once("exit", (code, signal) => {
      process.off("exit", killNow);
      resolve([code, signal]);
    });
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const found = /GraphiQL\s+(http:\S+)\/graphql/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the service ended with ${code}: ${printed}`)));
  });
  async function kill(): Promise<void> {
    killNow();
    await ended;
  }
  async function stop() {
    child.kill("SIGTERM");
    return ended;
  }
  return {
    url,
    pid: child.pid ?? 0,
    ended,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    stop,
    kill,
  };
}
