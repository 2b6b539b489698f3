import { type Logger, pino } from "pino";
import type { Config } from "../config.ts";

export type { Logger };

/** Structured logs, one JSON object a line on standard output. */
export function createLog({ logLevel }: Pick<Config, "logLevel">): Logger {
  return pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
