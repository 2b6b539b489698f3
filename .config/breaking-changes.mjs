// Compares src/schema/schema.graphql with what it was before, and fails if a query written for that would break.
//
// Before is: the last commit, if the file has been edited since; else where this branch left main; else the commit
// before the last. Without git, or where history ends before that (a shallow clone), the check says so and passes.
//
// A break that is meant is allowed by a line in .config/allowed-breaks.txt, which is reviewed with the change:
//   Person.fullName: `name` has said the same for a year
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// The same graphql for both: two of them refuse each other's schemas.
const require = createRequire(import.meta.url);
const { buildSchema } = require("graphql");
const { CriticalityLevel, diff } = require("@graphql-inspector/core");

const FILE = "src/schema/schema.graphql";
const ALLOWED = ".config/allowed-breaks.txt";
/** The folder to check; this project unless another is named. */
const root = process.argv[2] ?? join(import.meta.dirname, "..");

/** What git prints, null if it fails or is not there. */
function git(...argv) {
  try {
    return execFileSync("git", ["-C", root, ...argv], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
}

function skip(reason) {
  console.log(`SKIPPED, not checked: whether ${FILE} breaks queries. Reason: ${reason}.`);
  process.exit(0);
}

function commit(name) {
  return git("rev-parse", "--verify", "--quiet", `${name}^{commit}`)?.trim() ?? null;
}

/** The commit to compare with, and how to call it. */
function base(now) {
  const head = commit("HEAD");
  if (head === null) return skip("this is no git repository with a commit");
  if (git("show", `${head}:./${FILE}`) !== now) return [head, "the last commit"];
  for (const main of ["origin/main", "main"]) {
    const left = git("merge-base", head, main)?.trim();
    if (left && left !== head) return [left, `where this branch left ${main}`];
  }
  const before = commit(`${head}^`);
  return before === null ? skip("no commit before the last one is there") : [before, "the commit before the last"];
}

/** Paths that may break, with the reasons given. */
function allowances() {
  const file = join(root, ALLOWED);
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const entries = lines.flatMap((line, index) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const [, path, reason] = /^([\w.@]+):\s*(\S.*)$/.exec(line) ?? [];
    if (path === undefined) {
      console.error(`${ALLOWED}:${index + 1}: a path, a colon and a reason are needed: ${line}`);
      process.exit(1);
    }
    return [[path, reason]];
  });
  return new Map(entries);
}

const now = readFileSync(join(root, FILE), "utf8");
const [before, name] = base(now);
const then = git("show", `${before}:./${FILE}`);
if (then === null) skip(`${name} has no ${FILE}`);
const allowed = allowances();
const breaks = (await diff(buildSchema(then), buildSchema(now))).filter(
  ({ criticality }) => criticality.level === CriticalityLevel.Breaking,
);
const refused = breaks.filter(({ path }) => !allowed.has(path));
for (const { path, message } of breaks) {
  const reason = allowed.get(path);
  console.log(reason === undefined ? `breaks ${path}: ${message}` : `allowed ${path}: ${message} Reason: ${reason}`);
}
if (refused.length > 0) {
  console.error(`${FILE} breaks queries written for ${name} (${before.slice(0, 12)}).`);
  console.error(`Keep and deprecate what goes, or say in ${ALLOWED} why it may: one line each, "path: reason".`);
  process.exit(1);
}
console.log(`${FILE} breaks no query written for ${name} (${before.slice(0, 12)}), ${breaks.length} allowed.`);
