import type { CodegenConfig } from "@graphql-codegen/cli";

/** Typed documents for clients: one for each operation under src/web, from the printed schema alone. */
const config: CodegenConfig = {
  schema: "src/schema/schema.graphql",
  documents: ["src/web/**/*.graphql"],
  ignoreNoDocuments: true,
  generates: {
    "src/web/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: { unmaskFunctionName: "readFragment" } },
      config: {
        enumsAsTypes: true,
        immutableTypes: true,
        useTypeImports: true,
        skipTypename: true,
        strictScalars: true,
        importExtension: ".ts",
        emitLegacyCommonJSImports: false,
        scalars: { ID: "string", Date: "string", DateTime: "string", EDTF: "string", CountryCode: "string" },
      },
    },
  },
};

export default config;
