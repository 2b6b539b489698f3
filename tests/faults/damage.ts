import { cp, mkdtemp, open as openFile, readdir, rm, stat, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seed } from "../../seed/seed.ts";
import { CommuniqueError } from "../../src/errors.ts";
import type { Random } from "../support/generator/random.ts";
import { exported, exportOf, open, type Place } from "./place.ts";

const placeAt = (folder: string): Place => ({
  kind: "embedded",
  environment: { DATABASE_URL: "", DATA_DIR: folder },
  remove: () => rm(folder, { recursive: true, force: true }),
});

/** Damages one file, drawn by chance: it goes, is cut short, or some of its bytes are others. Tells what was done. */
async function damageOne(folder: string, random: Random): Promise<string> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const file = random.pick(names.filter((name) => !name.endsWith("held.json")).sort());
  const { size } = await stat(file);
  const kind = random.whole(0, 2);
  if (kind === 0) {
    await rm(file);
    return `${file} removed`;
  }
  const at = Math.floor(size * random.next());
  if (kind === 1) {
    await truncate(file, at);
    return `${file} cut to ${at} of ${size} bytes`;
  }
  const handle = await openFile(file, "r+");
  const bytes = Buffer.from(Array.from({ length: random.whole(1, 3000) }, () => random.whole(0, 255)));
  await handle.write(bytes.subarray(0, Math.max(0, size - at)), 0, Math.max(0, Math.min(bytes.length, size - at)), at);
  await handle.close();
  return `${file} garbled from ${at} of ${size} bytes`;
}

/** What becomes of an export of a folder: its text, or the code that it fails with. */
async function outcomeOf(folder: string): Promise<{ readonly text: string } | { readonly code: string }> {
  try {
    return { text: await exportOf(placeAt(folder)) };
  } catch (error) {
    if (error instanceof CommuniqueError) return { code: error.code };
    throw error;
  }
}

/** Damages an embedded database so many times: either it is told, with a code, or nothing is missing. */
export async function damageFolders(times: number, random: Random): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), "communique-damage-"));
  try {
    const sound = join(parent, "sound");
    const database = await open(placeAt(sound));
    await seed(database);
    const expected = await exported(database);
    await database.close();
    let told = 0;
    for (let time = 0; time < times; time++) {
      const folder = join(parent, String(time));
      await cp(sound, folder, { recursive: true });
      const done = await damageOne(folder, random);
      const outcome = await outcomeOf(folder);
      if ("code" in outcome) {
        if (outcome.code !== "DATABASE_DAMAGED") throw new Error(`${done}: told as ${outcome.code}`);
        told += 1;
      } else if (outcome.text !== expected) throw new Error(`${done}: the export differs and nothing is said`);
      await rm(folder, { recursive: true });
    }
    return `${times} files damaged, ${told} told with a code, the rest without loss`;
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}
