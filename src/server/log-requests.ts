import type { Logger } from "./log.ts";
import type { Observer } from "./observe.ts";

/** Logs each request: failures of this service as warnings, all others for those who ask for debugging. */
export function logRequests(log: Logger): Observer {
  return ({ operation, codes, errorIds, cache, ...entry }) => {
    // That it is not ready yet is what `/ready` is asked for.
    const failed = (entry.status >= 500 || errorIds.length > 0) && entry.path !== "/ready";
    if (!failed && !log.isLevelEnabled("debug")) return;
    const line = {
      ...entry,
      ...(operation !== null && { operation }),
      ...(codes.length > 0 && { codes }),
      ...(errorIds.length > 0 && { errorIds }),
      ...(cache !== null && { cache }),
    };
    if (failed) log.warn(line, "request");
    else log.debug(line, "request");
  };
}
