import { createHash } from "node:crypto";
import { CommuniqueError } from "../errors.ts";

/** Names of those who hold keys, by the SHA-256 of their keys in hexadecimal. */
export type KeyHolders = ReadonlyMap<string, string>;

/**
 * Who sends a request, by the key in its `authorization: Bearer`. Keys are long and random, so their plain hash is
 * enough to keep, and looking it up tells an attacker nothing of the key.
 *
 * @throws CommuniqueError UNAUTHENTICATED
 */
export function authenticate(request: Request, holders: KeyHolders): string {
  if (holders.size === 0) {
    throw new CommuniqueError("UNAUTHENTICATED", "Articles are not taken in here: the service has been given no keys.");
  }
  const key = /^Bearer ([\w-]{20,200})$/.exec(request.headers.get("authorization") ?? "")?.[1];
  const holder = key && holders.get(createHash("sha256").update(key).digest("hex"));
  if (!holder) {
    throw new CommuniqueError("UNAUTHENTICATED", "A valid key is needed: send it as `authorization: Bearer KEY`.");
  }
  return holder;
}
