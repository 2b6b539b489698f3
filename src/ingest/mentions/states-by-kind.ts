import type { CountryCode } from "../../model/vocabulary.ts";
import type { CountryHit } from "./countries.ts";
import type { Reading } from "./reading.ts";
import type { Setting } from "./setting.ts";
import type { Token } from "./tokens.ts";

/** States that reports of theirs call by their kind alone. */
const STATES_OF_KIND: Readonly<Record<string, ReadonlySet<CountryCode>>> = {
  Sultanate: new Set(["OM", "BN"]),
  Kingdom: new Set(["SA", "BH", "JO", "MA", "TH", "KH", "BT", "TO", "LS", "SZ"]),
  Emirate: new Set(["KW", "QA"]),
};

/** Words of posts and bodies, in small letters, behind "the country's". */
const OFFICIAL = new Set(
  "minister president prime premier king defence defense foreign army navy naval air armed military chief deputy vice top interior parliament national".split(
    " ",
  ),
);

/** How many sentences back the country may be named that "the country's prime minister" means. */
const REACH = 2;

/**
 * The readings with states that are named without their name: "the Sultanate", of the sultanates the one that the report
 * is from or speaks of most; "the country's prime minister", the one that somebody is in or goes to.
 */
export function withStatesByKind(readings: readonly Reading[], setting: Setting): readonly Reading[] {
  const visited: (CountryCode | null)[] = [];
  return readings.map((reading, index) => {
    const found: { readonly at: number; readonly hit: CountryHit }[] = [];
    visited.push(goalIn(reading, reading.tokens.length) ?? null);
    reading.tokens.forEach((_, at) => {
      if (reading.countries[at] !== undefined || reading.tokens[at - 1]?.fold !== "the") return;
      const code = stateOfKind(reading.tokens, at, setting) ?? (isTheCountrys(reading.tokens, at) ? there(at) : null);
      if (code !== null) found.push({ at, hit: { code, form: "NAME", start: at, end: at + 1 } });
    });
    if (found.length === 0) return reading;
    const countries = [...reading.countries];
    for (const { at, hit } of found) countries[at] = hit;
    return { ...reading, countries };

    function there(at: number): CountryCode | null {
      return (
        goalIn(reading, at) ??
        visited.slice(Math.max(0, index - REACH), index).findLast((code) => code !== null) ??
        null
      );
    }
  });
}

/** "the Sultanate", not followed by "of". */
function stateOfKind(tokens: readonly Token[], at: number, { home, place, countries }: Setting): CountryCode | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const word = token?.text.replace(/['’]s$/u, "") ?? "";
  if (word === "North" && home === "KR" && countries.includes("KP") && !(next?.capital && !token?.possessive))
    return "KP";
  const states = STATES_OF_KIND[word];
  if (states === undefined || next?.fold === "of" || (next?.capital && next.kind === "WORD" && !token?.possessive))
    return null;
  return [place, home, ...countries].find((code): code is CountryCode => code !== null && states.has(code)) ?? null;
}

/** "the country's | Prime Minister". */
function isTheCountrys(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token?.possessive === true && /^country/.test(token.fold) && OFFICIAL.has(next?.fold ?? "");
}

/** The country that the words before `end` put somebody in or on the way to, the last of them. */
function goalIn({ tokens, countries }: Reading, end: number): CountryCode | undefined {
  return countries.findLast((hit) => {
    if (hit === undefined || hit.end > end || hit.form !== "NAME") return false;
    const before = tokens[tokens[hit.start - 1]?.fold === "the" ? hit.start - 2 : hit.start - 1];
    return /^(?:to|in|visiting|visited)$/.test(before?.fold ?? "");
  })?.code;
}
