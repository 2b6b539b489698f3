import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { CommuniqueError } from "../errors.ts";

/** Where text goes, as fast as it is taken. */
export interface Output {
  readonly write: (text: string) => Promise<void>;
  /** Call it when all is written: only then is a file there under its name. */
  readonly finish: () => Promise<void>;
  /** Call it instead when something went wrong: nothing stays. */
  readonly abandon: () => Promise<void>;
}

/** Standard output. */
export const standardOutput: Output = {
  write: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  },
  finish: async () => {},
  abandon: async () => {},
};

/** A file, made or overwritten, complete or not at all. @throws CommuniqueError FILE_UNWRITABLE */
export async function openFile(path: string): Promise<Output> {
  const draft = `${path}.partial`;
  const stream = createWriteStream(draft);
  const refused = (cause: unknown) =>
    new CommuniqueError("FILE_UNWRITABLE", `${path}: cannot be written: ${(cause as Error).message}`, {}, { cause });
  let failure: unknown;
  stream.on("error", (error) => {
    failure = error;
  });
  async function attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      if (failure !== undefined) throw failure;
      await work();
    } catch (error) {
      throw refused(error);
    }
  }
  await attempt(() => once(stream, "open"));
  return {
    write: (text) => attempt(async () => stream.write(text) || (await once(stream, "drain"))),
    finish: () =>
      attempt(async () => {
        stream.end();
        await finished(stream);
        await rename(draft, path);
      }),
    abandon: async () => {
      stream.destroy();
      await rm(draft, { force: true });
    },
  };
}
