// Makes the package for frontends in `dist/client`: one bundle without dependencies of the service, its types, the
// schema's text. `npm run pack:client` packs it; `npm publish ./dist/client` would publish it.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import "./generate.mjs";

const root = join(import.meta.dirname, "..");
const target = join(root, "dist/client");
const { version, description, license, dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const sdl = readFileSync(join(root, "src/schema/schema.graphql"), "utf8");

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const types = ["node_modules/typescript/bin/tsc", "--project", "src/client"];
execFileSync(process.execPath, types, { cwd: root, stdio: "inherit" });
// Declarations name each other as the sources do, by names that are not in the package.
for (const name of readdirSync(target, { recursive: true }).filter((file) => file.endsWith(".d.ts"))) {
  const file = join(target, name);
  writeFileSync(file, readFileSync(file, "utf8").replace(/(from ["']\.[^"']*)\.ts(["'])/g, "$1.js$2"));
}
await build({
  absWorkingDir: root,
  entryPoints: ["src/client/index.ts"],
  outfile: join(target, "index.js"),
  bundle: true,
  format: "esm",
  target: "es2022",
  define: { COMMUNIQUE_SDL: JSON.stringify(sdl) },
});
writeFileSync(join(target, "schema.graphql"), sdl);
copyFileSync(join(root, "src/client/README.md"), join(target, "README.md"));

const core = "@graphql-typed-document-node/core";
const manifest = {
  name: "communique",
  version,
  description: `Typed client of Communiqué. ${description}`,
  license,
  type: "module",
  sideEffects: false,
  exports: {
    "./client": { types: "./index.d.ts", default: "./index.js" },
    "./schema.graphql": "./schema.graphql",
    "./package.json": "./package.json",
  },
  // Types alone; it brings those of GraphQL with it.
  dependencies: { [core]: dependencies[core] },
};
writeFileSync(join(target, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
