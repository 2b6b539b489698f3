import type { CountryCode } from "../../model/vocabulary.ts";
import type { CountryHit } from "../mentions/countries.ts";
import type { Reading } from "../mentions/reading.ts";
import type { BodyHit } from "../organizations/body.ts";
import { shareCountries } from "./joined-names.ts";
import type { NamedPerson } from "./named-person.ts";
import { hostsOfScene } from "./scenes.ts";

const PARTIES = new Set(
  "side sides delegation delegations contingent team party participants officials representatives leaders ministers group one part commanders generals officers mission".split(
    " ",
  ),
);
const LEADING = new Set(
  "led headed leading heading chaired co-chaired including included comprising represented sent dispatched includes comprised by was were are is under leadership of from for on the its to and , ( with such as chair co hand part".split(
    " ",
  ),
);
const LEADERSHIP = new Set([
  "led",
  "headed",
  "leading",
  "heading",
  "chaired",
  "including",
  "comprising",
  "represented",
  "sent",
  "dispatched",
  "includes",
  "included",
  "comprised",
  "by",
  "leadership",
  "as",
]);

/** The states whose side a noun tells of, with the index behind that noun: "the Lao side", "the delegation of Laos", "the LAF team". */
function sideNouns(
  reading: Reading,
  bodies: readonly BodyHit[],
): { readonly hit: Pick<CountryHit, "start" | "code">; readonly noun: number }[] {
  const ofStates = reading.countries.flatMap((hit) =>
    hit === undefined
      ? []
      : [{ hit, noun: delegationFrom(reading, hit) || nounAfter(reading, hit.end, isAdjective(reading, hit)) }],
  );
  const ofBodies = bodies.flatMap(({ start, end, countries }) => {
    const [code, other] = countries;
    if (code === undefined || other !== undefined) return [];
    return [{ hit: { start, code }, noun: nounAfter(reading, end, true) }];
  });
  return [...ofStates, ...ofBodies];
}

/**
 * Countries that a sentence gives to names by the side they stand on: "the Chinese delegation was headed by X",
 * "X led the Lao side", "Laos was represented by X", "on the Chinese side by X", "Lao officials, including X".
 */
export function sidesOf(
  reading: Reading,
  names: readonly NamedPerson[],
  bodies: readonly BodyHit[],
): ReadonlyMap<NamedPerson, CountryCode> {
  const found = new Map<NamedPerson, CountryCode>();
  if (names.length === 0) return found;
  for (const { hit, noun } of sideNouns(reading, bodies)) {
    if (noun === 0) continue;
    const behind = names.find((name) => name.phraseStart >= noun);
    if (behind !== undefined && linked(reading, noun, behind.phraseStart)) {
      giveAll(reading, found, names, behind, hit.code);
      continue;
    }
    const before = [...names].reverse().find((name) => Math.max(name.phraseEnd, name.nameEnd) <= hit.start);
    if (before !== undefined && leads(reading, Math.max(before.phraseEnd, before.nameEnd), hit.start))
      found.set(before, hit.code);
  }
  names.forEach((name, index) => {
    const code =
      countryOfCounterpart(name) ??
      countryOfApposition(name, names[index + 1]?.phraseStart ?? reading.tokens.length) ??
      countryOfInvitation(name);
    if (code !== null && !found.has(name)) found.set(name, code);
  });
  shareCountries(reading, names, found);
  hostsOfScene(reading, names, found);
  names.forEach((name, index) => {
    const [post] = name.postsBefore;
    const master = names[index - 1];
    if (master === undefined || post?.country !== null || (post.possessor !== "his" && post.possessor !== "her"))
      return;
    const country =
      found.get(master) ?? [...master.postsBefore, ...master.postsAfter].find((held) => held.country)?.country;
    if (country) found.set(name, country);
  });
  return found;
}

/** "his Croatian counterpart, Minister A". */
function countryOfCounterpart({ reading, phraseStart }: NamedPerson): CountryCode | null {
  const { tokens, countries } = reading;
  if (tokens[phraseStart - 1]?.fold !== "," || tokens[phraseStart - 2]?.fold !== "counterpart") return null;
  return countries.findLast((hit) => hit !== undefined && hit.end === phraseStart - 2)?.code ?? null;
}

/** "at the invitation of A, Sudland's B will visit Norland": who invites is of the state that is visited. */
function countryOfInvitation({ reading, phraseStart, phraseEnd, nameEnd }: NamedPerson): CountryCode | null {
  const { tokens, countries } = reading;
  const of = tokens[phraseStart - 1]?.fold === "the" ? phraseStart - 2 : phraseStart - 1;
  if (tokens[of]?.fold !== "of" || tokens[of - 1]?.fold !== "invitation") return null;
  const from = Math.max(nameEnd, phraseEnd);
  const visit = tokens.findIndex(({ fold }, at) => at > from && /^(?:visit|trip|visited|visits|visiting)$/.test(fold));
  if (visit < 0) return null;
  let goal = tokens[visit + 1]?.fold === "to" ? visit + 2 : visit + 1;
  if (tokens[goal]?.fold === "the") goal++;
  const hit = countries[goal];
  return hit?.form === "NAME" ? hit.code : null;
}

const FAR_APPOSITION = 22;

/**
 * "A, the Assistant Chief for operations and training of the Norland Defence Forces": the one state that a long
 * apposition names, up to its verb or, at `end`, the next name.
 */
