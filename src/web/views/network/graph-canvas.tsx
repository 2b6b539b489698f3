import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import Sigma from "sigma";
import type { NodeHoverDrawingFunction } from "sigma/rendering";
import { type Network, neighboursOf } from "../../format/network.ts";
import { colourOf, type Palette, paletteNow } from "./palette.ts";

interface GraphCanvasProps {
  readonly network: Network;
  /** Countries that have a colour, most frequent first. */
  readonly countries: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

/** Rounds of the layout: enough to settle, few enough not to be waited for. */
const ROUNDS = 300;
/** So many may all carry their names. */
const FEW = 60;

function laidOut(network: Network): Graph {
  const graph = new Graph();
  const total = network.nodes.size;
  for (const [index, { key, name, kind }] of [...network.nodes.values()].entries()) {
    // The same network is laid out alike every time.
    const angle = (2 * Math.PI * index) / total;
    graph.addNode(key, { label: name, kind, x: Math.cos(angle), y: Math.sin(angle) });
  }
  for (const { one, other, weight } of network.links) graph.mergeUndirectedEdge(one, other, { weight });
  graph.forEachNode((key) => {
    const degree = graph.degree(key);
    graph.setNodeAttribute(key, "size", Math.min(13, 3.5 + 1.1 * Math.sqrt(degree)));
  });
  // Clusters come apart, and those whom everybody met do not draw all to the middle.
  const settings = { ...forceAtlas2.inferSettings(graph), linLogMode: true, outboundAttractionDistribution: true };
  forceAtlas2.assign(graph, { iterations: ROUNDS, settings: { ...settings, gravity: 1, edgeWeightInfluence: 0.5 } });
  return graph;
}

/** The name of what the pointer is on, or what is chosen, on a plate that keeps it legible over lines. */
const drawNamePlate: NodeHoverDrawingFunction = (context, { x, y, size, label }, { labelSize, labelFont }) => {
  if (!label) return;
  const { ink, raised, link } = paletteNow();
  context.font = `600 ${labelSize}px ${labelFont}`;
  const [left, height] = [x + size + 3, labelSize + 8];
  context.beginPath();
  context.roundRect(left - 2, y - height / 2, context.measureText(label).width + 10, height, 4);
  context.fillStyle = raised;
  context.fill();
  context.strokeStyle = link;
  context.stroke();
  context.fillStyle = ink;
  context.fillText(label, left + 3, y + labelSize / 3);
};

function usePalette(): Palette {
  const [palette, setPalette] = useState(paletteNow);
  useEffect(() => {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const change = () => setPalette(paletteNow());
    dark.addEventListener("change", change);
    return () => dark.removeEventListener("change", change);
  }, []);
  return palette;
}

/** The network drawn; dragging moves, the wheel zooms, a click chooses. The list beside it does the same by keyboard. */
export function GraphCanvas({ network, countries, chosen, onChoose }: GraphCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const sigma = useRef<Sigma>(null);
  const [isDrawn, setDrawn] = useState(true);
  const palette = usePalette();
  const graph = useMemo(() => laidOut(network), [network]);
  const near = useMemo(
    () => (chosen === null ? null : new Set([chosen, ...neighboursOf(network, chosen).map(({ node }) => node.key)])),
    [network, chosen],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is only shown otherwise is told to the drawing below
  useEffect(() => {
    if (frame.current === null) return;
    try {
      const drawing = new Sigma(graph, frame.current, {
        renderEdgeLabels: false,
        labelRenderedSizeThreshold: network.nodes.size > FEW ? 7 : 0,
        labelDensity: 0.6,
        labelFont: "system-ui, sans-serif",
        labelSize: 13,
        zIndex: true,
        defaultDrawNodeHover: drawNamePlate,
      });
      drawing.on("clickNode", ({ node }) => onChoose(node));
      drawing.on("clickStage", () => onChoose(null));
      sigma.current = drawing;
      return () => {
        drawing.kill();
        sigma.current = null;
      };
    } catch {
      // Without WebGL there is nothing to draw on; the list has the same.
      setDrawn(false);
    }
  }, [graph]);

  useEffect(() => {
    const drawing = sigma.current;
    if (drawing === null) return;
    drawing.setSetting("labelColor", { color: palette.ink });
    drawing.setSetting("nodeReducer", (key, data) => {
      const node = network.nodes.get(key);
      const isFar = near !== null && !near.has(key);
      const colour = node === undefined ? palette.other : colourOf(palette, countries, node);
      return {
        ...data,
        color: isFar ? palette.faint : colour,
        label: isFar ? null : data.label,
        forceLabel: near !== null && !isFar && near.size < 40,
        highlighted: key === chosen,
        zIndex: isFar ? 0 : 1,
      };
    });
    drawing.setSetting("edgeReducer", (edge, data) => {
      const isNear = chosen !== null && graph.hasExtremity(edge, chosen);
      const size = Math.min(5, 0.6 + Math.log2(1 + data.weight));
      const colour = data.weight > 1 ? palette.line : palette.faint;
      return { ...data, size, color: isNear ? palette.link : colour, hidden: chosen !== null && !isNear };
    });
    drawing.refresh();
  }, [graph, network, near, chosen, palette, countries]);

  if (!isDrawn) return <p class="state">This browser cannot draw the network; the list has all of it.</p>;
  return <div class="graph" ref={frame} role="img" aria-label={`Network of ${network.nodes.size} people and bodies`} />;
}
