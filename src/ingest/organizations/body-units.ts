import type { Reading } from "../mentions/reading.ts";
import type { BodyHit } from "./body.ts";

/** "3rd Battalion, 321st Regiment": the second part opens with its number. */
function isUnitOfUnit(reading: Reading, unit: BodyHit, next: BodyHit): boolean {
  const { tokens } = reading;
  return (
    tokens[unit.end]?.fold === "," &&
    next.start === unit.end + 1 &&
    tokens[unit.start]?.kind === "NUMBER" &&
    tokens[next.start]?.kind === "NUMBER"
  );
}

/** "Jordan Armed Forces – Arab Army": two names of the same forces joined by a dash. */
function isDoubleName(reading: Reading, first: BodyHit, second: BodyHit): boolean {
  const mark = reading.tokens[first.end];
  return (
    (mark?.fold === "–" || mark?.fold === "—" || mark?.fold === "-") &&
    second.start === first.end + 1 &&
    first.countries.length === 1 &&
    second.countries.every((code) => code === first.countries[0]) &&
    second.nameEnd - second.start > 1
  );
}

/** Joins forces whose name has two parts with a comma or dash between to one body. */
export function joinUnits(reading: Reading, hits: readonly BodyHit[]): BodyHit[] {
  const joined: BodyHit[] = [];
  for (const hit of hits) {
    const before = joined.at(-1);
    const forces = before !== undefined && before.kind === "MILITARY" && hit.kind === "MILITARY";
    if (forces && (isUnitOfUnit(reading, before, hit) || isDoubleName(reading, before, hit))) {
      const countries = before.countries.length > 0 ? before.countries : hit.countries;
      joined[joined.length - 1] = {
        ...hit,
        start: before.start,
        countries,
        aliases: [[before.start, before.nameEnd]],
        rule: "unit-of-unit",
      };
    } else joined.push(hit);
  }
  return joined;
}
