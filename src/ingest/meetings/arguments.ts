import type { Mention } from "../../model/extraction.ts";
import { memoized } from "../../model/memo.ts";
import { Gate } from "../gates/gate.ts";
import type { SceneSentence } from "./scene.ts";

/** Words between a verb of meeting and its object that keep them together. */
const DIRECT_WORDS = new Set(
  `the a an his her their its my our your visiting outgoing incoming new newly appointed newly-appointed former acting and with of
  delegation delegations led headed by high-ranking high-level top military defence defense separately again briefly
  virtually today here also counterpart counterparts minister ministers ambassador chief chiefs deputy vice secretary
  general commander officials official guest guests in on at as well both then on-site president prime foreign senior
  state yesterday to from under its attaché attache consul chairman director head adviser advisor security national armed
  forces staff navy army air force ministry affairs leader king sultan emir colleague colleagues peer peers homologue opposite number numbers
  envoy premier secretaries presidents advisers advisors for special first second day afternoon morning evening
  earlier later that same retired generals admirals officers veterans lawmakers parliamentarians legislators experts scholars
  journalists students`.split(/\s+/),
);

const PREPOSITION = new Gate(
  /(?<![\p{L}])(?:with|of|by|to|for|from|on|between|under|via|including|against|about)(?: the| a| an| his| her| their)*\s*$/iu,
);

/** A new clause, after which a mention belongs to something else. */
const CLAUSE_BREAK =
  /[;:]|\. |(?:^|[\s,])(?:who|which|where|whose|while|because|that|when|whom|although|before|after|until|said|says|told|saying|adding|stressed|noted|affirmed|having)\s/iu;

