// Frozen data: the number of a state, and its figure and sentence, by hand.

import assert from "node:assert/strict";
import { test } from "node:test";
import { stateIndex } from "../../coursebook/web/explorable/lattice.js";
import { stateHash, stateInHash } from "../../coursebook/web/explorable/link.js";
import { unpackNumbers, unpackState } from "../../coursebook/web/explorable/unpack.js";

/** @import { ControlData, FrozenData, Trace } from "../../coursebook/web/types/frozen.d.ts" */

/** @type {ControlData[]} */
const CONTROLS = [
  { name: "hour", values: [0, 6, 12], default: 6 },
  { name: "moon", values: ["new", "full"], default: "new", words: ["New moon", "Full moon"] },
];
/** Levels as text: each is written as the difference to the one before, folded so that none is negative. */
const packed = (/** @type {number[]} */ ...differences) =>
  String.fromCharCode(...differences.map((one) => 35 + (one < 0 ? -2 * one - 1 : 2 * one)));

test("the last control changes fastest, and a value that a control does not have is in no state", () => {
  assert.equal(stateIndex(CONTROLS, { hour: 0, moon: "new" }), 0);
  assert.equal(stateIndex(CONTROLS, { hour: 0, moon: "full" }), 1);
  assert.equal(stateIndex(CONTROLS, { hour: 12, moon: "full" }), 5);
  assert.equal(stateIndex(CONTROLS, { hour: 3, moon: "full" }), -1);
  assert.equal(stateIndex(CONTROLS, { hour: "0", moon: "new" }), -1);
});

test("level 1 is the low end, level 1,023 the high one, and level 0 nothing", () => {
  const text = packed(1, 1022, -511, -512) + packed(0, 0, 0, 512);
  const numbers = { path: "data.0.y", low: -1, high: 1, length: 4, text };
  assert.deepEqual(unpackNumbers(numbers, 0), [-1, 1, 0, null]);
  assert.deepEqual(unpackNumbers(numbers, 1), [null, null, null, 0]);
});

test("a state has what varies in place of the first figure's, and shares the rest", () => {
  /** @type {Trace} */
  const line = { name: "Water", meta: { mark: "line" }, x: [0, 1], y: [0, 0] };
  const note = /** @type {Trace} */ ({ ...line, meta: { mark: "note" }, text: ["ebb"] });
  const axis = { label: "", unit: "", digits: 0 };
  const range = /** @type {[number, number]} */ ([0, 1]);
  const layout = { xaxis: { range }, yaxis: { range }, meta: { name: "Tides", x: axis, y: axis } };
  /** @type {FrozenData} */
  const frozen = {
    format: 1,
    controls: [CONTROLS[1]],
    figure: { data: [line, note], layout },
    varying: [
      { path: "data.0.y", low: 0, high: 1022, length: 2, text: packed(1, 1) + packed(11, -10) },
      { path: "data.1.text", table: [["ebb"], ["flood"]], text: "#$" },
    ],
    sentences: { table: [["Low."], ["High."]], text: "#$" },
    prediction: null,
  };
  const { figure, sentence } = unpackState(frozen, 1);
  assert.deepEqual([figure.data[0].y, figure.data[1].text, sentence], [[10, 0], ["flood"], "High."]);
  assert.equal(figure.data[0].x, line.x);
  assert.deepEqual(line.y, [0, 0]);
});

test("a state in the page's address comes back, and one that is not there is none", () => {
  const state = { hour: 12, moon: "full" };
  assert.equal(stateHash("tides", state), "#tides?hour=12&moon=full");
  assert.deepEqual(stateInHash("#tides?hour=12&moon=full", "tides", CONTROLS), state);
  assert.deepEqual(stateInHash("#tides?moon=full", "tides", CONTROLS), { hour: 6, moon: "full" });
  assert.equal(stateInHash("#tides?hour=11", "tides", CONTROLS), null);
  assert.equal(stateInHash("#tides?sun=1", "tides", CONTROLS), null);
  assert.equal(stateInHash("#waves?hour=12", "tides", CONTROLS), null);
  assert.equal(stateInHash("#tides", "tides", CONTROLS), null);
});
