import { memoized } from "../../model/memo.ts";
import { organizationWords } from "../../model/organization-name.ts";
import { editRatio, jaccard } from "../../model/similarity.ts";
import { withoutCountries } from "./country-words.ts";

/** Words for instruments, periods and the like: they tell an instrument's kind, not its subject. */
const INSTRUMENT: ReadonlySet<string> = new Set(
  (
    "treaty agreement memorandum memoranda understanding mou protocol plan statement declaration minutes arrangement letter intent contract convention " +
    "joint pact accord communique document instrument period year years annual new first second next called signed between two sides ministries ministry " +
    "forward action program programme phase implementation draft"
  ).split(" "),
);
/** Subjects so wide that an instrument on "defence cooperation" may be one on "cooperation". */
const WIDE: ReadonlySet<string> = new Set(
  "defence defense military cooperation bilateral national security ministries relations ties field fields area areas army armies army's countries country strengthening enhancing promoting".split(
    " ",
  ),
);

/** Compounds that are also written apart. */
const COMPOUNDS: Readonly<Record<string, readonly string[]>> = {
  cybersecurity: ["cyber", "security"],
  cyberdefence: ["cyber", "defence"],
  counterterrorism: ["counter", "terrorism"],
  peacekeeping: ["peace", "keeping"],
};

export interface AgreementSubject {
  /** Subject words in order, without countries, years and words for instruments. */
  readonly words: readonly string[];
  /** Those that tell the subject from others. */
  readonly telling: ReadonlySet<string>;
  /** Abbreviations in brackets, folded: "… (UNCLOS)"; a title of one word is its own. */
  readonly aliases: readonly string[];
}

/** What a title says of the subject; "Protocol on defence cooperation for 2025-29" → defence, cooperation. */
export const agreementSubject: (title: string) => AgreementSubject = memoized((title) => {
  const aliases = [...title.matchAll(/\(([^)]+)\)/g)].map((match) => organizationWords(match[1] ?? "").join(" "));
  const { words: all } = withoutCountries(organizationWords(title.replace(/\([^)]*\)/g, " ")));
  const words = all
    .flatMap((word) => COMPOUNDS[word] ?? word)
    .filter((word) => !INSTRUMENT.has(word) && !/^\d+$/.test(word));
  return { words, telling: new Set(words.filter((word) => !WIDE.has(word))), aliases };
});

/** How alike two subjects are, from 0 to 1; 1 if the abbreviation of one is the other; two that tell nothing are 1, one that does not is 0. */
export function subjectLikeness(a: AgreementSubject, b: AgreementSubject): number {
  const [x, y] = [[...a.telling].join(""), [...b.telling].join("")];
  const alias = (name: AgreementSubject, other: string): boolean =>
    name.aliases.some((one) => one.replaceAll(" ", "") === other && other !== "");
  if (alias(a, y) || alias(b, x) || a.aliases.some((one) => b.aliases.includes(one))) return 1;
  if (a.telling.size === 0 && b.telling.size === 0) return 1;
  if (a.telling.size === 0 || b.telling.size === 0) return 0;
  return Math.max(jaccard(a.telling, b.telling), editRatio(x, y) >= 0.85 ? editRatio(x, y) : 0);
}
