export interface Pair {
  readonly key: string;
  readonly codes: readonly [string, string];
  readonly name: string;
  readonly count: number;
}

/** How many meetings a pair of countries held in a month, or in a year where the month is unknown. */
export interface Cell {
  readonly pair: string;
  /** EDTF: `2024-12` or `2024`. */
  readonly month: string;
  readonly count: number;
}
