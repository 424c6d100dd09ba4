// Positions in a chart, as shares of its plot. Pure.

/** @import { Layout } from "../types/frozen.d.ts" */

/** @typedef {{x: (value: number) => number, y: (value: number) => number, floor: number}} Scale */

/** @param {Layout} layout  @returns {Scale} */
export function scaleOf(layout) {
  const [left, right] = layout.xaxis.range;
  const [bottom, top] = layout.yaxis.range;
  const y = (/** @type {number} */ value) => (top - value) / (top - bottom);
  return { x: (value) => (value - left) / (right - left), y, floor: y(Math.max(0, bottom)) };
}

/** @param {number} share */
export function percent(share) {
  return `${Math.round(share * 10000) / 100}%`;
}
