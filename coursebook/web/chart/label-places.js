// Finds places for a chart's labels where none overlap and none cross the edge. Pure. `coursebook/chart/labels.py`
// finds the same places. All lengths are in em of the chart's text.

/**
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box
 * @typedef {{text: string, x: number, y: number, row: string, column: string}} Label  words and their point
 * @typedef {{lines: string[], box: Box}} PlacedLabel
 * @typedef {(text: string) => number} Measure  the width of a line
 */

export const LINE_HEIGHT = 1.2;
/** Between a point and a label beside it, and one above or below it. */
const GAP_BESIDE = 0.45;
const GAP_ABOVE = 0.3;
/** Between two labels side by side, and one above the other. */
const GAP_ACROSS = 0.4;
const GAP_DOWN = 0.1;
const MOST_LINES = 5;
/** Cost of a step down, and of one more line, relative to a step sideways. */
const COST_DOWN = 1.5;
const COST_PER_LINE = 0.8;
/** Lengths that are closer than this are the same. */
const ROUNDING = 1e-9;

/**
 * Find a place for each label: its own if that is free, else the nearest; null where there is no room at all.
 * @param {Label[]} labels  @param {Box} room  @param {Measure} measure
 * @returns {(PlacedLabel|null)[]}
 */
export function placeLabels(labels, room, measure) {
  /** @type {(PlacedLabel|null)[]} */
  const placed = [];
  for (const label of labels) {
    const box = ownBox(label, [label.text], measure);
    const isFree = contains(room, box) && !placed.some((other) => other && overlap(box, other.box));
    placed.push(isFree ? { lines: [label.text], box } : null);
  }
  labels.forEach((label, number) => {
    const taken = placed.flatMap((other) => (other ? [other.box] : []));
    placed[number] ??= nearestPlace(label, room, taken, measure);
  });
  return placed;
}

/** Whether two labels would be read as one, or overlap. @param {Box} one  @param {Box} other */
function overlap(one, other) {
  const across = one.left < other.right + GAP_ACROSS && other.left < one.right + GAP_ACROSS;
  return across && one.top < other.bottom + GAP_DOWN && other.top < one.bottom + GAP_DOWN;
}

/** Whether a box lies within the room. @param {Box} room  @param {Box} box */
function contains(room, box) {
  const across = room.left - ROUNDING <= box.left && box.right <= room.right + ROUNDING;
  return across && room.top - ROUNDING <= box.top && box.bottom <= room.bottom + ROUNDING;
}

/** @param {Label} label  @param {string[]} lines  @param {Measure} measure  @returns {Box} */
function ownBox(label, lines, measure) {
  const width = Math.max(...lines.map(measure));
  const height = LINE_HEIGHT * lines.length;
  const left = label.x + ({ left: -width - GAP_BESIDE, right: GAP_BESIDE }[label.column] ?? -width / 2);
  const top = label.y + ({ top: -height - GAP_ABOVE, bottom: GAP_ABOVE }[label.row] ?? -height / 2);
  return { left, top, right: left + width, bottom: top + height };
}

/** @param {Label} label  @param {Box} room  @param {Box[]} taken  @param {Measure} measure */
function nearestPlace(label, room, taken, measure) {
  /** @type {PlacedLabel|null} */
  let best = null;
  let least = Infinity;
  const ways = wrappings(label.text, measure);
  const widths = ways.map((lines) => Math.max(...lines.map(measure)));
  // A word that is wider than all of the room runs over its edge.
  const wide = Math.max(room.right - room.left, Math.min(...widths));
  room = { ...room, right: room.left + wide };
  for (const lines of ways.filter((_, place) => widths[place] <= wide + ROUNDING)) {
    const own = ownBox(label, lines, measure);
    const width = own.right - own.left;
    const height = own.bottom - own.top;
    for (const left of leftEdges(label, own, room, taken)) {
      for (const top of topEdges(label, own, room, taken)) {
        const moved = Math.abs(left - own.left) + COST_DOWN * Math.abs(top - own.top);
        const cost = moved + COST_PER_LINE * (lines.length - 1);
        if (cost >= least - ROUNDING) continue;
        const box = { left, top, right: left + width, bottom: top + height };
        if (!contains(room, box) || taken.some((other) => overlap(box, other))) continue;
        best = { lines, box };
        least = cost;
      }
    }
  }
  return best;
}

/** @param {Label} label  @param {Box} own  @param {Box} room  @param {Box[]} taken */
function leftEdges(label, own, room, taken) {
  const width = own.right - own.left;
  const sides = [
    own.left,
    label.x - width - GAP_BESIDE,
    label.x - width / 2,
    label.x + GAP_BESIDE,
    room.right - width,
    room.left,
  ];
  return [...sides, ...taken.flatMap((box) => [box.right + GAP_ACROSS, box.left - GAP_ACROSS - width])];
}

/** @param {Label} label  @param {Box} own  @param {Box} room  @param {Box[]} taken */
function topEdges(label, own, room, taken) {
  const height = own.bottom - own.top;
  const sides = [
    own.top,
    label.y - height - GAP_ABOVE,
    label.y - height / 2,
    label.y + GAP_ABOVE,
    room.top,
    room.bottom - height,
  ];
  return [...sides, ...taken.flatMap((box) => [box.bottom + GAP_DOWN, box.top - GAP_DOWN - height])];
}

/**
 * Text in one line, in two, and so on, each time as evenly as the words allow.
 * @param {string} text  @param {Measure} measure
 */
function wrappings(text, measure) {
  const words = text.split(" ");
  const widths = words.map(measure);
  const space = measure(" ");
  const all = widths.reduce((sum, width) => sum + width, space * (words.length - 1));
  const found = [];
  for (let count = 1; count <= Math.min(words.length, MOST_LINES); count += 1) {
    let limit = Math.max(...widths, all / count);
    let lines = fillLines(words, widths, space, limit);
    while (lines.length > count) {
      limit += 0.5;
      lines = fillLines(words, widths, space, limit);
    }
    if (lines.length === count) found.push(lines);
  }
  return found;
}

/** @param {string[]} words  @param {number[]} widths  @param {number} space  @param {number} limit */
function fillLines(words, widths, space, limit) {
  const lines = [words[0]];
  let used = widths[0];
  for (let place = 1; place < words.length; place += 1) {
    if (used + space + widths[place] <= limit + ROUNDING) {
      lines[lines.length - 1] += ` ${words[place]}`;
      used += space + widths[place];
    } else {
      lines.push(words[place]);
      used = widths[place];
    }
  }
  return lines;
}