function countryOfApposition(
  { reading, nameEnd, phraseEnd, postsBefore, postsAfter }: NamedPerson,
  end: number,
): CountryCode | null {
  const { tokens, countries } = reading;
  if (tokens[nameEnd]?.fold !== "," || [...postsBefore, ...postsAfter].some(({ country }) => country !== null))
    return null;
  const opens = /^(?:the|an?)$/.test(tokens[nameEnd + 1]?.fold ?? "") || phraseEnd > nameEnd + 1;
  if (
    !opens ||
    !APPOSED.test(
      tokens
        .slice(nameEnd + 1, nameEnd + 6)
        .map(({ fold }) => fold)
        .join(" "),
    )
  )
    return null;
  const codes = new Set<CountryCode>();
  for (let at = nameEnd + 1; at < Math.min(end, nameEnd + FAR_APPOSITION); at++) {
    const token = tokens[at];
    if (token === undefined || /^[.;:]$/.test(token.fold) || APPOSITION_ENDS.has(token.fold)) break;
    const next = tokens[at + 1];
    // "for Asia and African affairs": no other person.
    const field = next?.capital === true && tokens[at + 2]?.capital === false && tokens[at + 2]?.kind === "WORD";
    if (token.fold === "and" && ((next?.capital && !field) || /^(?:the|his|her|an?)$/.test(next?.fold ?? ""))) break;
    const hit = countries[at];
    if (hit !== undefined) codes.add(hit.code);
  }
  const [only, other] = codes;
  return only !== undefined && other === undefined ? only : null;
}

/** Heads of posts near the beginning of an apposition. */
const APPOSED =
  /\b(?:chief|commander|director|head|minister|secretary|commandant|deputy|assistant|inspector|officer|counsel+or)\b/;
const APPOSITION_ENDS = new Set(
  "who which where while said says met meets called visited received held hosted arrived at in on during with to was is has had will".split(
    " ",
  ),
);

/** "Lao", "Laos's", and names that serve as adjectives: "a US delegation". */
function isAdjective({ tokens }: Reading, hit: CountryHit): boolean {
  const last = tokens[hit.end - 1];
  return hit.form === "DEMONYM" || last?.possessive === true || (hit.end - hit.start === 1 && last?.upper === true);
}

/** Index after "delegation", "side" behind a country; for "Laos was represented", "Laos sent" the verb's own; else 0. */
function nounAfter(reading: Reading, at: number, adjective: boolean): number {
  const { tokens } = reading;
  if (adjective) {
    for (let index = at; index < at + 4; index++) {
      const token = tokens[index];
      if (token === undefined || token.kind !== "WORD") return 0;
      if (PARTIES.has(token.fold)) return index + 1;
    }
    return 0;
  }
  const word = tokens[at]?.fold;
  if (word === "sent" || word === "dispatched") return at;
  return word === "was" && /^(?:represented|led|headed)$/.test(tokens[at + 1]?.fold ?? "") ? at : 0;
}

/** "A delegation from Norland led by X": index behind the country; 0 if it stands otherwise. */
function delegationFrom({ tokens }: Reading, hit: CountryHit): number {
  const the = tokens[hit.start - 1]?.fold === "the" ? 1 : 0;
  const preposition = tokens[hit.start - 1 - the]?.fold;
  const party = tokens[hit.start - 2 - the]?.fold ?? "";
  if (hit.form !== "NAME" || (preposition !== "from" && preposition !== "of")) return 0;
  if (/^delegations?$/.test(party)) return hit.end;
  // "the delegation of the Ministry of Defence of Norland, headed by X"
  for (let at = hit.start - 2 - the; at >= hit.start - 9 && at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined) return 0;
    if (/^delegations?$/.test(token.fold)) return hit.end;
    if (!token.capital && token.fold !== "of" && token.fold !== "the" && token.fold !== "from") return 0;
  }
  return 0;
}

function linked(reading: Reading, from: number, to: number): boolean {
  if (to - from > 7) return false;
  const gap = reading.tokens.slice(from, to);
  return (
    gap.some((token) => LEADERSHIP.has(token.fold) || token.fold === "was") &&
    gap.every((token) => LEADING.has(token.fold))
  );
}

function leads(reading: Reading, from: number, to: number): boolean {
  const gap = reading.tokens.slice(from, to);
  return (
    gap.length > 0 &&
    gap.length <= 4 &&
    gap.some((token) => /^(?:led|headed|leads|heads|chaired)$/.test(token.fold)) &&
    gap.every((token) => /^(?:led|headed|leads|heads|chaired|who|,|also|is|has|the|a|an)$/.test(token.fold))
  );
}

/** The name behind the link, and those joined to it by commas and "and" that bear no country of their own. */
function giveAll(
  reading: Reading,
  found: Map<NamedPerson, CountryCode>,
  names: readonly NamedPerson[],
  first: NamedPerson,
  code: CountryCode,
): void {
  let end = first.phraseStart;
  for (const name of names.slice(names.indexOf(first))) {
    const gap = reading.tokens.slice(end, name.phraseStart);
    if (name !== first && !(gap.length <= 3 && gap.every((token) => /^(?:,|and|;|as|well)$/.test(token.fold)))) return;
    if ([...name.postsBefore, ...name.postsAfter].some((post) => post.country !== null && post.country !== code))
      return;
    found.set(name, code);
    end = Math.max(name.phraseEnd, name.nameEnd);
  }
}
