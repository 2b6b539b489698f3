const codes = new WeakMap<Response, string>();

/** An answer to a request that is not taken: one coded error in GraphQL's form. */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const response = Response.json({ errors: [{ message, extensions: { code } }] }, { status, headers });
  codes.set(response, code);
  return response;
}

/** The code that `refusal` gave a response; null for any other. */
export function codeOf(response: Response): string | null {
  return codes.get(response) ?? null;
}
