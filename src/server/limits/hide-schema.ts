import { GraphQLError, type ValidationRule } from "graphql";
import type { Plugin } from "graphql-yoga";

const introspection: ValidationRule = (context) => ({
  Field(node) {
    const name = node.name.value;
    if (name !== "__schema" && name !== "__type") return;
    context.reportError(
      new GraphQLError("Introspection is switched off here.", {
        nodes: node,
        extensions: { code: "INTROSPECTION_OFF" },
      }),
    );
  },
});

/** Refuses introspection, and takes the schema's names out of the advice that validation gives. */
export function hideSchema(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(introspection);
      return ({ valid, result, setResult }) => {
        if (valid) return;
        const errors = result as readonly GraphQLError[];
        setResult(
          errors.map(({ message, nodes, extensions }) => {
            return new GraphQLError(message.replace(/ Did you mean .*$/s, ""), { nodes: nodes ?? null, extensions });
          }),
        );
      };
    },
  };
}
