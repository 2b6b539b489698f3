import type { ArticleMetadata } from "../../model/article.ts";
import { readPublishedOn } from "./published-on.ts";

const FRONT_MATTER = /^---\n([\s\S]{0,4000}?)\n---(?:\n|$)/;
const FIELD = /^(\w+):\s*(.+?)\s*$/;

export interface MarkdownText {
  readonly text: string;
  readonly metadata: ArticleMetadata;
}

/** The plain text of a Markdown article, and what its front matter (`title`, `date`, `url`, `publisher`, `author`) says. */
export function readMarkdown(markdown: string): MarkdownText {
  const source = markdown.replace(/\r\n?/g, "\n");
  const front = FRONT_MATTER.exec(source);
  const text = (front === null ? source : source.slice(front[0].length))
    .replace(/<!--[\s\S]{0,10000}?-->/g, "")
    .replace(/^#{1,6} +(.+?)(?: +#+)?$/gm, "$1\n")
    .replace(/!\[[^\]\n]{0,400}\]\([^)\n]{0,2000}\)/g, "")
    .replace(/\[([^\]\n]{1,400})\]\([^)\n]{0,2000}\)/g, "$1")
    .replace(/^ {0,3}> ?/gm, "")
    .replace(/^ {0,3}(?:-{3,}|\*{3,}|_{3,})$/gm, "")
    .replace(/(\*\*|__)(?=\S)([^\n]{1,2000}?\S)\1/g, "$2")
    .replace(/(?<![\w*])\*(?=\S)([^*\n]{1,2000}?)\*(?![\w*])/g, "$1")
    .replace(/(?<!\w)_(?=\S)([^_\n]{1,2000}?)_(?!\w)/g, "$1");
  return { text, metadata: front?.[1] === undefined ? {} : readFrontMatter(front[1]) };
}

function readFrontMatter(block: string): ArticleMetadata {
  const fields = new Map<string, string>();
  for (const line of block.split("\n")) {
    const field = FIELD.exec(line);
    if (field?.[1] !== undefined && field[2] !== undefined) {
      fields.set(field[1].toLowerCase(), field[2].replace(/^(["'])(.*)\1$/, "$2"));
    }
  }
  const headline = fields.get("headline") ?? fields.get("title");
  const published = fields.get("publishedon") ?? fields.get("published") ?? fields.get("date");
  const publishedOn = published === undefined ? null : readPublishedOn(published);
  const [url, publisher, author] = [
    fields.get("url"),
    fields.get("publisher") ?? fields.get("source"),
    fields.get("author"),
  ];
  return {
    ...(url ? { url } : {}),
    ...(publisher ? { publisher } : {}),
    ...(headline ? { headline } : {}),
    ...(author ? { author } : {}),
    ...(publishedOn === null ? {} : { publishedOn, publishedBasis: "STATED" as const }),
  };
}
