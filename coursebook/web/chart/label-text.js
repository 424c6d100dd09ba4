// Writes a chart's labels where label-places.js finds room, at the reader's width and in the reader's font.
// `coursebook/chart/text.py` writes them the same way. All lengths are in em of the chart's text.

/**
 * @import { Label, Measure, PlacedLabel } from "./label-places.js"
 * @import { Scale } from "./scale.js"
 * @import { Figure, Layout, Trace } from "../types/frozen.d.ts"
 */

import { LINE_HEIGHT, placeLabels } from "./label-places.js";
import { percent, scaleOf } from "./scale.js";

/** @typedef {{width: number, height: number, measure: Measure}} PlotSize  of a plot */

/** From the top of a line to its baseline. */
const BASELINE = 0.92;
/** The place in a mark's lists that its words belong to. @type {Record<string, number>} */
const TEXT_INDEX = { rule: 1, note: 0 };

/** What was drawn last in a plot, for when its size changes. @type {WeakMap<Element, Figure>} */
const drawnFigures = new WeakMap();
/** @type {WeakMap<Element, PlotSize>} */
const plotSizes = new WeakMap();
/** Plots whose size is watched. @type {WeakSet<Element>} */
const observedPlots = new WeakSet();
/** @type {Map<string, Measure>} */
const measures = new Map();
const resizeObserver = typeof ResizeObserver === "function" ? new ResizeObserver(redrawResized) : null;

/**
 * Write the words of a figure's notes and rules.
 * @param {Element} plot  @param {Figure} figure  @param {PlotSize} [size]  of a plot that is not on the screen
 */
export function drawLabels(plot, figure, size) {
  if (!size) drawnFigures.set(plot, figure);
  const known = size ?? knownSize(plot);
  const layer = plot.querySelector(".course-labels");
  if (!layer || !known || !(known.width > 0)) return; // not on the screen yet: the build's places hold
  const { width, height, measure } = known;
  const scale = scaleOf(figure.layout);
  const numbers = [...figure.data.keys()].filter((number) => labelText(figure.data[number]));
  const labels = numbers.map((number) => labelOf(figure.data[number], scale, width, height));
  const placed = placeLabels(labels, roomFor(figure.layout, width, height), measure);
  const kept = new Set();
  numbers.forEach((number, place) => {
    const one = placed[place];
    if (one)
      kept.add(writeLabel(layer, number, labels[place], one, [labels[place].x / width, labels[place].y / height]));
  });
  for (const text of [...layer.children]) if (!kept.has(text)) text.remove();
}

/** The words of a mark in this state, if it has any. @param {Trace} trace  @returns {string|undefined} */
function labelText(trace) {
  const place = TEXT_INDEX[trace.meta.mark];
  return place === undefined || trace.x[place] === null || trace.y[place] === null ? undefined : trace.text?.[place];
}

/** @param {Trace} trace  @param {Scale} scale  @param {number} width  @param {number} height  @returns {Label} */
function labelOf(trace, scale, width, height) {
  const place = TEXT_INDEX[trace.meta.mark];
  const [row, column] = (trace.textposition ?? "").split(" ");
  const [x, y] = [trace.x[place] ?? 0, trace.y[place] ?? 0];
  return { text: labelText(trace) ?? "", x: scale.x(x) * width, y: scale.y(y) * height, row, column };
}

/**
 * Where labels may be, clear of the words along the axes.
 * @param {Layout} layout  @param {number} width  @param {number} height
 */
function roomFor(layout, width, height) {
  if (layout.yaxis.visible === false) return { left: -0.2, top: -0.2, right: width + 0.2, bottom: height + 0.2 };
  return { left: 0.1, top: -0.2, right: width + 0.9, bottom: height };
}

/**
 * Write one label, if it is not there already, and return its element.
 * @param {Element} layer  @param {number} number  of its mark
 * @param {Label} label  @param {PlacedLabel} placed  @param {number[]} shares  of the plot, where its point is
 */
