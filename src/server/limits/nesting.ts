/**
 * How many lists and objects may stand in one another in the variables of an operation. A filter of all that filters
 * know has not half of them; what works on values by recursion, as writing JSON and checking types do, would fail on
 * some thousands.
 */
export const MAX_NESTING = 64;

/** True if more than so many lists and objects stand in one another. Without recursion, for a client chooses how deep. */
export function nestsDeeper(value: unknown, levels: number): boolean {
  let containers = [value].filter(isContainer);
  for (let level = 0; containers.length > 0; level++) {
    if (level >= levels) return true;
    containers = containers.flatMap((one) => Object.values(one).filter(isContainer));
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
