import type { NetworkNode } from "../../format/network.ts";

/** Colours of the drawing, which style sheets do not reach. */
export interface Palette {
  readonly ink: string;
  readonly raised: string;
  readonly line: string;
  readonly link: string;
  readonly faint: string;
  readonly organization: string;
  readonly other: string;
  /** For the most frequent countries, in their order. */
  readonly countries: readonly string[];
}

/** Told apart by people who see few colours, too (after Okabe and Ito), on light and on dark. */
const COUNTRIES = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"] as const;

/** How many countries have a colour of their own. */
export const COLOURED_COUNTRIES = COUNTRIES.length;

/** The colours as the style sheets have them now, light or dark. */
export function paletteNow(): Palette {
  const style = getComputedStyle(document.documentElement);
  const variable = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: variable("--ink"),
    raised: variable("--raised"),
    line: variable("--edge"),
    link: variable("--quiet"),
    faint: variable("--line"),
    organization: variable("--quiet"),
    other: variable("--other"),
    countries: COUNTRIES,
  };
}

/** A person's colour is that of the country; organizations are grey. */
export function colourOf(palette: Palette, countries: readonly string[], { kind, country }: NetworkNode): string {
  if (kind === "organization") return palette.organization;
  const place = country === null ? -1 : countries.indexOf(country.code);
  return palette.countries[place] ?? palette.other;
}
