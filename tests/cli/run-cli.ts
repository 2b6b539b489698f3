import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user would, in the project's folder, and resolves with what it printed and its exit code. */
export function runCli(
  arguments_: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CliResult> {
  return run(process.execPath, [".config/run.mjs", ...arguments_], environment);
}

/** Runs a line of bash in the project's folder, for pipes. */
export function runShell(line: string): Promise<CliResult> {
  return run("bash", ["-c", line], {});
}

function run(
  command: string,
  arguments_: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, arguments_, {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
