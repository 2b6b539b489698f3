import type { CodegenConfig } from "@graphql-codegen/cli";

/** Enums are unions of their values, lists and fields are read-only, and every scalar is text. */
const TYPES = {
  enumsAsTypes: true,
  immutableTypes: true,
  useTypeImports: true,
  skipTypename: true,
  strictScalars: true,
  importExtension: ".ts",
  emitLegacyCommonJSImports: false,
  scalars: { ID: "string", Date: "string", DateTime: "string", EDTF: "string", CountryCode: "string" },
} as const;

/** Typed documents for clients, from the printed schema alone. */
const config: CodegenConfig = {
  schema: "src/schema/schema.graphql",
  generates: {
    // For the explorer, and to try queries on: one for each operation and fragment under src/web.
    "src/web/generated/": {
      documents: ["src/web/**/*.graphql"],
      preset: "client",
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: "readFragment" },
        // The manifest that `PERSISTED_DOCUMENTS` takes, and each document's hash in its `__meta__`.
        persistedDocuments: { hashAlgorithm: "sha256" },
      },
      config: TYPES,
    },
    // For the packed client: the example queries, and every type of the schema.
    "src/client/generated/": {
      documents: ["src/web/queries/*.graphql"],
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: TYPES,
    },
    "src/client/generated/schema.ts": {
      plugins: ["typescript"],
      config: { ...TYPES, avoidOptionals: { field: true } },
    },
  },
};

export default config;
