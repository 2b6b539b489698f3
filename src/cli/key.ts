import { createHash, randomBytes } from "node:crypto";
import type { Command } from "commander";
import { CommuniqueError } from "../errors.ts";

function printKey(name: string): void {
  if (!/^[\w.-]+$/.test(name)) {
    throw new CommuniqueError("BAD_USAGE", `a name of letters, digits, dots and hyphens is needed, got '${name}'`);
  }
  const key = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(key).digest("hex");
  process.stdout.write(`key, for ${name} alone (it is kept nowhere): ${key}\nsetting: INGEST_KEYS=${name}:${hash}\n`);
}

/** `key`: makes a key for `ingestArticle`, and the line that lets its holder in. */
export function register(program: Command): void {
  program
    .command("key")
    .description("Make a key for taking articles in over GraphQL")
    .argument("<name>", "whom it is for")
    .action(printKey);
}
