import type { Block, CleanArticle, PublicationDate, SourceArticle } from "../model/article.ts";
import { narrowerDate } from "../model/date.ts";
import { markBlocks } from "./clean/blocks.ts";
import { splitAtCredits } from "./clean/captions.ts";
import { usualCase } from "./clean/dateline.ts";
import { detectLanguage } from "./clean/language.ts";
import { type Masthead, readMasthead } from "./clean/masthead.ts";
import { splitParagraphs, unwrap } from "./clean/paragraphs.ts";
import { cutEndTags, findPublisher } from "./clean/publisher.ts";
import { cutRepeatedSentences } from "./clean/repeats.ts";
import { plainView } from "./clean/view.ts";

/**
 * Stage 2: fixes the body that all offsets refer to, marks what each stretch of it is, and reads what the text says
 * of itself (publisher, date, dateline, headline). Metadata of the source goes before the text. Linear in the length.
 */
export function cleanArticle(source: SourceArticle): CleanArticle {
  const body = source.text.normalize("NFC").replace(/\r\n?/g, "\n");
  const plain = plainView(body);
  const lines = splitParagraphs(plain);
  const view = unwrap(plain, lines);
  const paragraphs = splitAtCredits(view, lines);
  const language = source.metadata.language ?? detectLanguage(view);
  const masthead = readMasthead(view, paragraphs);
  const marked = cutEndTags(view, markBlocks(view, paragraphs, masthead, language));
  const blocks = cutRepeatedSentences(view, marked.blocks);
  const { metadata } = source;
  return {
    id: source.id,
    origin: source.origin,
    body,
    view,
    blocks,
    url: metadata.url ?? null,
    publisher: metadata.publisher ?? findPublisher(view, blocks, masthead, marked.agency),
    headline: metadata.headline ?? readHeadline(body, blocks),
    author: metadata.author ?? null,
    publishedOn: publicationDate(source, masthead),
    dateline: datelineText(body, masthead),
    datelineSpan: masthead.dateline?.placeSpan ?? null,
    language,
  };
}

function readHeadline(body: string, blocks: readonly Block[]): string | null {
  const headline = blocks.find(({ kind }) => kind === "HEADLINE");
  return headline === undefined ? null : body.slice(headline.start, headline.end).replace(/\s+/g, " ");
}

function datelineText(body: string, masthead: Masthead): string | null {
  const span = masthead.dateline?.placeSpan;
  return span ? usualCase(body.slice(span.start, span.end)) : null;
}

/** Metadata's date goes before the printed one, unless they agree and the printed one says more. */
function publicationDate(source: SourceArticle, { published }: Masthead): PublicationDate | null {
  const { publishedOn, publishedBasis } = source.metadata;
  const printed = published && {
    edtf: published.edtf,
    basis: "STATED" as const,
    span: { start: published.start, end: published.end },
  };
  if (publishedOn === undefined) return printed;
  if (printed !== null && narrowerDate(printed.edtf, publishedOn) === printed.edtf) return printed;
  return { edtf: publishedOn, basis: publishedBasis ?? "STATED", span: null };
}
