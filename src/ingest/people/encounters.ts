import type { CountryCode } from "../../model/vocabulary.ts";
import type { Reading } from "../mentions/reading.ts";
import { statedCountry } from "./joined-names.ts";
import type { NamedPerson } from "./named-person.ts";

const MEETING: ReadonlySet<string> = new Set(
  "met meets meet meeting called calls call talks received receives hosted hosts".split(" "),
);
/** Words between names that bring in the company of one side, not the other side. */
const COMPANY = new Set(
  "accompanied accompanying attended attending presence present along together including joined behalf delegation said told added".split(
    " ",
  ),
);

/**
 * "General A of Norland met Sudland's B and paid a courtesy call on the Minister of Defence, C": whoever a guest meets
 * besides officials of one other state, and of whom nothing tells the state, serves that state too.
 */
export function sidesOfCalls(
  reading: Reading,
  names: readonly NamedPerson[],
  countryOf: (name: NamedPerson) => CountryCode | null,
): ReadonlyMap<NamedPerson, CountryCode> {
  const found = new Map<NamedPerson, CountryCode>();
  const [guest] = names;
  if (guest === undefined || names.length < 3) return found;
  const own = statedCountry(guest) ?? countryOf(guest);
  const { tokens } = reading;
  const verb = tokens.findIndex((token, at) => at >= guest.nameEnd && MEETING.has(token.fold));
  if (verb < 0) return found;
  let other: CountryCode | null = null;
  for (const name of names.slice(1)) {
    if (name.phraseStart < verb && !name.titled) continue;
    if (name.phraseStart < verb) return found;
    if (tokens.slice(verb, name.phraseStart).some((token) => COMPANY.has(token.fold))) return found;
    const stated = statedCountry(name) ?? countryOf(name);
    if (stated !== null && stated !== own) {
      if (other !== null && stated !== other) return found;
      other = stated;
    } else if (stated === null && other !== null && name.postsBefore.length > 0) found.set(name, other);
    else if (stated !== null) return found;
  }
  return found;
}

const TALKING = /^(?:met|meet|discussed|discuss|spoke|talked|held|conferred|exchanged)$/;
/** Most words between those who meet, and between the second and the verb of both. */
const NEAR_PAIR = 4;

/** "General A met General B", "General A and General B discussed": two who meet each other, side by side in a clause. */
export function pairsMet(reading: Reading, names: readonly NamedPerson[]): readonly (readonly NamedPerson[])[] {
  const { tokens } = reading;
  return names.flatMap((second, index) => {
    const first = names[index - 1];
    if (first === undefined) return [];
    const gap = tokens.slice(Math.max(first.nameEnd, first.phraseEnd), second.phraseStart).map(({ fold }) => fold);
    const met = gap.length <= NEAR_PAIR && gap.some((word) => MEETING.has(word)) && !gap.includes("and");
    const after = Math.max(second.nameEnd, second.phraseEnd);
    const together =
      gap.join(" ") === "and" && tokens.slice(after, after + NEAR_PAIR).some(({ fold }) => TALKING.test(fold));
    return met || together ? [[first, second]] : [];
  });
}

const HOSTING = /^(?:president|prime|premier|king|minister|chancellor|chief|commander|governor|speaker|chairman)$/;

/**
 * "A was received by Prime Minister B", "A called on President B": hosts of whom nothing tells the state, each with his
 * guest, whose state it is not.
 */
export function hostsOf(reading: Reading, names: readonly NamedPerson[]): ReadonlyMap<NamedPerson, NamedPerson> {
  const found = new Map<NamedPerson, NamedPerson>();
  const { tokens } = reading;
  names.forEach((host, index) => {
    const guest = names[index - 1];
    const [post] = host.postsBefore;
    if (guest === undefined || post === undefined || statedCountry(host) !== null || host.counterpart !== null) return;
    if (post.possessor !== null || !tokens.slice(post.titleStart, post.titleEnd).some(({ fold }) => HOSTING.test(fold)))
      return;
    const between = tokens.slice(Math.max(guest.nameEnd, guest.phraseEnd), host.phraseStart).map(({ fold }) => fold);
    if (between.length <= MOST_BETWEEN && RECEIVED.test(` ${between.join(" ")} `)) found.set(host, guest);
  });
  return found;
}

const MOST_BETWEEN = 10;
const RECEIVED =
  / (?:(?:was|were|been) (?:\w+ )?(?:received|welcomed|hosted)\b[^,;]*? by(?: the)?|(?:called|calls|call) on(?: the)?|(?:met|meets|meet)(?: separately)?(?: with)?(?: the)?) $/;

