/** The first of `length` positions, in an order in which all that hold stand behind all that don't; `length` if none. */
export function firstIndex(length: number, holds: (position: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
