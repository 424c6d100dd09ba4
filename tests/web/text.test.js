// Numbers with their units, by the table of cases that also tests Python; and sentences put together from parts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { amountWords, roundToStep } from "../../coursebook/web/text/amounts.js";
import { asSentence, joinAnswers, labelled, withoutFullStop } from "../../coursebook/web/text/wording.js";

/** @type {{amounts: [string, string, string][], on_scale: [number, string, string][]}} */
const CASES = JSON.parse(readFileSync(new URL("../coursebook/amounts.json", import.meta.url), "utf8"));

test("the table of amounts", () => {
  for (const [number, unit, words] of CASES.amounts) assert.equal(amountWords(number, unit), words);
});

test("the table of numbers on a scale", () => {
  for (const [number, step, words] of CASES.on_scale) assert.equal(roundToStep(number, step), words);
});

test("words are joined without doubled marks, whether a part is a sentence, a question or a word", () => {
  assert.equal(withoutFullStop("An old song."), "An old song");
  assert.equal(withoutFullStop("And so on..."), "And so on...");
  assert.equal(asSentence("They like it."), "They like it.");
  assert.equal(asSentence("Who?"), "Who?");
  assert.equal(asSentence("1: A; 2: B"), "1: A; 2: B.");
  assert.equal(labelled("Move up:", "An old song."), "Move up: An old song");
  assert.equal(labelled("Who sings?", "Everyone."), "Who sings? Everyone");
  assert.equal(joinAnswers(["They sing.", "They dance."]), "They sing; They dance");
  assert.equal(joinAnswers(["Who?", "Why?"]), "Who? Why?");
  assert.equal(joinAnswers(["One"]), "One");
});
