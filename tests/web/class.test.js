// The guesses and votes of a class: how they are read and counted.

import assert from "node:assert/strict";
import { test } from "node:test";
import { countClose, medianOf, readGuesses, sharesOf } from "../../coursebook/web/class/tally.js";

const WHOLE = { low: 0, high: 100, step: "1" };
const HALVES = { low: 0, high: 10, step: "0.5" };

/** @param {string} text  @param {{low: number, high: number, step: string}} scale */
const guesses = (text, scale) => readGuesses(text, scale).guesses;

test("guesses are separated by spaces, lines, semicolons or commas", () => {
  for (const text of ["3 5 40", "3,5,40", "3, 5, 40", "3;5;40", "3\n5\n\n40 ", "3 , 5 , 40,"])
    assert.deepEqual(guesses(text, WHOLE), [3, 5, 40], text);
  assert.deepEqual(guesses("", WHOLE), []);
  assert.deepEqual(guesses("40 %, 50%", WHOLE), [40, 50]);
});

test("a comma is a decimal mark where something else separates guesses, or the scale has decimals", () => {
  assert.deepEqual(guesses("2,5 3", HALVES), [2.5, 3]);
  assert.deepEqual(guesses("2,5; 3,5", WHOLE), [2.5, 3.5]);
  assert.deepEqual(guesses("2,5", HALVES), [2.5]);
  assert.deepEqual(guesses("2,5", WHOLE), [2, 5]);
  assert.deepEqual(guesses("2.5,3,4½", HALVES), [2.5, 3, 4.5]);
});

test("a number of two readings is the one on the scale", () => {
  assert.deepEqual(guesses("1.200 900", { low: 0, high: 2000, step: "100" }), [1200, 900]);
  assert.deepEqual(guesses("1.200 9", { low: 0, high: 10, step: "0.1" }), [1.2, 9]);
});

test("what is no number, or not on the scale, is named and not counted", () => {
  assert.deepEqual(readGuesses("3 many 500 -1 x7", WHOLE), {
    guesses: [3],
    unread: ["many", "x7"],
    outside: ["500", "-1"],
  });
});

test("shares, median and near guesses", () => {
  assert.deepEqual(sharesOf([3, 1, 0]), [75, 25, 0]);
  assert.deepEqual(sharesOf([0, 0]), [0, 0]);
  assert.equal(medianOf([10, 9, 2]), 9);
  assert.equal(medianOf([10, 2, 9, 4]), 6.5);
  assert.equal(countClose([30, 39, 40, 50, 51], 40, WHOLE), 4);
});
