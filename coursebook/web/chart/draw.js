// Moves the marks of a chart that the build drew as SVG. `coursebook/chart/svg.py` draws the same shapes;
// label-text.js writes the text.

/**
 * @import { PlotSize } from "./label-text.js"
 * @import { Scale } from "./scale.js"
 * @import { Figure, Trace } from "../types/frozen.d.ts"
 */

import { drawLabels } from "./label-text.js";
import { percent, scaleOf } from "./scale.js";

/**
 * Draw the marks that vary from state to state.
 * @param {Element} plot  the svg  @param {Figure} figure  @param {Set<number>} varying  numbers of the marks
 * @param {PlotSize} [size]  of the plot, where it is not on the screen
 */
export function drawFigure(plot, figure, varying, size) {
  const scale = scaleOf(figure.layout);
  for (const number of varying) {
    const group = plot.querySelector(`[data-mark="${number}"]`);
    const trace = figure.data[number];
    if (group) DRAW_BY_MARK[trace.meta.mark](group, trace, scale);
  }
  drawLabels(plot, figure, size);
}

/** @param {Trace} trace  @param {Scale} scale */
function pathData(trace, scale) {
  let words = "";
  let lifted = true;
  let last = 0;
  trace.x.forEach((x, place) => {
    const y = trace.y[place];
    if (x === null || y === null) {
      lifted = true;
      return;
    }
    const across = Math.round(scale.x(x) * 10000) / 10;
    const down = Math.round(scale.y(y) * 10000) / 10;
    if (trace.meta.mark === "steps" && !lifted) words += `L${across} ${last}`;
    words += `${lifted ? "M" : "L"}${across} ${down}`;
    lifted = false;
    last = down;
  });
  return trace.meta.mark === "band" && words ? `${words}Z` : words;
}

/** @type {(group: Element, trace: Trace, scale: Scale) => void} */
function drawPath(group, trace, scale) {
  group.querySelector("path")?.setAttribute("d", pathData(trace, scale));
}

/** @type {(group: Element, trace: Trace, scale: Scale) => void} */
function drawBars(group, trace, scale) {
  const width = scale.x(trace.width ?? 0) - scale.x(0);
  const places = /** @type {number[]} */ (trace.x);
  [...group.children].forEach((bar, place) => {
    const end = scale.y(trace.y[place] ?? 0);
    bar.setAttribute("x", percent(scale.x(places[place]) - width / 2));
    bar.setAttribute("y", percent(Math.min(end, scale.floor)));
    bar.setAttribute("height", percent(Math.abs(scale.floor - end)));
  });
}

/** @type {(group: Element, trace: Trace, scale: Scale) => void} */
function drawDots(group, trace, scale) {
  [...group.children].forEach((dot, place) => {
    const [x, y] = [trace.x[place], trace.y[place]];
    setVisible(dot, y !== null);
    if (x === null || y === null) return;
    const prefix = dot.localName === "circle" ? "c" : "";
    dot.setAttribute(`${prefix}x`, percent(scale.x(x)));
    dot.setAttribute(`${prefix}y`, percent(scale.y(y)));
  });
}

/** @type {(group: Element, trace: Trace, scale: Scale) => void} */
function drawRule(group, trace, scale) {
  setVisible(group, trace.y[0] !== null && trace.x[0] !== null);
  if (group.hasAttribute("visibility")) return;
  const line = /** @type {Element} */ (group.querySelector("line"));
  const [xs, ys] = [/** @type {number[]} */ (trace.x), /** @type {number[]} */ (trace.y)];
  for (const end of [0, 1]) {
    line.setAttribute(`x${end + 1}`, percent(scale.x(xs[end])));
    line.setAttribute(`y${end + 1}`, percent(scale.y(ys[end])));
  }
}

/** @param {Element} element  @param {boolean} there */
function setVisible(element, there) {
  if (there) element.removeAttribute("visibility");
  else element.setAttribute("visibility", "hidden");
}

/** @type {Record<string, (group: Element, trace: Trace, scale: Scale) => void>} */
const DRAW_BY_MARK = {
  line: drawPath,
  steps: drawPath,
  band: drawPath,
  links: drawPath,
  bars: drawBars,
  dots: drawDots,
  people: drawDots,
  rule: drawRule,
};
