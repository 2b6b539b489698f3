// Generates what git does not hold: the Prisma client, the Pothos types and the typed client documents.
// Runs after `npm ci` and before every command; does nothing when the outputs are newer than their inputs.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { basename, delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..");
// Prisma looks for its generators by name, also when this runs outside of npm.
const env = { ...process.env, PATH: [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter) };
const force = basename(process.argv[1]) === "generate.mjs" && process.argv.includes("--force");

/** Newest change below a path, in milliseconds; 0 if there is nothing. */
function newest(path) {
  const full = join(root, path);
  if (!existsSync(full)) return 0;
  const stat = statSync(full);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(full).map((name) => newest(join(path, name))));
}

function generate(what, inputs, output, command) {
  if (!force && newest(output) > Math.max(...inputs.map(newest))) return;
  console.error(`generating ${what}`);
  execFileSync(process.execPath, command, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
  // A generator that finds its output unchanged leaves it alone; without this it would run every time.
  const now = new Date();
  utimesSync(join(root, output), now, now);
}

generate("the Prisma client", ["prisma/schema.prisma", "package-lock.json"], "src/db/generated/pothos-types.ts", [
  "node_modules/prisma/build/index.js",
  "generate",
]);

// Only tests and frontends use these, so an installation without development tools goes without.
const codegen = "node_modules/@graphql-codegen/cli/esm/bin.js";
if (existsSync(join(root, codegen))) {
  const inputs = ["codegen.ts", "src/schema/schema.graphql", "src/web/queries"];
  generate("the typed client documents", inputs, "src/web/generated/graphql.ts", [codegen, "--config", "codegen.ts"]);
}
