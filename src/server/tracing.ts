import { context, propagation, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { type ExecutionResult, getOperationAST } from "graphql";
import type { Plugin } from "graphql-yoga";
import { CommuniqueError } from "../errors.ts";

/**
 * Starts OpenTelemetry's own SDK, which reads its `OTEL_*` variables itself. Loaded only where they name an exporter.
 *
 * @returns what sends out the last spans and ends it
 * @throws CommuniqueError BAD_CONFIG if the SDK, an optional dependency, is not installed
 */
export async function startTracing(): Promise<() => Promise<void>> {
  const sdk = await import("@opentelemetry/sdk-node").catch((cause: unknown) => {
    const message = "OTEL_*: traces need the package @opentelemetry/sdk-node, which is not installed";
    throw new CommuniqueError("BAD_CONFIG", message, {}, { cause });
  });
  const running = new sdk.NodeSDK({ serviceName: "communique", instrumentations: [] });
  running.start();
  return () => running.shutdown();
}

const headers = {
  get: (from: Headers, key: string) => from.get(key) ?? undefined,
  keys: (from: Headers) => [...from.keys()],
};

/** One span an operation, below the caller's own if it sent `traceparent`, named as the conventions for GraphQL want it. */
export function traceOperations(): Plugin {
  const tracer = trace.getTracer("communique");
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { request } = args.contextValue as { readonly request: Request };
      const operation = getOperationAST(args.document, args.operationName);
      const [type, name] = [operation?.operation ?? "query", operation?.name?.value];
      const parent = propagation.extract(context.active(), request.headers as Headers, headers);
      const attributes = { "graphql.operation.type": type, ...(name && { "graphql.operation.name": name }) };
      const span = tracer.startSpan(name ? `${type} ${name}` : type, { kind: SpanKind.SERVER, attributes }, parent);
      const within = trace.setSpan(parent, span);
      setExecuteFn((given) => context.with(within, () => executeFn(given)));
      return {
        onExecuteDone({ result }) {
          const { errors } = result as ExecutionResult;
          if (errors) span.setStatus({ code: SpanStatusCode.ERROR, message: errors[0]?.message ?? "" });
          span.end();
        },
      };
    },
  };
}
