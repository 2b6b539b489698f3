import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Paragraph, paragraphsOf } from "../../format/segments.ts";
import type { ArticleClaimFragment } from "../../generated/graphql.ts";
import { FactList } from "./fact-list.tsx";

interface EvidencedTextProps {
  readonly body: string;
  readonly claims: readonly ArticleClaimFragment[];
  /** Id of the claim to open with. */
  readonly opened: string | null;
}

interface TextProps {
  readonly paragraphs: readonly Paragraph[];
  readonly lit: ReadonlySet<string>;
  readonly onPoint: (ids: readonly string[]) => void;
  readonly onChoose: (ids: readonly string[]) => void;
}

function Text({ paragraphs, lit, onPoint, onChoose }: TextProps) {
  return (
    <div class="article-text" onPointerLeave={() => onPoint([])}>
      {paragraphs.map(({ start, segments }) => (
        <p key={start}>
          {segments.map(({ start: at, text, ids }) => {
            if (ids.length === 0) return text;
            const isLit = ids.some((id) => lit.has(id));
            return (
              // The list of facts does by keyboard what pointing at the text does.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              <mark
                key={at}
                class={isLit ? "lit" : undefined}
                data-at={at}
                onPointerMove={() => onPoint(ids)}
                onClick={() => onChoose(ids)}
              >
                {text}
              </mark>
            );
          })}
        </p>
      ))}
    </div>
  );
}

const NONE: readonly string[] = [];

/** Scrolls a part of the page into sight, unless it is there already. */
function bringIntoSight(element: Element | null | undefined): void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

/**
 * A text and the facts read from it, each lighting up the other: pointing at a fact shows its words, pointing at
 * words shows their facts, choosing either keeps it so and brings the other into sight.
 */
export function EvidencedText({ body, claims, opened }: EvidencedTextProps) {
  const paragraphs = useMemo(() => paragraphsOf(body, claims), [body, claims]);
  const [pointed, setPointed] = useState<readonly string[]>(NONE);
  const [chosen, setChosen] = useState<readonly string[]>(opened === null ? NONE : [opened]);
  const frame = useRef<HTMLDivElement>(null);
  const lit = new Set(pointed.length > 0 ? pointed : chosen);

  /** Called at each move over a fact or its words; only moving points, for a page may also come to lie under a pointer. */
  function point(ids: readonly string[]): boolean {
    const another = ids.join() !== pointed.join();
    if (another) setPointed(ids);
    return another;
  }
  function showWords(id: string) {
    const at = claims.find((claim) => claim.id === id)?.start;
    const marks = [...(frame.current?.querySelectorAll<HTMLElement>("mark") ?? [])];
    bringIntoSight(marks.find((mark) => Number(mark.dataset.at) >= (at ?? Number.POSITIVE_INFINITY)));
  }
  function showFact(id: string | undefined) {
    if (id === undefined) return;
    const fact = frame.current?.querySelector<HTMLElement>(`[data-claim="${CSS.escape(id)}"]`);
    const list = fact?.closest<HTMLElement>(".fact-list");
    // Only the list scrolls; the text stays under the pointer.
    if (fact && list) list.scrollTop = fact.offsetTop - list.clientHeight / 3;
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each claim that a link leads to
  useEffect(() => {
    if (opened === null) return;
    setChosen([opened]);
    showWords(opened);
    showFact(opened);
  }, [opened]);

  return (
    <div class="columns article-columns" ref={frame}>
      <Text
        paragraphs={paragraphs}
        lit={lit}
        onPoint={(ids) => {
          if (point(ids)) showFact(ids[0]);
        }}
        onChoose={setChosen}
      />
      <FactList
        claims={claims}
        lit={lit}
        onPoint={point}
        onChoose={(id) => {
          setChosen([id]);
          showWords(id);
        }}
      />
    </div>
  );
}
