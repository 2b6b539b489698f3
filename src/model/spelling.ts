/** How the graph spells the names that claims give. */

/** A name as a record shows it: composed letters, straight apostrophes, single spaces. */
export function shownSpelling(value: string): string {
  return value.normalize("NFC").replace(/[‘’]/g, "'").replace(/\s+/gu, " ").trim();
}

/** "Communist Party of Vietnam (CPV) Central Committee": what a part of the name is abbreviated to is no part of it. */
export function withoutAbbreviation(name: string): string {
  return name.replace(/ \((?=[^)]*\p{Lu})[\p{L}\d-]{2,12}\)(?= )/gu, "");
}
