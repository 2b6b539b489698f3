import type { Asset } from "./assets.ts";

export interface PageParts {
  readonly title: string;
  readonly styles: readonly Asset[];
  readonly scripts: readonly Asset[];
  /** HTML, its data escaped already. */
  readonly body: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** A page without inline scripts or styles, as the content security policy wants it. */
export function page({ title, styles, scripts, body }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
${styles.map(({ path }) => `<link rel="stylesheet" href="${path}">`).join("\n")}
</head>
<body>
${body}
${scripts.map(({ path }) => `<script src="${path}"></script>`).join("\n")}
</body>
</html>
`;
}
