// @ts-check
// Concern: find places for the words of a chart where no two overlap and none runs over the edge. Pure;
// `coursebook/chart/labels.py` finds the same places. All lengths are in em of the chart's text.

/**
 * @typedef {{left: number, top: number, right: number, bottom: number}} LabelsBox
 * @typedef {{text: string, x: number, y: number, row: string, column: string}} LabelsLabel  words and their point
 * @typedef {{lines: string[], box: LabelsBox}} LabelsPlaced
 * @typedef {(text: string) => number} LabelsMeasure  the width of a line
 */

const LABELS_LINE = 1.2;
/** Between a point and a label beside it, and one above or below it. */
const LABELS_BESIDE = 0.45;
const LABELS_ABOVE = 0.3;
/** Between two labels that stand side by side, and one above the other. */
const LABELS_APART = 0.4;
const LABELS_STACKED = 0.1;
const LABELS_MOST_LINES = 5;
/** What a step down and one more line cost, against a step aside. */
const LABELS_DOWNWARD = 1.5;
const LABELS_PER_LINE = 0.8;
/** Lengths that are closer than this are the same. */
const LABELS_ROUNDING = 1e-9;

/**
 * Find a place for each label: its own if that is free, else the nearest; null where there is no room at all.
 * @param {LabelsLabel[]} labels  @param {LabelsBox} room  @param {LabelsMeasure} measure
 * @returns {(LabelsPlaced|null)[]}
 */
function labelsPlace(labels, room, measure) {
  /** @type {(LabelsPlaced|null)[]} */
  const placed = [];
  for (const label of labels) {
    const box = labelsOwnBox(label, [label.text], measure);
    const isFree = labelsHolds(room, box) && !placed.some((other) => other && labelsMeet(box, other.box));
    placed.push(isFree ? { lines: [label.text], box } : null);
  }
  labels.forEach((label, number) => {
    const taken = placed.flatMap((other) => (other ? [other.box] : []));
    placed[number] ??= labelsNearest(label, room, taken, measure);
  });
  return placed;
}

/** Whether two labels would be read as one, or overlap. @param {LabelsBox} one  @param {LabelsBox} other */
function labelsMeet(one, other) {
  const across = one.left < other.right + LABELS_APART && other.left < one.right + LABELS_APART;
  return across && one.top < other.bottom + LABELS_STACKED && other.top < one.bottom + LABELS_STACKED;
}

/** Whether a box lies within the room. @param {LabelsBox} room  @param {LabelsBox} box */
function labelsHolds(room, box) {
  const across = room.left - LABELS_ROUNDING <= box.left && box.right <= room.right + LABELS_ROUNDING;
  return across && room.top - LABELS_ROUNDING <= box.top && box.bottom <= room.bottom + LABELS_ROUNDING;
}

/** @param {LabelsLabel} label  @param {string[]} lines  @param {LabelsMeasure} measure  @returns {LabelsBox} */
function labelsOwnBox(label, lines, measure) {
  const width = Math.max(...lines.map(measure));
  const height = LABELS_LINE * lines.length;
  const left = label.x + ({ left: -width - LABELS_BESIDE, right: LABELS_BESIDE }[label.column] ?? -width / 2);
  const top = label.y + ({ top: -height - LABELS_ABOVE, bottom: LABELS_ABOVE }[label.row] ?? -height / 2);
  return { left, top, right: left + width, bottom: top + height };
}

/** @param {LabelsLabel} label  @param {LabelsBox} room  @param {LabelsBox[]} taken  @param {LabelsMeasure} measure */
function labelsNearest(label, room, taken, measure) {
  /** @type {LabelsPlaced|null} */
  let best = null;
  let least = Infinity;
  const ways = labelsWrappings(label.text, measure);
  const widths = ways.map((lines) => Math.max(...lines.map(measure)));
  // A word that is wider than all of the room runs over its edge.
  const wide = Math.max(room.right - room.left, Math.min(...widths));
  room = { ...room, right: room.left + wide };
  for (const lines of ways.filter((_, place) => widths[place] <= wide + LABELS_ROUNDING)) {
    const own = labelsOwnBox(label, lines, measure);
    const width = own.right - own.left;
    const height = own.bottom - own.top;
    for (const left of labelsLefts(label, own, room, taken)) {
      for (const top of labelsTops(label, own, room, taken)) {
        const moved = Math.abs(left - own.left) + LABELS_DOWNWARD * Math.abs(top - own.top);
        const cost = moved + LABELS_PER_LINE * (lines.length - 1);
        if (cost >= least - LABELS_ROUNDING) continue;
        const box = { left, top, right: left + width, bottom: top + height };
        if (!labelsHolds(room, box) || taken.some((other) => labelsMeet(box, other))) continue;
        best = { lines, box };
        least = cost;
      }
    }
  }
  return best;
}

/** @param {LabelsLabel} label  @param {LabelsBox} own  @param {LabelsBox} room  @param {LabelsBox[]} taken */
function labelsLefts(label, own, room, taken) {
  const width = own.right - own.left;
  const sides = [own.left, label.x - width - LABELS_BESIDE, label.x - width / 2, label.x + LABELS_BESIDE, room.right - width, room.left];
  return [...sides, ...taken.flatMap((box) => [box.right + LABELS_APART, box.left - LABELS_APART - width])];
}

/** @param {LabelsLabel} label  @param {LabelsBox} own  @param {LabelsBox} room  @param {LabelsBox[]} taken */
function labelsTops(label, own, room, taken) {
  const height = own.bottom - own.top;
  const sides = [own.top, label.y - height - LABELS_ABOVE, label.y - height / 2, label.y + LABELS_ABOVE, room.top, room.bottom - height];
  return [...sides, ...taken.flatMap((box) => [box.bottom + LABELS_STACKED, box.top - LABELS_STACKED - height])];
}

/** Text in one line, in two, and so on, each time as evenly as the words allow. @param {string} text  @param {LabelsMeasure} measure */
function labelsWrappings(text, measure) {
  const words = text.split(" ");
  const widths = words.map(measure);
  const space = measure(" ");
  const all = widths.reduce((sum, width) => sum + width, space * (words.length - 1));
  const found = [];
  for (let count = 1; count <= Math.min(words.length, LABELS_MOST_LINES); count += 1) {
    let limit = Math.max(...widths, all / count);
    let lines = labelsFilled(words, widths, space, limit);
    while (lines.length > count) lines = labelsFilled(words, widths, space, (limit += 0.5));
    if (lines.length === count) found.push(lines);
  }
  return found;
}

/** @param {string[]} words  @param {number[]} widths  @param {number} space  @param {number} limit */
function labelsFilled(words, widths, space, limit) {
  const lines = [words[0]];
  let used = widths[0];
  for (let place = 1; place < words.length; place += 1) {
    if (used + space + widths[place] <= limit + LABELS_ROUNDING) {
      lines[lines.length - 1] += ` ${words[place]}`;
      used += space + widths[place];
    } else {
      lines.push(words[place]);
      used = widths[place];
    }
  }
  return lines;
}
