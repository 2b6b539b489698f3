/** Migrates a server's database in a process of its own, which can be killed: URL FOLDER. */
import { migrate } from "../../src/db/migrate.ts";
import { connectServer } from "../../src/db/server.ts";
import { testConfig } from "./database.ts";

const [databaseUrl = "", folder = ""] = process.argv.slice(2);
const connection = await connectServer({ ...testConfig(), databaseUrl });
await migrate(connection, folder);
await connection.close();
