import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const require = createRequire(import.meta.url);

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  // Vite would take the ES module of graphql and Node, for Pothos and Yoga, the other: two graphqls refuse each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve("graphql") }] },
  test: {
    include: ["tests/**/*.test.ts"],
    // Many files start a PostgreSQL of their own in the worker, at 200 to 300 MB and most of a core each.
    maxWorkers: Math.min(4, availableParallelism()),
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
