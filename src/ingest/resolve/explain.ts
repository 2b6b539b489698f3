import type { Graph, IdentityLinkRow } from "../../model/graph.ts";
import { contentHash } from "../../model/hash.ts";
import type { SubjectKind } from "../../model/vocabulary.ts";
import { rounds } from "./memory.ts";
import { compareText, push } from "./order.ts";

/** Why two subjects of articles are one record: the rule that joined them, or their groups. */
export interface IdentityLink {
  readonly kind: SubjectKind;
  /** Id of the record that both support. */
  readonly recordId: string;
  /** `<article id>#<key>` of one subject of each side. */
  readonly left: string;
  readonly right: string;
  /** Name of the rule, kebab-case; `curated` for a curator's decision. */
  readonly rule: string;
}

export interface Resolution {
  readonly graph: Graph;
  readonly links: readonly IdentityLink[];
}

/**
 * Why two subjects of articles (`<article id>#<key>`) are one record: the shortest chain of links from one to the
 * other, empty for one and the same. Null if they are not one record.
 */
export function explain(resolution: Resolution, left: string, right: string): readonly IdentityLink[] | null {
  const neighbours = new Map<string, IdentityLink[]>();
  for (const link of resolution.links) {
    for (const ref of [link.left, link.right]) push(neighbours, ref, link);
  }
  const paths = new Map<string, readonly IdentityLink[]>([[left, []]]);
  // A list grows while it is walked: the walk goes on to what was added.
  const queue = [left];
  for (const at of queue) {
    if (at === right) return paths.get(at) ?? null;
    for (const link of neighbours.get(at) ?? []) {
      const next = link.left === at ? link.right : link.left;
      if (paths.has(next)) continue;
      paths.set(next, [...(paths.get(at) ?? []), link]);
      queue.push(next);
    }
  }
  return null;
}

/** The rows for links between subjects that are not written alike: what the same spelling joins needs no reason. */
export function rowsOfLinks(): (links: readonly IdentityLink[]) => readonly IdentityLinkRow[] {
  const known = rounds<IdentityLinkRow>();
  return (links) => {
    known.begin();
    const rows = new Set(
      links.map((link) => {
        const { kind, left, right, rule, recordId } = link;
        const name = JSON.stringify([kind, left, right, rule]);
        return known.get(
          name,
          (row) => row.recordId === recordId,
          () => rowOf(link),
        );
      }),
    );
    return [...rows].sort((a, b) => compareText(a.id, b.id));
  };
}

function rowOf({ kind, recordId, left, right, rule }: IdentityLink): IdentityLinkRow {
  const [leftArticleId, leftSubject] = partsOf(left);
  const [rightArticleId, rightSubject] = partsOf(right);
  const id = contentHash(["LINK", kind, left, right, rule]);
  return { id, kind, recordId, leftArticleId, leftSubject, rightArticleId, rightSubject, rule };
}

function partsOf(ref: string): readonly [articleId: string, subject: string] {
  const at = ref.lastIndexOf("#");
  return [ref.slice(0, at), ref.slice(at + 1)];
}
