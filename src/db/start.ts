import type { Config } from "../config.ts";
import { type Database, type OpenOptions, openDatabase } from "./client.ts";
import { migrate } from "./migrate.ts";

/**
 * Opens the database that the settings name and migrates it to this program's schema: ready to be used.
 *
 * @throws CommuniqueError DATABASE_UNREACHABLE, DATABASE_LOCKED, DATABASE_NEWER, DATABASE_FAILED
 */
export async function startDatabase(config: Config, options: OpenOptions = {}): Promise<Database> {
  const database = await openDatabase(config, options);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
