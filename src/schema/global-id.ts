import { refused } from "./errors.ts";

/** Types whose records `node` can find. */
export const NODE_TYPES = ["Article", "Person", "Organization", "Meeting", "Agreement", "Claim"] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** Base64url of type and key: opaque to clients, stable over rebuilds because keys derive from content. */
export function encodeId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`, "utf8").toString("base64url");
}

/** @throws BAD_ID unless `encodeId` could have made it. */
export function decodeId(id: string): { typename: NodeType; id: string } {
  const text = Buffer.from(id, "base64url").toString("utf8");
  const colon = text.indexOf(":");
  const typename = NODE_TYPES.find((type) => type === text.slice(0, colon));
  const key = text.slice(colon + 1);
  if (typename === undefined || key === "" || encodeId(typename, key) !== id) {
    throw refused("id", "This is not an id of this service", "a value of some `id` field", "BAD_ID");
  }
  return { typename, id: key };
}
