import { createSourceEventStream, execute } from "graphql";
import { isAsyncIterable, mapAsyncIterator, type Plugin } from "graphql-yoga";
import type { Context } from "../schema/index.ts";

/**
 * Gives every event of a subscription a context of its own: what is loaded is kept by context, so that with one for
 * all, each event would show what the first one saw.
 */
export function freshContextPerEvent(): Plugin<Context> {
  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(async (args) => {
        const events = await createSourceEventStream(args);
        if (!isAsyncIterable(events)) return events;
        return mapAsyncIterator(events, (rootValue) =>
          execute({ ...args, rootValue, contextValue: { ...args.contextValue } }),
        );
      });
    },
  };
}
