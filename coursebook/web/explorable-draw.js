// @ts-check
// Concern: move the marks of a chart that the build drew as SVG. `coursebook/chart/svg.py` draws the same shapes;
// explorable-labels.js writes the words.

/** @typedef {{x: (value: number) => number, y: (value: number) => number, floor: number}} DrawScale */

/**
 * Draw the marks that vary from state to state.
 * @param {Element} plot  the svg  @param {Figure} figure  @param {Set<number>} varying  numbers of the marks
 * @param {LabelsSize} [size]  of the plot, where it is not on the screen
 */
function drawFigure(plot, figure, varying, size) {
  const scale = drawScale(figure.layout);
  for (const number of varying) {
    const group = plot.querySelector(`[data-mark="${number}"]`);
    const trace = figure.data[number];
    if (group) DRAW_MARKS[trace.meta.mark](group, trace, scale);
  }
  labelsDraw(plot, figure, size);
}

/** @param {Record<string, any>} layout  @returns {DrawScale} */
function drawScale(layout) {
  const [left, right] = layout.xaxis.range;
  const [bottom, top] = layout.yaxis.range;
  const y = (/** @type {number} */ value) => (top - value) / (top - bottom);
  return { x: (value) => (value - left) / (right - left), y, floor: y(Math.max(0, bottom)) };
}

/** @param {number} share */
function drawPercent(share) {
  return `${Math.round(share * 10000) / 100}%`;
}

/** @param {Trace} trace  @param {DrawScale} scale */
function drawPathData(trace, scale) {
  let words = "";
  let lifted = true;
  let last = 0;
  trace.x.forEach((/** @type {number|null} */ x, /** @type {number} */ place) => {
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

/** @type {(group: Element, trace: Trace, scale: DrawScale) => void} */
function drawPath(group, trace, scale) {
  group.querySelector("path")?.setAttribute("d", drawPathData(trace, scale));
}

/** @type {(group: Element, trace: Trace, scale: DrawScale) => void} */
function drawBars(group, trace, scale) {
  const width = scale.x(trace.width) - scale.x(0);
  [...group.children].forEach((bar, place) => {
    const end = scale.y(trace.y[place] ?? 0);
    bar.setAttribute("x", drawPercent(scale.x(trace.x[place]) - width / 2));
    bar.setAttribute("y", drawPercent(Math.min(end, scale.floor)));
    bar.setAttribute("height", drawPercent(Math.abs(scale.floor - end)));
  });
}

/** @type {(group: Element, trace: Trace, scale: DrawScale) => void} */
function drawDots(group, trace, scale) {
  [...group.children].forEach((dot, place) => {
    const y = trace.y[place];
    drawShow(dot, y !== null);
    if (y === null) return;
    const prefix = dot.localName === "circle" ? "c" : "";
    dot.setAttribute(`${prefix}x`, drawPercent(scale.x(trace.x[place])));
    dot.setAttribute(`${prefix}y`, drawPercent(scale.y(y)));
  });
}

/** @type {(group: Element, trace: Trace, scale: DrawScale) => void} */
function drawRule(group, trace, scale) {
  drawShow(group, trace.y[0] !== null && trace.x[0] !== null);
  if (group.hasAttribute("visibility")) return;
  const line = /** @type {Element} */ (group.querySelector("line"));
  [0, 1].forEach((end) => {
    line.setAttribute(`x${end + 1}`, drawPercent(scale.x(trace.x[end])));
    line.setAttribute(`y${end + 1}`, drawPercent(scale.y(trace.y[end])));
  });
}

/** @param {Element} element  @param {boolean} there */
function drawShow(element, there) {
  if (there) element.removeAttribute("visibility");
  else element.setAttribute("visibility", "hidden");
}

/** @type {Record<string, (group: Element, trace: Trace, scale: DrawScale) => void>} */
const DRAW_MARKS = {
  line: drawPath,
  steps: drawPath,
  band: drawPath,
  links: drawPath,
  bars: drawBars,
  dots: drawDots,
  people: drawDots,
  rule: drawRule,
};
