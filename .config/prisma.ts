// `prisma generate` would download its schema engine, which it never runs. Naming any existing
// executable as that engine keeps generation working without network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

const { defineConfig } = await import("prisma/config");

export default defineConfig({ schema: "../prisma/schema.prisma" });
