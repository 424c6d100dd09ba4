// States from a kernel: one request at a time, the newest wins, and a silent kernel is reported.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { kernelSource, PATIENCE } from "../../coursebook/web/notebook/kernel-source.js";
import { channels, isDark } from "../../coursebook/web/notebook/theme.js";

/**
 * @import { Picture, PictureConsumer } from "../../coursebook/web/explorable/source.js"
 * @import { State } from "../../coursebook/web/types/frozen.d.ts"
 */

const OPENING = {
  data: [
    { name: "Water", x: [0, 4], y: [0, 2], meta: { mark: "line" } },
    { name: "Dry", x: [1], y: [1], meta: { mark: "dots" } },
  ],
  layout: {},
};

/** A widget's model, and a kernel that answers when it is told to. */
class Kernel {
  asked = /** @type {State[]} */ ([]);
  /** @type {Record<string, any>} */
  traits = { controls: [], prediction: null, figure: OPENING, state: { hour: 0 }, picture: said(0) };
  /** @type {Map<string, (value: any) => void>} */
  hearers = new Map();
  get = (/** @type {string} */ name) => this.traits[name];
  set = (/** @type {string} */ name, /** @type {any} */ value) => {
    this.traits[name] = value;
  };
  save_changes = () => void this.asked.push(this.traits.state);
  send = () => {};
  on = (/** @type {string} */ event, /** @type {(value: any) => void} */ hear) => void this.hearers.set(event, hear);
  off = (/** @type {string} */ event) => void this.hearers.delete(event);
  answer = (/** @type {number} */ hour, /** @type {object} */ others = {}) => {
    this.traits.picture = { ...said(hour), ...others };
    this.hearers.get("change:picture")?.(undefined);
  };
}

/** @param {number} hour */
function said(hour) {
  return { state: { hour }, marks: hour ? { 0: { y: [0, hour] } } : {}, sentence: `hour ${hour}` };
}

/** A kernel, a source of its states, and what was shown of them. */
function begin() {
  const kernel = new Kernel();
  const shown = /** @type {Picture[]} */ ([]);
  const failed = /** @type {string[]} */ ([]);
  /** @type {PictureConsumer} */
  const consumer = { receive: (picture) => void shown.push(picture), fail: (words) => void failed.push(words) };
  const leave = new AbortController();
  const source = kernelSource(kernel, consumer, leave.signal);
  return { kernel, shown, failed, leave, ask: (/** @type {number} */ hour) => source.request({ hour }, consumer) };
}

const hours = (/** @type {{state: State}[]} */ pictures) => pictures.map(({ state }) => state.hour);

test("the opening state needs no answer", () => {
  const { kernel, shown, ask } = begin();
  ask(0);
  assert.deepEqual(kernel.asked, []);
  assert.deepEqual(shown, [{ ...said(0), figure: OPENING }]);
});

test("a picture has what the kernel sent, and all else as it was", () => {
  const { kernel, shown, ask } = begin();
  ask(3);
  kernel.answer(3);
  assert.deepEqual(kernel.asked, [{ hour: 3 }]);
  assert.deepEqual(
    shown[0].figure.data.map(({ y }) => y),
    [[0, 3], [1]],
  );
  assert.equal(shown[0].sentence, "hour 3");
});

test("while the kernel works, only the newest request waits", () => {
  const { kernel, shown, ask } = begin();
  for (const hour of [1, 2, 3, 4, 5]) ask(hour);
  assert.deepEqual(hours(kernel.asked.map((state) => ({ state }))), [1]);
  kernel.answer(1);
  assert.deepEqual(hours(kernel.asked.map((state) => ({ state }))), [1, 5]);
  kernel.answer(5);
  assert.deepEqual(hours(shown), [1, 5]);
});

test("an answer to an earlier question is not taken for that to the present one", () => {
  const { kernel, shown, ask } = begin();
  ask(1);
  kernel.answer(7);
  assert.deepEqual(shown, []);
  kernel.answer(1);
  assert.deepEqual(hours(shown), [1]);
});

test("what Python sets is shown without being asked for", () => {
  const { kernel, shown } = begin();
  kernel.answer(9);
  assert.deepEqual(hours(shown), [9]);
});

test("an error is told, and the next request goes on", () => {
  const { kernel, shown, failed, ask } = begin();
  ask(1);
  kernel.answer(1, { error: "The model has no result." });
  assert.deepEqual([shown, failed], [[], ["The model has no result."]]);
  ask(2);
  kernel.answer(2);
  assert.deepEqual(hours(shown), [2]);
});

test("a silent kernel is reported, and may still answer", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { kernel, shown, failed, ask } = begin();
  ask(1);
  mock.timers.tick(PATIENCE - 1);
  assert.deepEqual(failed, []);
  mock.timers.tick(1);
  assert.match(failed[0], /has not answered yet.*run this cell again/);
  ask(2);
  assert.deepEqual(kernel.asked.length, 2);
  kernel.answer(2);
  mock.timers.tick(PATIENCE);
  assert.deepEqual(hours(shown), [2]);
  assert.equal(failed.length, 1);
  mock.timers.reset();
});

test("an output that is gone hears nothing any more", () => {
  const { kernel, shown, leave } = begin();
  leave.abort();
  kernel.answer(9);
  assert.deepEqual(shown, []);
});

test("a background is dark or light by its luminance, not by its name", () => {
  assert.deepEqual(channels("rgba(17, 17, 17, 0.5)"), [17, 17, 17, 0.5]);
  assert.equal(channels("color(srgb 0 0 0)"), null);
  assert.equal(isDark([17, 17, 17]), true);
  assert.equal(isDark([255, 255, 255]), false);
  assert.equal(isDark([0, 0, 255]), true);
  assert.equal(isDark([255, 255, 0]), false);
});
