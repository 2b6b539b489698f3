/** Addresses of the explorer's views. The server answers all of them with the explorer's page. */
export const paths = {
  home: "/",
  timeline: "/timeline",
  network: "/network",
  search: (text: string) => `/search?q=${encodeURIComponent(text)}`,
  person: (slug: string) => `/people/${encodeURIComponent(slug)}`,
  organization: (slug: string) => `/organizations/${encodeURIComponent(slug)}`,
  meeting: (slug: string) => `/meetings/${encodeURIComponent(slug)}`,
  agreement: (slug: string) => `/agreements/${encodeURIComponent(slug)}`,
  /** With a claim's id the article opens at the words that say it. */
  article: (slug: string, claim?: string) =>
    `/articles/${encodeURIComponent(slug)}${claim === undefined ? "" : `?claim=${encodeURIComponent(claim)}`}`,
} as const;

/** Addresses that the router takes; all others are left to the browser. */
export const EXPLORER_SCOPE =
  /^(?:https?:\/\/[^/]+)?\/(?:$|\?|(?:search|people|organizations|meetings|agreements|articles|timeline|network)\b)/;