const COORDINATION = new Gate(
  /^(?:\s+(?:MP|OBE|CSC|AM|AC|AO|KC|Jr|Sr|III?)\b)*[\s,]*(?:\([^)]{0,30}\))?[\s,]*(?:and|&|as well as|,)[\s,]*(?:then |with |also |his |her |their |the |a |later |\p{L}+['’]s? )*(?:(?:his|her|their) (?:[\p{L}\u2024-]+ ){0,3}(?:counterparts?|opposite numbers?|peers?|colleagues?|homologues?),? )?$/iu,
);

/** "A and Chief of Defence Staff Norland Armed Forces Admiral B": a title before the second name, unread. */
const UNREAD_TITLE = new Gate(
  /^\s*,? ?(?:and|&|,|as well as)(?: the| his| her| its)?,?(?: (?:\p{Lu}[\p{L}'’´\u2024-]*|\d+|of|the|for|and|&|chief|commander|deputy|vice|head|director|minister|secretary|officer|assistant|acting|visiting|former)){1,12},?\s*$/u,
);

/** "A, deputy secretary | for Northern Affairs at the Ministry and | B": the rest of the first one's title. */
const REST_OF_TITLE = new Gate(
  /^ (?:for|of|at|to|in)(?: (?:\p{Lu}[\p{L}'’-]*|of|the|for|and|at|&)){1,9},? (?:and|&|as well as)(?: the)?\s*$/u,
);

/** "the Secretary of State, A, Secretary of Defence, General (R) B": the next one's post and rank, in capitals. */
const TITLE_IN_LIST = new Gate(
  /^,\s(?:\p{Lu}[\p{L}\u2024-]*(?:,? (?:of |for |the |and )*)){2,9}(?:\(R(?:etd)?\) ?)?$/u,
);

const COORDINATED_VERB = new Gate(
  /\b(?:was|were|is|are|has|had|held|said|met|will|who|which|that|signed|received|paid|called|visited|on|in|at|during)\b/iu,
);

/** "called on | the country's | Prime Minister A": whose officer he is says nothing of the verb before. */
const OWNER_BEFORE =
  / (?:the|its|his|her) (?:countr(?:y|ies)|nation|republic|kingdom|sultanate|state|army|navy|ministry)['’]s?\s*$/iu;

/** Text of the article between two offsets of one sentence. */
export function between(scene: SceneSentence, start: number, end: number): string {
  const base = scene.sentence.start;
  return scene.text.slice(Math.max(0, start - base), Math.max(0, end - base));
}

/** Where a mention begins with its titles. */
export function phraseStart(mention: Mention): number {
  return Math.min(mention.phrase.start, mention.start);
}

/** Where a mention ends with what is said in apposition. */
export function phraseEnd(mention: Mention): number {
  return Math.max(mention.phrase.end, mention.end);
}

/** How `right` follows `left`: by "and", by a comma alone, or not as part of one list; appositions aside. */
function joint(scene: SceneSentence, left: Mention, right: Mention): "AND" | "COMMA" | null {
  if (phraseStart(right) < phraseEnd(left)) return "AND";
  if (right.form === "GROUP" && !/\b(?:and|as well as)\b/iu.test(between(scene, phraseEnd(left), phraseStart(right))))
    return null;
  const gap = between(scene, phraseEnd(left), phraseStart(right));
  if (TITLE_IN_LIST.test(gap, scene.marks) && !COORDINATED_VERB.test(gap, scene.marks)) return "COMMA";
  if (COORDINATION.test(gap, scene.marks)) return /(?:and|&|as well as)/iu.test(gap) ? "AND" : "COMMA";
  if (UNREAD_TITLE.test(gap, scene.marks) && right.form === "NAME")
    return /^[\s,]*(?:and|&|as well as)[ ,]/u.test(gap) ? "AND" : "COMMA";
  if (REST_OF_TITLE.test(gap, scene.marks) && right.form === "NAME") return "AND";
  const apposition =
    gap.length < 140 &&
    /^(?:\s+(?:MP|OBE|CSC|AM|AC|AO|KC|Jr|Sr))*\s*[,(]/.test(gap) &&
    /\band(?: the)?(?: Hon\.?)?\s*$/iu.test(gap) &&
    !COORDINATED_VERB.test(gap, scene.marks);
  return apposition ? "AND" : null;
}

/** The mention at `index` with those listed before it ("A, B and C"), in order of the text. */
function groupEndingAt(scene: SceneSentence, index: number): Mention[] {
  const group: Mention[] = [];
  for (let i = index; i >= 0; i -= 1) {
    const mention = scene.people[i];
    const next = group[0];
    if (!mention) break;
    if (next) {
      const join = joint(scene, mention, next);
      if (join === null || (join === "COMMA" && group.length === 1 && !isOpenList(scene, next))) break;
    }
    group.unshift(mention);
  }
  return group;
}

/** "A, B and other senior officers": the list goes on without names. */
function isOpenList(scene: SceneSentence, last: Mention): boolean {
  return /^,? (?:and|as well as) (?:the )?(?:others?|many|several|various|senior|members|representatives|officials|officers)\b/iu.test(
    between(scene, phraseEnd(last), scene.sentence.end),
  );
}

/** Named in what the other is called: the president in "Colonel A, an adviser to President B". */
function isInside(mention: Mention, other: Mention): boolean {
  return mention.start > other.end && mention.end <= phraseEnd(other);
}

/** The mention at `index` with those listed after it ("A, B and C"), in order of the text. */
export function groupStartingAt(scene: SceneSentence, index: number): Mention[] {
  const group: Mention[] = [];
  let complete = 1;
  for (let i = index; i < scene.people.length; i += 1) {
    const mention = scene.people[i];
    const previous = group.at(-1);
    if (!mention) break;
    if (previous) {
      if (isInside(mention, previous)) continue;
      const join = joint(scene, previous, mention);
      if (join === null) break;
      if (join === "AND") complete = group.length + 1;
    }
    const named = namedBy(scene, i);
    group.push(scene.people[named] ?? mention);
    i = named;
  }
  const last = group.at(-1);
  const open =
    last &&
    /^,? (?:and|as well as) (?:others|other|many|several|representatives|officials)\b/iu.test(
      between(scene, phraseEnd(last), scene.sentence.end),
    );
  return open ? group : group.slice(0, complete);
}

/** "Led by X, the Lao delegation met": the party that X leads. */
const LED_PARTY = new Gate(
  /^,? (?:the|an?|this|its) (?:[\p{L}\d-]+ ){0,6}?(?:delegation|team|party|group|side|mission|contingent|officers|officials)(?: also| then| later)*\s*$/iu,
);

/** "X said that Norland would | host": what somebody says that others do. */
const OTHERS_DEED = new Gate(
  /\b(?:said|says|told|expressed|hope[ds]?|belie[fv]\w*|noted|announced|affirmed|confirmed|stated|stressed|added|reported|confiden\w+|welcomed)\b[^.;]*?\bthat (?:the |an? |its |both )?(?:\p{Lu}|countr|ministr|arm(?:y|ies)|government|side|navy|navies)/u,
);

/** "X called on A, met | B and held": B was met, so it is X who goes on. */
const MET_BEFORE = new Gate(
  /\b(?:met|meets|received|receives|hosted|hosts|welcomed|welcomes|greeted|visited|visits|briefed|joined|thanked|congratulated)(?: with)?(?: the| an?| his| her| its| their| visiting)*(?: \p{Lu}[\p{L}\u2024-]*(?:['’]s)?){0,3}\s*$/u,
);

/** "A, who accompanied the minister in Oslo, | had a meeting": the minister is in a clause about A. */
const IN_RELATIVE = /, (?:who|whom|whose)\b[^,;.]{1,60}$/u;

/** What follows such an object where the clause goes on with a further verb. */
const GOES_ON_WITH = new Gate(
  /^[^;]{0,60}?(?:,? and(?: (?:also|then|later|separately|subsequently|had|has|have|will|would))*|,(?: (?:also|then|later|separately|subsequently))*|,? having)\s*$/iu,
);

/** Nothing but an adverb between somebody and the verb he is subject of. */
const OWN_VERB = new Gate(/^(?:,? (?:also|then|later|separately|meanwhile))?,?\s*$/u);

/** A verb of meeting right behind somebody, whose clause it opens: "A met B and | C met D". */
const OPENS_CLAUSE = new Gate(
  /^(?: (?:also|then|later|separately|meanwhile))? (?:met|received|hosted|welcomed|greeted|visited|called on|held talks|spoke with)\b/u,
);

/** Those met, up to the one who begins the next clause. */
function upToNextClause(scene: SceneSentence, group: readonly Mention[]): Mention[] {
  const next = group.findIndex((mention, index) => {
    const before = group[index - 1];
    return (
      before !== undefined &&
      /\band\b/u.test(between(scene, phraseEnd(before), phraseStart(mention))) &&
      OPENS_CLAUSE.test(between(scene, phraseEnd(mention), scene.sentence.end), scene.marks)
    );
  });
  return next < 0 ? [...group] : group.slice(0, next);
}

/** "He said Norland's Defence Minister would visit in April to | attend": the same without "that", of an official without a name. */
const ANOTHERS_DEED = new Gate(
  /\b(?:said|says|added|announced|noted|confirmed) (?:that )?(?:the |an? )?\p{Lu}[\p{L}\u2024-]*(?:['’]s?)? (?:[\p{L}-]+ ){0,5}?(?:[Mm]inister|[Cc]hief|[Cc]ommander|[Ss]ecretary|[Pp]resident|delegation|officials|ministers) (?:would|will|is to|was to)\b/u,
);

/**
 * The persons who are subject of what begins at `position` (an offset in the article): the nearest group
 * before it that is not the object of a preposition and not cut off by a new clause. Empty if there is none.
 */
export function subjectBefore(scene: SceneSentence, position: number): Mention[] {
  /** Where the words end that follow a mention: before the verb of whoever was met and is passed over. */
  let end = position;
  for (let i = scene.people.length - 1; i >= 0; i -= 1) {
    const mention = scene.people[i];
    if (!mention || mention.end > end) continue;
    const group = groupEndingAt(scene, i);
    const first = group[0] ?? mention;
    const relative = /^[,\s]*who\s+(?:\p{L}+\s+){0,2}$/u.test(between(scene, phraseEnd(mention), position));
    const opening = between(scene, scene.sentence.start, phraseStart(first)).replace(OWNER_BEFORE, " ");
    const leading =
      /\b(?:delegations?|delegates|team|party|group|contingent|officers|officials|representatives)\b[^.;]{0,60}\b(?:led|headed) by (?:the |its )?$/iu.test(
        opening,
      ) ||
      (/(?:^|[,;] ?)(?:Led|Headed|Guided|led|headed) by (?:the |its |their )?$/u.test(opening) &&
        LED_PARTY.test(between(scene, phraseEnd(mention), position), scene.marks));
    if (!relative && !leading && PREPOSITION.test(opening, scene.marks)) {
      i -= group.length - 1;
      continue;
    }
    const gap = between(scene, phraseEnd(mention), end);
    if (IN_RELATIVE.test(opening) && /^[^,;.]{0,60}, (?:also )?$/u.test(gap)) {
      i -= group.length - 1;
      continue;
    }
    const met = MET_BEFORE.exec(opening, scene.marks);
    if (met && GOES_ON_WITH.test(gap, scene.marks)) {
      i -= group.length - 1;
      end = Math.min(end, scene.sentence.start + met.index);
      continue;
    }
    // "A met B and | C met D": B is met, and C begins a clause of his own.
    if (met && group.length > 1 && OWN_VERB.test(gap, scene.marks)) return group.slice(-1);
    return /[;]|\. /.test(gap) || OTHERS_DEED.test(gap, scene.marks) || ANOTHERS_DEED.test(gap, scene.marks)
      ? []
      : group;
  }
  return [];
}

/** The persons named after "by" nearest before `position`: "the statement was made by X at a meeting". */
export function agentBefore(scene: SceneSentence, position: number): Mention[] {
  const index = scene.people.findLastIndex((mention) => mention.end <= position);
  const group = index >= 0 ? groupEndingAt(scene, index) : [];
  const first = group[0];
  return first && /\bby (?:the )?$/u.test(between(scene, scene.sentence.start, phraseStart(first))) ? group : [];
}

/** The first persons of the sentence, if they open it as its subject. */
export function firstSubject(scene: SceneSentence): Mention[] {
  const first = scene.people[0];
  if (!first || PREPOSITION.test(between(scene, scene.sentence.start, phraseStart(first)), scene.marks)) return [];
  return groupStartingAt(scene, 0);
}

/** The first group after `position` that opens a main clause: ", Prime Minister X affirmed". */
export function subjectAfter(scene: SceneSentence, position: number): Mention[] {
  for (const [index, mention] of scene.people.entries()) {
    if (phraseStart(mention) < position) continue;
    const before = between(scene, position, phraseStart(mention));
    if (/,\s*(?:the |a )?(?:\p{Lu}[\p{L}'’\u2024-]* ){0,4}$/u.test(before) && !PREPOSITION.test(before, scene.marks))
      return groupStartingAt(scene, index);
  }
  return [];
}

/** "with senior officials, including X and Y": the group and those named of it. */
const AMONG_THEM = new Gate(
  /\b(?:officials|leaders|officers|commanders|members|ministers|representatives|authorities|officers|counterparts|leadership|figures|generals|chiefs|personnel|staff|partners|dignitaries)\b[^.;:]{0,60}?,? (?:including|such as|among them|namely|notably)(?: the| his)?\s*$/iu,
);

/** Words that such a group is described by. */
const GROUP_WORDS = new Set(
  `key several various many other high ranking level civil civilian service government governmental officials officers
  leaders leadership members representatives authorities counterparts figures generals personnel partners dignitaries
  including such as among them namely notably also local regional respective political diplomatic commanders three two`.split(
    /\s+/,
  ),
);

/** The persons met, right after a verb of meeting that ends at `position`. */
export function objectAfter(scene: SceneSentence, position: number): Mention[] {
  const index = scene.people.findIndex((mention) => mention.start >= position);
  const mention = scene.people[index];
  if (!mention) return [];
  const gap = between(scene, position, Math.max(position, phraseStart(mention)));
  if (isOwner(scene, mention)) return [];
  if (gap.length > 170 || /[;.:]\s/.test(gap)) return [];
  const tokens = gap.match(/[\p{L}\p{N}][\p{L}\p{N}'.\u2024&-]*/gu) ?? [];
  const listed = AMONG_THEM.test(gap, scene.marks);
  const close = tokens.every(
    (token) =>
      /^[\p{Lu}\d]/u.test(token) ||
      DIRECT_WORDS.has(token.toLowerCase()) ||
      /['’]s?$/u.test(token) ||
      (listed && GROUP_WORDS.has(token)),
  );
  if (!close) return [];
  const group = upToNextClause(scene, groupStartingAt(scene, namedBy(scene, index)));
  return listed ? withRestOfList(scene, group) : group;
}

/** "including President X; Chief of Staff Y; and Minister Z": a list whose parts semicolons keep apart. */
function withRestOfList(scene: SceneSentence, group: readonly Mention[]): Mention[] {
  const list = [...group];
  for (const mention of scene.people) {
    const last = list.at(-1);
    if (!last || mention.start < phraseEnd(last)) continue;
    const gap = between(scene, phraseEnd(last), phraseStart(mention));
    if (gap.length > 160 || LIST_ENDS.test(gap, scene.marks)) break;
    if (mention.form === "NAME" && /[;,]|\band\b/u.test(gap)) list.push(mention);
  }
  return list;
}

const LIST_ENDS = new Gate(
  /\b(?:who|which|while|where|whom|said|to|on|during|discussed|signed|met|held|told|was|were|had|has|after|before)\b|[.:]\s/u,
);

/** "his counterpart, Y": the name that follows a description nobody could be found for. */
function namedBy(scene: SceneSentence, index: number): number {
  const [mention, next] = [scene.people[index], scene.people[index + 1]];
  const unresolved = mention && mention.form !== "GROUP" && mention.refs.length === 0;
  if (!mention || !next) return index;
  const gap = between(scene, phraseEnd(mention), phraseStart(next));
  const partial = mention.form === "DESCRIPTION" && /^ (?:of|for) /u.test(gap);
  if (!unresolved && !partial) return index;
  const named =
    /^,\s*(?:(?:Hon|Mr|Ms|Mrs|Dr)\b[.\u2024]?\s*)?$/u.test(gap) ||
    (next.form === "NAME" && LONGER_TITLE.test(gap, scene.marks));
  return named ? index + 1 : index;
}

/** "the Chief | of Army Staff, Norland Army | General X": the rest of a title that is read only in part. */
const LONGER_TITLE = new Gate(
  /^(?: (?:of|for|to)(?: (?:\p{Lu}[\p{L}'’-]*|of|the|for|and|\(\p{Lu}[\p{L}]{1,9}\)|[–—-])){1,14})?,?(?:(?: the)? \p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})?,?\s*$/u,
);

/** "welcomed X's reaffirmation": X is no object, but what is his. */
function isOwner(scene: SceneSentence, mention: Mention): boolean {
  return (
    mention.form !== "GROUP" &&
    mention.form !== "PRONOUN" &&
    /^['’]s? \p{Ll}/u.test(between(scene, phraseEnd(mention), scene.sentence.end))
  );
}

/** Words of time and place between a verb and its object: "received here this morning at his office Y". */
const ADVERBIAL = new Gate(
  /^\s*(?:here|today|yesterday|this (?:morning|afternoon|evening|week)|(?:on |in |at )[^,;:]{2,60})(?:,? (?:here|today|yesterday|this (?:morning|afternoon|evening|week)|(?:on |in |at )[^,;:]{2,60}))*\s*$/iu,
);

const OTHER_CLAUSE = new Gate(
  /\b(?:was|were|is|are|said|told|who|which|that|and|to|of|from|with|by|for|about|between|had|has)\b/iu,
);

/** The persons met, after words of time and place. */
export function objectAfterAdverbial(scene: SceneSentence, position: number): Mention[] {
  const index = scene.people.findIndex((mention) => mention.start >= position);
  const mention = scene.people[index];
  if (!mention || mention.form === "PRONOUN" || isOwner(scene, mention)) return [];
  const gap = between(scene, position, phraseStart(mention));
  return gap.length < 110 &&
    ADVERBIAL.test(gap.replace(/^,|,\s*$/gu, " "), scene.marks) &&
    !OTHER_CLAUSE.test(gap, scene.marks)
    ? groupStartingAt(scene, index)
    : [];
}

/**
 * The persons named by a complement "with …", "between …", "for …" that follows `position` in the same clause,
 * after no more than adverbials ("in Hanoi on Tuesday").
 */
export function complementAfter(
  scene: SceneSentence,
  position: number,
  prepositions: string,
): { readonly people: readonly Mention[]; readonly start: number } | null {
  const text = between(scene, position, scene.sentence.end);
  const clause = text.slice(0, clauseLength(text));
  const match = prepositionOf(prepositions).exec(clause);
  if (!match || match.index > 120) return null;
  const start = position + match.index + match[0].length;
  return { people: objectAfter(scene, start), start };
}

const prepositionOf = memoized((prepositions) => new RegExp(`(?<![\\p{L}])(?:${prepositions})\\s+`, "iu"));

/** Length of the clause at the start of `text`. */
export function clauseLength(text: string): number {
  const match = CLAUSE_BREAK.exec(text);
  return match ? match.index : text.length;
}
