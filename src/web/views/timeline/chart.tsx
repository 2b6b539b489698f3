import { Fragment } from "preact";
import { useRef, useState } from "preact/hooks";
import { dateInWords } from "../../format/date.ts";
import { grouped } from "../../format/grouped.ts";
import { type MonthWindow, monthNumber, pan, wholeYears, zoom } from "../../format/month.ts";
import { counted } from "../../format/words.ts";
import { Axis } from "./axis.tsx";
import type { Cell, Pair } from "./cells.ts";
import { CountTable } from "./count-table.tsx";

interface ChartProps {
  readonly pairs: readonly Pair[];
  readonly cells: readonly Cell[];
  /** Which cell is chosen, by `pair` and `month`. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChoose: (cell: Cell) => void;
}

interface RowProps {
  readonly cells: readonly Cell[];
  readonly name: string;
  readonly shown: MonthWindow;
  readonly most: number;
  readonly chosen: string | null;
  readonly onChoose: (cell: Cell) => void;
}

/** Where a drag begins; less is a click, in pixels. */
const DRAG = 5;
/** Up to so many months there is room for figures. */
const ROOM_FOR_FIGURES = 40;
const ZOOM_STEP = 1.6;
const isYear = (month: string) => !month.includes("-");

function Row({ cells, name, shown, most, chosen, onChoose }: RowProps) {
  const length = shown.to - shown.from;
  const at = (month: number) => (100 * (month - shown.from)) / length;
  const visible = cells.filter(({ month }) => {
    const start = monthNumber(month);
    return start < shown.to && start + (isYear(month) ? 12 : 1) > shown.from;
  });
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: each cell has a name of its own
    <svg class="timeline-row">
      {visible.map((cell) => {
        const { month, count } = cell;
        const year = isYear(month);
        const x = at(monthNumber(month));
        const width = (100 * (year ? 12 : 1)) / length;
        const label = `${counted(count, "meeting")}, ${name}, ${dateInWords(month)}${year ? ", month not stated" : ""}`;
        return (
          // biome-ignore lint/a11y/useSemanticElements: drawings hold no HTML buttons
          <g
            key={month}
            role="button"
            tabindex={0}
            aria-label={label}
            aria-pressed={month === chosen}
            class={`cell${year ? " whole-year" : ""}${month === chosen ? " chosen" : ""}`}
            onClick={() => onChoose(cell)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              onChoose(cell);
            }}
          >
            <title>{label}</title>
            <rect
              x={`${x}%`}
              width={`${width}%`}
              y={year ? 31 : 3}
              height={year ? 5 : 25}
              rx={2}
              fill-opacity={0.35 + 0.65 * Math.sqrt(count / most)}
            />
            {!year && length <= ROOM_FOR_FIGURES && (
              <text x={`${x + width / 2}%`} y={20}>
                {count}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** How many meetings in all, and how many of them no year is known of. */
function figureOf(count: number, cells: readonly Cell[]): string {
  const undated = count - cells.reduce((sum, cell) => sum + cell.count, 0);
  return undated > 0 ? `${count}, ${undated} undated` : `${count}`;
}

/** Months across, country pairs down; zoomed by buttons, wheel with Ctrl, pinching, dragging and keys. */
export function Chart({ pairs, cells, chosen, onChoose }: ChartProps) {
  const today = new Date();
  const months = cells.map(({ month }) => monthNumber(month));
  const all = wholeYears(months, today.getUTCFullYear() * 12 + today.getUTCMonth());
  const [asked, setShown] = useState<MonthWindow | null>(null);
  const shown = asked ?? all;
  const frame = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly x: number; readonly from: MonthWindow; moved: boolean } | null>(null);
  const byPair = grouped(cells, ({ pair }) => pair);
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const monthsIn = (pixels: number) => (pixels / (frame.current?.clientWidth || 1)) * (shown.to - shown.from);

  function onWheel(event: WheelEvent) {
    const isZoom = event.ctrlKey || event.metaKey;
    if (!isZoom && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    event.preventDefault();
    if (!isZoom) return setShown(pan(all, shown, monthsIn(event.deltaX)));
    const box = frame.current?.getBoundingClientRect();
    const share = box ? (event.clientX - box.left) / box.width : 0.5;
    setShown(zoom(all, shown, event.deltaY > 0 ? 1.15 : 1 / 1.15, Math.min(1, Math.max(0, share))));
  }
  function onPointerMove(event: PointerEvent) {
    if (!drag.current) return;
    const moved = drag.current.x - event.clientX;
    if (!drag.current.moved && Math.abs(moved) < DRAG) return;
    drag.current.moved = true;
    setShown(pan(all, drag.current.from, monthsIn(moved)));
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = Math.max(1, Math.round((shown.to - shown.from) / 6));
    const moves: Readonly<Record<string, () => MonthWindow | null>> = {
      "+": () => zoom(all, shown, 1 / ZOOM_STEP),
      "=": () => zoom(all, shown, 1 / ZOOM_STEP),
      "-": () => zoom(all, shown, ZOOM_STEP),
      "0": () => null,
      ArrowLeft: () => pan(all, shown, -step),
      ArrowRight: () => pan(all, shown, step),
    };
    const move = moves[event.key];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setShown(move());
  }
  return (
    <>
      <div class="tools">
        <button type="button" aria-label="Zoom in" onClick={() => setShown(zoom(all, shown, 1 / ZOOM_STEP))}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => setShown(zoom(all, shown, ZOOM_STEP))}>
          −
        </button>
        <button type="button" onClick={() => setShown(null)}>
          All years
        </button>
        <span class="note">drag to move, Ctrl and wheel to zoom</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what the pointer does here, buttons do too */}
      <div
        class="timeline"
        onWheel={onWheel}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          drag.current = { x: event.clientX, from: shown, moved: false };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drag.current = null;
        }}
        onPointerLeave={() => {
          drag.current = null;
        }}
      >
        <div />
        <div ref={frame}>
          <Axis shown={shown} />
        </div>
        {pairs.map(({ key, name, count }) => (
          <Fragment key={key}>
            <p class="pair">
              {name} <span class="figure">{figureOf(count, byPair.get(key) ?? [])}</span>
            </p>
            <Row
              cells={byPair.get(key) ?? []}
              name={name}
              shown={shown}
              most={most}
              chosen={chosen.pair === key ? (chosen.month ?? null) : null}
              onChoose={onChoose}
            />
          </Fragment>
        ))}
      </div>
      <CountTable pairs={pairs} byPair={byPair} />
    </>
  );
}
