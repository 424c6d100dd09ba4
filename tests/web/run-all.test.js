// After *Run All*, the first explorable is in view; a reader who does anything else is left alone.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

import { noteOutput } from "../../coursebook/web/notebook/run-all.js";

/** How long the longest wait is, and a little more. [ms] */
const LONG = 600;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
});

/**
 * A notebook of three cells: an explorable, a quiz, words.
 * @param {number} active  the cell that is
 * @returns {any}  what of it the script uses
 */
function makeNotebook(active = 2) {
  const notebook = new EventTarget();
  const cells = [0, 1, 2].map((at) => ({
    classList: { contains: (/** @type {string} */ name) => name === "jp-mod-active" && at === active },
    contains: (/** @type {any} */ output) => output.at === at,
  }));
  const outputs = [0, 1].map((at) => ({
    at,
    seen: 0,
    closest: () => notebook,
    scrollIntoView() {
      this.seen += 1;
    },
  }));
  const prompts = [{ textContent: "[1]:" }, { textContent: "[2]:" }];
  /** @type {Record<string, object[]>} */
  const all = { ".jp-Cell": cells, ".course-notebook": outputs, ".jp-InputArea-prompt": prompts };
  return Object.assign(notebook, {
    outputs,
    prompts,
    querySelectorAll: (/** @type {string} */ selector) => all[selector],
    querySelector: (/** @type {string} */ selector) => all[selector][0],
  });
}

test("the first output is shown once all have run", () => {
  const { outputs } = makeNotebook();

  for (const output of outputs) {
    noteOutput(output);
    mock.timers.tick(100);
    assert.equal(outputs[0].seen, 0);
  }
  mock.timers.tick(LONG);

  assert.deepEqual([outputs[0].seen, outputs[1].seen], [1, 0]);
});

test("a cell that is still running is waited for", () => {
  const { outputs, prompts } = makeNotebook();
  prompts[1].textContent = "[*]:";
  noteOutput(outputs[0]);
  mock.timers.tick(1);
  mock.timers.tick(10 * LONG);
  assert.equal(outputs[0].seen, 0);

  prompts[1].textContent = "[2]:";
  mock.timers.tick(LONG);

  assert.equal(outputs[0].seen, 1);
});

test("a single cell that runs again moves nothing", () => {
  const { outputs } = makeNotebook(1);
  noteOutput(outputs[0]);
  mock.timers.tick(1);
  mock.timers.tick(LONG);
  assert.equal(outputs[0].seen, 0);

  const end = makeNotebook(2).outputs;
  noteOutput(end[1]);
  mock.timers.tick(1);
  mock.timers.tick(LONG);

  assert.deepEqual([end[0].seen, end[1].seen], [0, 0]);
});

test("a reader who scrolls, clicks or types stays there", () => {
  for (const kind of ["wheel", "pointerdown", "keydown"]) {
    const notebook = makeNotebook();
    for (const output of notebook.outputs) noteOutput(output);
    mock.timers.tick(1);

    notebook.dispatchEvent(new Event(kind));
    mock.timers.tick(LONG);

    assert.equal(notebook.outputs[0].seen, 0, kind);
  }
});

test("outside of a notebook, nothing happens", () => {
  const output = { ...makeNotebook().outputs[0], closest: () => null };

  noteOutput(output);
  mock.timers.tick(LONG);

  assert.equal(output.seen, 0);
});
