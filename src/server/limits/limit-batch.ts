import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";

/** Refuses requests with more operations in a list than `most`; 0 takes no lists at all. */
export function limitBatch(most: number): Plugin {
  return {
    onRequestParse() {
      return {
        onRequestParseDone({ requestParserResult }) {
          if (!Array.isArray(requestParserResult)) return;
          const actual = requestParserResult.length;
          if (most > 0 && actual <= most) return;
          const message =
            most === 0
              ? "Operations are taken one a request here."
              : `A request may have ${most} operations at most; this one has ${actual}.`;
          throw new GraphQLError(message, {
            extensions: { code: "TOO_MANY_OPERATIONS", limit: most, actual, http: { status: most === 0 ? 400 : 413 } },
          });
        },
      };
    },
  };
}
