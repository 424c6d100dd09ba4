// Reads values off a chart: with the pointer, by touch, or with the arrow keys while the chart has the focus.

/** @import { Axis, AxisReading, Figure } from "../types/frozen.d.ts" */

import { amountWords } from "../text/amounts.js";
import { scaleOf } from "./scale.js";
import { formatNumber } from "./table.js";

/** @typedef {{x: number, rows: {name: string, y: number}[]}} Stop  the values at one place across */

/** Marks that have a value at each of their places. */
const READABLE_MARKS = new Set(["line", "steps", "bars", "dots"]);

/**
 * Let a reader read values off a chart. Nothing is shown until asked for, nor for a picture without axes.
 * @param {HTMLElement} owner  the explorable  @param {() => Figure|undefined} current  @param {AbortSignal} signal
 * @returns {() => void}  to call when the figure has changed
 */
export function makeReadable(owner, current, signal) {
  const chart = /** @type {HTMLElement|null} */ (owner.querySelector("[data-course=chart]"));
  const plot = /** @type {SVGSVGElement|null} */ (owner.querySelector(".course-plot"));
  if (!chart || !plot) return () => {};
  /** @type {number|undefined} */
  let at;
  const parts = createReadout(chart);

  const show = (/** @type {number|undefined} */ wanted) => {
    const figure = current();
    const stops = figure ? stopsOf(figure) : [];
    at = wanted === undefined || stops.length === 0 ? undefined : Math.max(0, Math.min(stops.length - 1, wanted));
    writeReadout(parts, plot, figure, at === undefined ? undefined : stops[at]);
  };
  const point = (/** @type {PointerEvent} */ event) => {
    const figure = current();
    if (figure) show(nearestStop(stopsOf(figure), figure, plot, event));
  };
  const keys = (/** @type {KeyboardEvent} */ event) => {
    const last = (current() && stopsOf(/** @type {Figure} */ (current())).length - 1) || 0;
    const next = { ArrowRight: (at ?? -1) + 1, ArrowLeft: (at ?? 1) - 1, Home: 0, End: last }[event.key];
    if (next === undefined && event.key !== "Escape") return;
    if (last < 1) return;
    event.preventDefault();
    show(next);
  };

  plot.addEventListener("pointermove", point, { signal });
  plot.addEventListener("pointerdown", point, { signal });
  chart.addEventListener("pointerleave", () => show(undefined), { signal });
  chart.addEventListener("keydown", keys, { signal });
  chart.addEventListener("focusout", () => show(undefined), { signal });
  return () => {
    const figure = current();
    if (figure && stopsOf(figure).length > 1) chart.tabIndex = 0;
    if (at !== undefined) show(at);
  };
}

/**
 * The places across at which a figure has values, from left to right. A picture whose axes are hidden has none.
 * @param {Figure} figure  @returns {Stop[]}
 */
function stopsOf(figure) {
  if (figure.layout.xaxis.visible === false || figure.layout.yaxis.visible === false) return [];
  /** @type {Map<number, {name: string, y: number}[]>} */
  const found = new Map();
  for (const trace of figure.data) {
    if (!READABLE_MARKS.has(trace.meta.mark) || !trace.name || trace.hoverinfo === "skip") continue;
    trace.x.forEach((/** @type {number|null} */ x, /** @type {number} */ place) => {
      const y = trace.y[place];
      if (x === null || y === null) return;
      const rows = found.get(x) ?? [];
      rows.push({ name: trace.name, y });
      found.set(x, rows);
    });
  }
  return [...found].map(([x, rows]) => ({ x, rows })).sort((one, other) => one.x - other.x);
}

/** @param {Stop[]} stops  @param {Figure} figure  @param {Element} plot  @param {PointerEvent} event */
function nearestStop(stops, figure, plot, event) {
  const box = plot.getBoundingClientRect();
  const [left, right] = figure.layout.xaxis.range;
  const wanted = left + ((event.clientX - box.left) / box.width) * (right - left);
  const distances = stops.map((stop) => Math.abs(stop.x - wanted));
  return stops.length ? distances.indexOf(Math.min(...distances)) : undefined;
}

/**
 * Create the readout: a line and words on the chart, and the same words for screen readers.
 * @param {HTMLElement} chart
 */
function createReadout(chart) {
  const make = (/** @type {string} */ name, /** @type {Element} */ place) => {
    const element = document.createElement("div");
    element.className = name;
    element.hidden = true;
    return place.appendChild(element);
  };
  const area = /** @type {Element} */ (chart.querySelector(".course-plot-area"));
  const heard = document.createElement("p");
  heard.className = "course-read-heard";
  heard.setAttribute("role", "status");
  chart.after(heard);
  return { line: make("course-read-line", area), words: make("course-read", area), heard };
}

/**
 * @param {ReturnType<typeof createReadout>} parts  @param {SVGSVGElement} plot
 * @param {Figure|undefined} figure  @param {Stop|undefined} stop
 */
function writeReadout(parts, plot, figure, stop) {
  parts.line.hidden = parts.words.hidden = !stop;
  parts.heard.textContent = "";
  if (!stop || !figure) return;
  const { x, y } = figure.layout.meta;
  const head = [x.label, valueWords(stop.x, x, figure.layout.xaxis)].filter(Boolean).join(": ");
  const rows = groupByName(stop).map(({ name, values }) =>
    values.length > 1 ? `${name}: ${values.length} here` : `${name}: ${valueWords(values[0], y, figure.layout.yaxis)}`,
  );
  parts.heard.textContent = [head, ...rows].join("; ");
  parts.words.replaceChildren(...[head, ...rows].map((words) => lineOf(words)));
  const share = scaleOf(figure.layout).x(stop.x);
  const left =
    plot.getBoundingClientRect().left - /** @type {Element} */ (parts.line.parentElement).getBoundingClientRect().left;
  parts.line.style.left = `${left + share * plot.getBoundingClientRect().width}px`;
  parts.words.style.left = parts.line.style.left;
  parts.words.classList.toggle("course-read-leftwards", share > 0.5);
}

/** The values at a place by name: several of one name are a stack of dots, which is counted. @param {Stop} stop */
function groupByName(stop) {
  const names = [...new Set(stop.rows.map((row) => row.name))];
  return names.map((name) => ({ name, values: stop.rows.filter((row) => row.name === name).map((row) => row.y) }));
}

/** @param {string} words */
function lineOf(words) {
  const line = document.createElement("div");
  line.textContent = words;
  return line;
}

/**
 * A value as its axis says it: by the words of a tick that is there, else as a number with its unit.
 * @param {number} value  @param {AxisReading} reading  @param {Axis} axis
 */
function valueWords(value, reading, axis) {
  const tick = (axis.tickvals ?? []).indexOf(value);
  if (tick >= 0 && axis.ticktext) return amountWords(axis.ticktext[tick], reading.unit);
  return amountWords(formatNumber(value, reading.digits, reading.tens), reading.unit);
}