function writeLabel(layer, number, label, { lines, box }, shares) {
  const [x, y] = shares.map(percent);
  const anchor = { left: "end", right: "start" }[label.column] ?? "middle";
  const end = { left: box.right, right: box.left }[label.column] ?? (box.left + box.right) / 2;
  const dx = `${Math.round((end - label.x) * 100) / 100}em`;
  const dy = `${Math.round((box.top + BASELINE - label.y) * 100) / 100}em`;
  const wanted = [x, y, anchor, dx, dy, ...lines].join("|");
  const there = layer.querySelector(`[data-label="${number}"]`);
  if (there?.getAttribute("data-place") === wanted) return there;
  const text = there ?? layer.appendChild(svgElement("text", { "data-label": String(number) }));
  const shift = lines.length === 1 ? { dx, dy } : { dx: "0", dy: "0" };
  setAttributes(text, { class: "course-label", "data-place": wanted, x, y, "text-anchor": anchor, ...shift });
  if (lines.length === 1) text.textContent = lines[0];
  else
    text.replaceChildren(
      ...lines.map((line, place) =>
        lineElement(line, { x, dx, dy: place ? `${LINE_HEIGHT}em` : dy }, place < lines.length - 1),
      ),
    );
  return text;
}

/** @param {string} line  @param {Record<string, string>} attributes  @param {boolean} goesOn  whether words follow */
function lineElement(line, attributes, goesOn) {
  const element = svgElement("tspan", attributes);
  element.textContent = goesOn ? `${line} ` : line;
  return element;
}

/** @param {string} name  @param {Record<string, string>} attributes  @returns {Element} */
function svgElement(name, attributes) {
  return setAttributes(document.createElementNS("http://www.w3.org/2000/svg", name), attributes);
}

/** @param {Element} element  @param {Record<string, string>} attributes */
function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/**
 * The size of a plot on the screen; undefined when it is drawn for the first time, before the page's first paint, which
 * a question about sizes would delay. An observer then measures it just before that paint and draws the words, unless
 * the plot is drawn again earlier.
 * @param {Element} plot  @returns {PlotSize|undefined}
 */
function knownSize(plot) {
  const known = plotSizes.get(plot);
  if (known) return known;
  if (!resizeObserver || observedPlots.has(plot)) return measureSize(plot);
  observedPlots.add(plot);
  resizeObserver.observe(plot);
  return undefined;
}

/** @param {Element} plot  @returns {PlotSize} */
function measureSize(plot) {
  const style = getComputedStyle(plot);
  const em = parseFloat(style.fontSize);
  const { width, height } = plot.getBoundingClientRect();
  const size = { width: width / em, height: height / em, measure: measureIn(style) };
  plotSizes.set(plot, size);
  return size;
}

/** @param {ResizeObserverEntry[]} entries  of plots whose size has changed, and their text's with it */
function redrawResized(entries) {
  for (const { target } of entries) measureSize(target); // all of them before anything is written
  for (const { target } of entries) {
    const figure = drawnFigures.get(target);
    if (figure) drawLabels(target, figure);
  }
}

/** What measures lines in a font; each is measured once. @param {CSSStyleDeclaration} style  @returns {Measure} */
function measureIn(style) {
  const font = `${style.fontStyle} ${style.fontWeight} 100px ${style.fontFamily}`;
  const spacing = (parseFloat(style.letterSpacing) || 0) / parseFloat(style.fontSize);
  const key = `${font}|${spacing}`;
  const known = measures.get(key);
  if (known) return known;
  const canvas = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  canvas.font = font;
  /** @type {Map<string, number>} */
  const widths = new Map();
  const measure = (/** @type {string} */ text) => {
    if (!widths.has(text)) widths.set(text, canvas.measureText(text).width / 100 + spacing * text.length);
    return /** @type {number} */ (widths.get(text));
  };
  measures.set(key, measure);
  return measure;
}
