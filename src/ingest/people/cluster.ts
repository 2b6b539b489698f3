import { foldName } from "../../model/name.ts";
import { editRatio } from "../../model/similarity.ts";
import { looksVietnamese } from "../lexicon/name-traditions.ts";
import { looksLikeName, speaksBySurname, standsLikePerson } from "./context.ts";
import { joinedByAnd } from "./joined-names.ts";
import type { NamedPerson } from "./named-person.ts";
import { isMarked, NONE_TOLD, printed, sideBySide, suffixOf, toldByMarks, withMarks } from "./told-apart.ts";

/** One person of an article before anything is said of him: all the names that refer to him, in order of the text. */
export interface PersonCluster {
  readonly names: readonly NamedPerson[];
  /** The fullest form, as printed. */
  readonly name: string;
  /** Other forms as printed, without those that differ by case or marks only from the name. */
  readonly variants: readonly string[];
}

/** The clusters, and for each name that refers to somebody the number of the cluster. */
export interface Clustering {
  readonly clusters: readonly PersonCluster[];
  readonly clusterOf: ReadonlyMap<NamedPerson, number>;
}

interface Draft {
  readonly words: Set<string>;
  readonly full: string[][];
  readonly names: NamedPerson[];
  last: number;
}

/** A full name in one word, and whose it is. */
interface Spelling {
  readonly text: string;
  readonly parts: readonly string[];
  readonly draft: Draft;
}

const SPELLING_RATIO = 0.88;
const BUCKET_LIMIT = 40;
/** Names of one beginning or end that further ones are compared with. */
const SPELLINGS_LIMIT = 16;

/** "MM Naran", "YK Jain": initials written together. */
const JOINED_INITIALS = /^[B-DF-HJ-NP-TV-Z]{2,3}$/u;

/** The folded words of a name; of syllables that only marks tell apart in the article, with their marks. */
function words(name: NamedPerson, told: ReadonlySet<string> = NONE_TOLD): string[] {
  const found: string[] = [];
  const marked = told.size > 0 && isMarked(printed(name));
  for (let index = name.nameStart; index < name.nameEnd; index++) {
    const token = name.reading.tokens[index];
    if (token?.kind !== "WORD") continue;
    if (JOINED_INITIALS.test(token.text) && index + 1 < name.nameEnd) found.push(...token.fold);
    else if (marked && told.has(token.fold)) found.push(withMarks(token.text));
    else found.push(token.fold.replaceAll("ı", "i"));
  }
  return found;
}

function isInitial(word: string): boolean {
  return word.length === 1;
}

/** "Hakim II" is not "Salem bin Hakim II": what stands behind "bin" is another's name. */
function isFathersName(shorter: readonly string[], longer: readonly string[]): boolean {
  const from = longer.length - shorter.length;
  return (
    shorter.length >= 2 &&
    from >= 2 &&
    /^(?:bin|bint|ibn|binti)$/.test(longer[from - 1] ?? "") &&
    shorter.every((word, index) => word === longer[from + index])
  );
}

/** True if the shorter name's words all stand in the longer one, initials standing for words. */
function within(shorter: readonly string[], longer: readonly string[]): boolean {
  if (isFathersName(shorter, longer)) return false;
  let solid = 0;
  for (const word of shorter) {
    if (isInitial(word)) {
      if (!longer.some((other) => other.startsWith(word))) return false;
    } else {
      if (!longer.includes(word)) return false;
      solid++;
    }
  }
  return solid > 0;
}

/** Somebody whose name differs by a few letters only; never for Vietnamese names, where one letter makes another person. */
function spelledAlike(
  bySpelling: ReadonlyMap<string, readonly Spelling[]>,
  parts: readonly string[],
  rivals: ReadonlySet<string> | undefined,
): Draft | undefined {
  if (looksVietnamese(parts)) return undefined;
  const joined = parts.join("");
  const suffix = suffixOf(parts);
  for (const key of spellingKeys(joined)) {
    const alike = bySpelling
      .get(key)
      ?.find(
        ({ text, parts: known, draft }) =>
          (suffixOf(known) ?? suffix) === (suffix ?? suffixOf(known)) &&
          !draft.full.some((form) => rivals?.has(form.join(" "))) &&
          Math.abs(text.length - joined.length) <= 3 &&
          editRatio(text, joined) >= SPELLING_RATIO,
      );
    if (alike) return alike.draft;
  }
  return undefined;
}

/** Names that differ by a few letters mostly share their beginning or their end. */
function spellingKeys(joined: string): readonly string[] {
  return [joined.slice(0, 3), `$${joined.slice(-4)}`];
}

