import { Command, CommanderError } from "commander";
import { CommuniqueError } from "../errors.ts";

/** What each command file exports: it adds its command, with options and action, to the program. */
export interface CommandModule {
  readonly register: (program: Command) => void;
}

interface CommandEntry {
  readonly description: string;
  /** Loads the command's file when it is asked for, so that `extract` never loads the database or GraphQL. */
  readonly load: () => Promise<CommandModule>;
}

const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  serve: { description: "Serve the graph over GraphQL", load: () => import("./serve.ts") },
  ingest: { description: "Read articles into the graph", load: () => import("./ingest.ts") },
  seed: { description: "Read the articles that come with the program into the graph", load: () => import("./seed.ts") },
  extract: { description: "Print what articles say, one JSON object a line", load: () => import("./extract.ts") },
  evaluate: { description: "Compare extraction with gold data", load: () => import("./evaluate.ts") },
  migrate: { description: "Bring the database schema up to date", load: () => import("./migrate.ts") },
  key: { description: "Make a key for taking articles in over GraphQL", load: () => import("./key.ts") },
  export: { description: "Write out the graph", load: () => import("./export.ts") },
  import: { description: "Take an exported graph into an empty database", load: () => import("./import.ts") },
};

const EXIT_FAILURE = 1;
const EXIT_USAGE = 2;

function report(message: string): void {
  process.stderr.write(`communique: ${message}\n`);
}

/** Applies to the program and every command under it: usage errors are thrown, told in one line, without suggestions. */
function strict(command: Command): void {
  command
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ outputError: (text) => report(text.replace(/^error: /, "").trim()) });
  for (const child of command.commands) strict(child);
}

async function program(name: string | undefined): Promise<Command> {
  const root = new Command("communique").description("Who met whom, and what was agreed, out of news articles");
  for (const [known, { description, load }] of Object.entries(COMMANDS)) {
    if (known === name) (await load()).register(root);
    else root.command(known).description(description);
  }
  strict(root);
  return root;
}

/**
 * Runs one command line (arguments after the program's name) and resolves to the exit code: 0 if all went well,
 * 1 if the work failed in part or whole, 2 if the command line itself is wrong. A command that fails in part
 * sets `process.exitCode` itself.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const [name] = argv;
  try {
    if (name !== undefined && !name.startsWith("-") && name !== "help" && !(name in COMMANDS)) {
      throw new CommuniqueError("BAD_USAGE", `unknown command '${name}'; one of: ${Object.keys(COMMANDS).join(", ")}`);
    }
    await (await program(name)).parseAsync(argv as string[], { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (cause) {
    const { toldFault } = await import("../db/faults.ts");
    const error = toldFault(cause);
    if (error instanceof CommanderError) {
      const asked = error.code === "commander.helpDisplayed" || error.code === "commander.version";
      return asked ? 0 : EXIT_USAGE;
    }
    if (error instanceof CommuniqueError) {
      report(error.message);
      return error.code === "BAD_USAGE" ? EXIT_USAGE : EXIT_FAILURE;
    }
    report(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT_FAILURE;
  }
}

// A reader that has seen enough (`… | head`) closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2));
// All is done and closed. An embedded database that was just made leaves a timer behind that would keep the process
// for ten seconds; what is printed must get out, though.
process.stdout.write("", () => process.stderr.write("", () => process.exit()));
