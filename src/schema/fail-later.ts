import { type GraphQLSchema, isObjectType } from "graphql";

/**
 * Lets every resolver that fails do so by a promise.
 *
 * Where one record of a list fails at once while promises of another are open, the executor goes on without those; that
 * one of them fails as well would then be heard by nobody, which ends a process that does not listen for it.
 */
export function failLater(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve === undefined) continue;
      field.resolve = (source, args, context, info) => {
        try {
          return resolve(source, args, context, info);
        } catch (error) {
          return Promise.reject(error);
        }
      };
    }
  }
  return schema;
}
