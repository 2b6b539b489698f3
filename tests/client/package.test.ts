import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LiveService, startLiveService } from "../support/live-service.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TSC = join(ROOT, "node_modules/typescript/bin/tsc");
const URQL = "@urql/core";

interface Outcome {
  readonly code: number;
  readonly output: string;
}

function run(command: string, args: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: `${stdout}${stderr}` }),
    );
  });
}

/** Runs a command that must succeed. */
async function succeed(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, output } = await run(command, args, cwd);
  expect(code, output).toBe(0);
  return output;
}

let service: LiveService;
let project: string;

/** A project that knows nothing of this repository but the packed client. */
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "communique-consumer-"));
  const packed = join(project, "packed");
  await succeed(process.execPath, [".config/client.mjs"], ROOT);
  await cp(join(ROOT, "dist/client"), packed, { recursive: true });
  await succeed("npm", ["pack", "./packed"], project);
  const [tarball = ""] = (await readdir(project)).filter((name) => name.endsWith(".tgz"));
  await rm(packed, { recursive: true });
  const manifest = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  await writeFile(
    join(project, "package.json"),
    JSON.stringify({
      name: "consumer",
      private: true,
      type: "module",
      dependencies: { communique: `file:${tarball}`, [URQL]: manifest.devDependencies[URQL] },
    }),
  );
  await writeFile(
    join(project, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        target: "ES2022",
        module: "NodeNext",
        lib: ["ES2022", "DOM"],
        types: [],
        strict: true,
        // The package's own declarations are checked too.
        skipLibCheck: false,
        outDir: "built",
        rootDir: "source",
      },
      include: ["source"],
    }),
  );
  await cp(join(ROOT, "tests/client/consumer"), join(project, "source"), { recursive: true });
  const [live] = await Promise.all([
    startLiveService(),
    succeed("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"], project),
  ]);
  service = live;
});
afterAll(async () => {
  await service?.close();
  await rm(project, { recursive: true, force: true });
});

test("the package brings nothing of the service with it", async () => {
  const installed = await readdir(join(project, "node_modules"), { recursive: true });
  const packages = installed.filter((path) => /^(?:@[^/]+\/)?[^/]+\/package\.json$/.test(path));
  expect(packages.map((path) => path.replace("/package.json", "")).toSorted()).toEqual([
    "@0no-co/graphql.web",
    "@graphql-typed-document-node/core",
    "@urql/core",
    "communique",
    "graphql",
    "wonka",
  ]);
});

test("a consumer compiles, wrong fields, missing null checks and wrong variables excepted, and is answered", async () => {
  await succeed(process.execPath, [TSC, "--project", "."], project);
  const meetings = expect.arrayContaining([
    { on: "2024-12-18", title: expect.stringContaining("Talks"), signed: expect.arrayContaining(["SIGNED"]) },
  ]);
  const ask = async (file: string) =>
    JSON.parse(await succeed(process.execPath, [`built/${file}.js`, `${service.url}/graphql`], project));
  expect(await ask("by-fetch")).toEqual({ name: "Phan Văn Giang", meetings });
  expect(await ask("by-request")).toEqual({ name: "Phan Văn Giang", meetings, refusal: "BAD_ARGUMENT", sdl: true });
  expect(await ask("by-urql")).toEqual({ name: "Phan Văn Giang", meetings });
});

test.each([
  ["a wrong field name", "person?.nmae", "TS2339"],
  ["a missing null check", "person.name", "TS18047"],
  ["a field that the query does not select", "person?.slug", "TS2339"],
])("%s does not compile", async (_what, expression, code) => {
  await writeFile(
    join(project, "source/wrong.ts"),
    `import { MeetingsAndAgreementsDocument, request } from "communique/client";
const { person } = await request("", MeetingsAndAgreementsDocument);
console.log(${expression});\n`,
  );
  const { code: exit, output } = await run(process.execPath, [TSC, "--project", ".", "--noEmit"], project);
  expect([exit === 0, output]).toEqual([false, expect.stringMatching(new RegExp(`^source/wrong\\.ts.*${code}`))]);
});