/** Groups the names of an article by person. Linear in the number of names save for small buckets of like spellings. */
export function clusterNames(names: readonly NamedPerson[]): Clustering {
  const drafts: Draft[] = [];
  const byForm = new Map<string, Draft>();
  const byWord = new Map<string, Draft[]>();
  const bySpelling = new Map<string, Spelling[]>();
  const draftOf = new Map<NamedPerson, Draft>();

  const index = (draft: Draft, parts: readonly string[]): void => {
    for (const word of parts) {
      if (draft.words.has(word)) continue;
      draft.words.add(word);
      const listed = byWord.get(word);
      if (listed === undefined) byWord.set(word, [draft]);
      else listed.push(draft);
    }
    draft.full.push([...parts]);
    if (parts.length < 2) return;
    const text = parts.join("");
    for (const key of spellingKeys(text)) {
      const alike = bySpelling.get(key);
      if (alike === undefined) bySpelling.set(key, [{ text, parts, draft }]);
      else if (alike.length < SPELLINGS_LIMIT) alike.push({ text, parts, draft });
    }
  };

  const told = toldByMarks(names);
  const candidates = names.map((name, order) => ({ name, order, parts: words(name, told) }));
  const beside = sideBySide(candidates);
  const sure = candidates.map(({ name }) => name.titled || standsLikePerson(name));
  const known = new Set(candidates.flatMap(({ order, parts }) => (sure[order] ? [parts.join(" ")] : [])));
  const persons = candidates.map(({ order, parts }) => sure[order] === true || known.has(parts.join(" ")));
  // "Al Bowardi" beside "Mohammed bin Ahmed Al Bowardi": as good as a name that is sure.
  const sureWords = new Set(candidates.flatMap(({ order, parts }) => (persons[order] ? parts : [])));
  const standing = candidates.map(
    ({ order, parts }) => persons[order] === true || parts.every((part) => sureWords.has(part)),
  );
  const full = candidates.filter(
    ({ name, parts, order }) => parts.length > 1 && (persons[order] || isFellow(names, standing, name, order)),
  );
  full.sort(
    (a, b) =>
      b.parts.filter((part) => part.length > 1).length - a.parts.filter((part) => part.length > 1).length ||
      a.order - b.order,
  );
  for (const { parts } of full) {
    const form = parts.join(" ");
    if (byForm.has(form)) continue;
    const solid = parts.filter((part) => !isInitial(part));
    const rarest = solid.map((word) => byWord.get(word) ?? []).sort((a, b) => a.length - b.length)[0] ?? [];
    let draft = rarest.slice(0, BUCKET_LIMIT).find((other) => other.full.some((longer) => within(parts, longer)));
    draft ??= spelledAlike(bySpelling, parts, beside.get(form));
    if (draft === undefined) {
      draft = { words: new Set(), full: [], names: [], last: -1 };
      drafts.push(draft);
    }
    index(draft, parts);
    byForm.set(form, draft);
  }

  for (const { name, order, parts } of candidates) {
    const form = parts.join(" ");
    let draft = byForm.get(form);
    if (draft === undefined) {
      const [first] = parts;
      const holders = first === undefined ? [] : (byWord.get(first) ?? []);
      const fitting =
        holders.length > BUCKET_LIMIT
          ? []
          : holders.filter((other) => other.full.some((longer) => within(parts, longer)));
      draft = fitting.length > 1 ? nearest(fitting, name) : fitting[0];
      if (draft === undefined && parts.length > 1) draft = spelledAlike(bySpelling, parts, beside.get(form));
      if (draft === undefined && (name.titled || speaksBySurname(name)) && parts.length >= 1) {
        draft = { words: new Set(), full: [], names: [], last: -1 };
        drafts.push(draft);
        index(draft, parts);
        byForm.set(form, draft);
      }
    }
    if (draft === undefined) continue;
    draft.names.push(name);
    draft.last = order;
    draftOf.set(name, draft);
  }

  const used = drafts.filter((draft) => draft.names.length > 0);
  const position = (draft: Draft): number => {
    const [name] = draft.names;
    return name?.reading.tokens[name.nameStart]?.start ?? 0;
  };
  used.sort((a, b) => position(a) - position(b));
  const numbers = new Map(used.map((draft, number) => [draft, number]));
  const clusterOf = new Map<NamedPerson, number>();
  for (const [name, draft] of draftOf) clusterOf.set(name, numbers.get(draft) ?? 0);
  return { clusters: used.map((draft) => ({ names: draft.names, ...chooseName(draft.names) })), clusterOf };
}

/** "General X and Gao Weidong": joined by "and" to a person, with words that no text writes in small letters. */
function isFellow(
  names: readonly NamedPerson[],
  persons: readonly boolean[],
  name: NamedPerson,
  order: number,
): boolean {
  if (!looksLikeName(name)) return false;
  const before = names[order - 1];
  const after = names[order + 1];
  return (
    (before !== undefined && persons[order - 1] === true && joinedByAnd(before, name)) ||
    (after !== undefined && persons[order + 1] === true && joinedByAnd(name, after))
  );
}

/** Of several persons who share a short form, the one spoken of last; at the first time the one who bears it as last word. */
function nearest(drafts: readonly Draft[], name: NamedPerson): Draft | undefined {
  const [word] = words(name);
  return [...drafts].sort((a, b) => b.last - a.last || Number(bears(b, word)) - Number(bears(a, word)))[0];
}

function bears(draft: Draft, word: string | undefined): boolean {
  return draft.full.some((full) => full.at(-1) === word);
}

/** How many words of a form are more than an initial; of two or more it does not matter how many. */
function spelledOut({ key }: { readonly key: string }): number {
  return Math.min(2, key.split(" ").filter((word) => word.length > 1).length);
}

/** The form that is more than initials, with most words, from running text rather than captions, the most frequent, the first. */
function chooseName(names: readonly NamedPerson[]): { name: string; variants: string[] } {
  const forms = new Map<string, { key: string; text: string; count: number; words: number; body: boolean }>();
  for (const name of names) {
    const text = printed(name);
    const key = foldName(text);
    const known = forms.get(key);
    const body = name.reading.sentence.kind === "BODY";
    if (known === undefined) forms.set(key, { key, text, count: 1, words: key.split(" ").length, body });
    else {
      known.count++;
      known.body ||= body;
    }
  }
  const listed = [...forms.values()];
  const most = Math.max(...listed.map((form) => Math.min(form.words, 2)));
  const ranked = [...listed].sort(
    (a, b) =>
      spelledOut(b) - spelledOut(a) ||
      Number(Math.min(b.words, 2) === most) - Number(Math.min(a.words, 2) === most) ||
      Number(b.body) - Number(a.body) ||
      b.words - a.words ||
      b.count - a.count,
  );
  const name = ranked[0]?.text ?? "";
  return { name, variants: listed.map((form) => form.text).filter((text) => text !== name) };
}
