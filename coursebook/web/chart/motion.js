// Animates a chart from one state to the next, so that the eye can follow each mark.

/** @import { Figure } from "../types/frozen.d.ts" */

/** How long a chart takes to move. [ms] */
const DURATION = 280;

/** Whether animation is allowed: the reader has not asked for reduced motion, and the page is visible. */
export function isMotionAllowed() {
  return !document.hidden && matchMedia("(prefers-reduced-motion: no-preference)").matches;
}

/**
 * Draw the figures between two, the first at once and the last exactly as it is.
 * @param {Figure} from  @param {Figure} to  @param {(figure: Figure) => void} draw
 * @returns {() => void}  what stops it, wherever it is
 */
export function animate(from, to, draw) {
  let next = 0;
  const begun = performance.now();
  const step = (/** @type {number} */ now) => {
    const share = Math.max(0, (now - begun) / DURATION);
    draw(share < 1 ? interpolate(from, to, eased(share)) : to);
    if (share < 1) next = requestAnimationFrame(step);
  };
  step(begun);
  return () => cancelAnimationFrame(next);
}

/** The share of the way, slow at both ends. @param {number} share  of the time */
function eased(share) {
  return share * share * (3 - 2 * share);
}

/**
 * A figure between two: its numbers are interpolated, its words are the new ones.
 * @param {Figure} from  @param {Figure} to  @param {number} share  of the way
 * @returns {Figure}
 */
function interpolate(from, to, share) {
  const data = to.data.map((trace, number) => ({
    ...trace,
    x: interpolateNumbers(from.data[number].x, trace.x, share),
    y: interpolateNumbers(from.data[number].y, trace.y, share),
  }));
  return { ...to, data };
}

/** @param {(number|null)[]} before  @param {(number|null)[]} after  @param {number} share */
function interpolateNumbers(before, after, share) {
  if (before === after || before?.length !== after?.length) return after;
  return after.map((value, place) => {
    const start = before[place];
    return typeof start === "number" && typeof value === "number" ? start + (value - start) * share : value;
  });
}