/** "I spoke with", "I'll be calling on" before a name, "received me" behind it. */
const I_MET =
  /\b[Ii](?:['’](?:ll|ve|m))?(?: \w+){0,3}? (?:calling|call|called|spoke|spoken|speak|met|meet|meeting|sit|sat|talked|talk)(?: down)?(?: on| with| to)?(?: the)? $/;
const MET_ME = /^ (?:received|welcomed|hosted|met|joined) me\b/;
const SELF_REACH = 60;

/**
 * Officials of whom nothing tells the state and whom the speaker of a transcript says to have met, each with the state
 * or place that the sentence names before: "I'm in Nora tomorrow and I'll be calling on Prime Minister A".
 */
export function metByMe(reading: Reading, names: readonly NamedPerson[]): ReadonlyMap<NamedPerson, CountryCode | null> {
  const found = new Map<NamedPerson, CountryCode | null>();
  const { tokens, places, countries, sentence } = reading;
  for (const name of names) {
    if (name.postsBefore.length === 0 || statedCountry(name) !== null) continue;
    const start = (tokens[name.phraseStart]?.start ?? 0) - sentence.start;
    const end = (tokens[Math.max(name.nameEnd, name.phraseEnd) - 1]?.end ?? 0) - sentence.start;
    const before = sentence.text.slice(Math.max(0, start - SELF_REACH), start);
    if (!I_MET.test(before) && !MET_ME.test(sentence.text.slice(end))) continue;
    const at = [...places, ...countries].find((hit) => hit !== undefined && hit.start < name.phraseStart);
    found.set(name, at?.code ?? null);
  }
  return found;
}

/** "Ambassador A was accompanied by Defence Attaché B and C": B and C with the one whose side they are on. */
export function companionsOf(reading: Reading, names: readonly NamedPerson[]): ReadonlyMap<NamedPerson, NamedPerson> {
  const found = new Map<NamedPerson, NamedPerson>();
  const { tokens } = reading;
  for (let at = 1; at < tokens.length - 1; at++) {
    if (tokens[at + 1]?.fold !== "by" || !/^(?:accompanied|joined)$/.test(tokens[at]?.fold ?? "")) continue;
    if (tokens[at]?.fold === "joined" && !/^(?:was|were|is|are)$/.test(tokens[at - 1]?.fold ?? "")) continue;
    const nearest = names.findLast((name) => Math.max(name.nameEnd, name.phraseEnd) <= at);
    if (nearest === undefined) continue;
    const leader = beforeRelative(reading, names, nearest, at) ?? nearest;
    if (leader === nearest && at - Math.max(leader.nameEnd, leader.phraseEnd) > 3) continue;
    let end = at + 2;
    for (const name of names) {
      if (name.phraseStart < at) continue;
      const gap = tokens.slice(end, name.phraseStart);
      if (gap.length > 3 || !gap.every((token) => /^(?:,|and|the|his|her|as|well)$/.test(token.fold))) break;
      found.set(name, leader);
      end = Math.max(name.nameEnd, name.phraseEnd);
    }
  }
  return found;
}

/** "A, who was received by B, was accompanied by": A, behind whose clause the verb stands; null without such a clause. */
function beforeRelative(
  { tokens }: Reading,
  names: readonly NamedPerson[],
  nearest: NamedPerson,
  verb: number,
): NamedPerson | null {
  const behind = Math.max(nearest.nameEnd, nearest.phraseEnd);
  if (tokens[behind]?.fold !== "," || !/^(?:was|were|is|are)$/.test(tokens[behind + 1]?.fold ?? "")) return null;
  if (verb - behind > 3) return null;
  const who = tokens.findLastIndex(({ fold }, at) => at < nearest.phraseStart && fold === "who");
  if (who < 1 || tokens[who - 1]?.fold !== ",") return null;
  return names.findLast((name) => Math.max(name.nameEnd, name.phraseEnd) === who - 1) ?? null;
}

/** "President A's three-day visit to Norland": the state the visitor does not serve. */
export function visitedBy(name: NamedPerson): CountryCode | null {
  const { tokens, countries } = name.reading;
  if (!tokens[name.nameEnd - 1]?.possessive) return null;
  const visit = tokens.findIndex(
    (token, at) => at >= name.nameEnd && at <= name.nameEnd + 7 && /^(?:visit|trip)$/.test(token.fold),
  );
  if (visit < 0 || tokens[visit + 1]?.fold !== "to") return null;
  return countries[tokens[visit + 2]?.fold === "the" ? visit + 3 : visit + 2]?.code ?? null;
}
