import { type MonthWindow, monthOfNumber } from "../../format/month.ts";

const LETTERS = "JFMAMJJASOND";
/** Up to so many months each is named, up to so many each is ticked. */
const NAMED = 40;
const MOST_YEARS = 14;

/** Years, and months where there is room. */
export function Axis({ shown: { from, to } }: { readonly shown: MonthWindow }) {
  const length = to - from;
  const at = (month: number) => `${(100 * (month - from)) / length}%`;
  const months = Array.from({ length }, (_, index) => from + index);
  const step = Math.max(1, Math.ceil(length / 12 / MOST_YEARS));
  const years = months.filter((month) => month % 12 === 0 && (month / 12) % step === 0);
  // A window within one year still tells which.
  const labelled = years.length > 0 ? years : [from];
  return (
    <svg class="timeline-axis" aria-hidden="true">
      {labelled.map((month) => (
        <g key={month}>
          <line x1={at(month)} x2={at(month)} y1="0" y2="100%" />
          <text class="year-label" x={at(month)} dx="4" y="12">
            {monthOfNumber(month).slice(0, 4)}
          </text>
        </g>
      ))}
      {length <= NAMED &&
        months.map((month) => (
          <text key={`m${month}`} class="month-label" x={at(month + 0.5)} y="29">
            {LETTERS[month % 12]}
          </text>
        ))}
    </svg>
  );
}
