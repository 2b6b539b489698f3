import { type ExecutionResult, GraphQLError, getOperationAST } from "graphql";
import type { Plugin } from "graphql-yoga";
import { underSignal } from "../../db/signal.ts";

function givenUp(code: string, message: string, extensions: object = {}): ExecutionResult {
  return { errors: [new GraphQLError(message, { extensions: { code, ...extensions, http: { status: 503 } } })] };
}

/**
 * Gives a query so many milliseconds. What it has asked of a PostgreSQL server is cancelled there, then and when
 * the client goes away before; the embedded database begins none of it any more, and is started anew if a statement
 * that it has begun does not come to its end soon.
 */
export function limitTime(limit: number): Plugin {
  async function within(client: AbortSignal | undefined, work: () => unknown): Promise<unknown> {
    const controller = new AbortController();
    let giveUp: (result: ExecutionResult) => void = () => {};
    const givenUpOn = new Promise<ExecutionResult>((resolve) => {
      giveUp = (result) => {
        resolve(result);
        controller.abort();
      };
    });
    const timer = setTimeout(() => {
      giveUp(givenUp("TIMEOUT", `The operation took longer than ${limit} ms and was given up.`, { limit }));
    }, limit);
    // Nobody reads this; what matters is that the work ends.
    const leave = () => giveUp(givenUp("CLIENT_GONE", "The client has gone away."));
    client?.addEventListener("abort", leave, { once: true });
    try {
      return await Promise.race([underSignal(controller.signal, work), givenUpOn]);
    } finally {
      clearTimeout(timer);
      client?.removeEventListener("abort", leave);
    }
  }
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      // What is being written is written to its end, whether or not the client waits.
      if (getOperationAST(args.document, args.operationName)?.operation === "mutation") return;
      const { request } = args.contextValue as { readonly request?: Request };
      setExecuteFn((given) => within(request?.signal, () => executeFn(given)) as ReturnType<typeof executeFn>);
    },
  };
}
