import { join } from "node:path";
import { defineConfig } from "vite";

const root = join(import.meta.dirname, "..");

/**
 * Builds the explorer into `dist/explorer` (or into `--outDir`), every file but the page under a name that changes
 * with its content. `npx vite --config .config/vite.ts` serves it from source, asking the service on port 4000.
 */
export default defineConfig({
  root: join(root, "src/web"),
  cacheDir: join(root, "node_modules/.cache/vite"),
  publicDir: false,
  // Types are checked elsewhere; here they only go. Components are Preact's.
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // Urql asks which mode it runs in.
  build: {
    outDir: join(root, "dist/explorer"),
    emptyOutDir: true,
    assetsDir: "assets/explorer",
    // The content security policy allows no scripts or styles inside the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { "/graphql": "http://127.0.0.1:4000", "/assets": "http://127.0.0.1:4000" } },
});
