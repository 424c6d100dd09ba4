// The votes of a class beside what happens in the model.

/** @import { PredictionData } from "../types/frozen.d.ts" */

import { amountWords, roundToStep } from "../text/amounts.js";
import { countedOptions, createPart, guessesIn, scaleOfSlider, sliderOf } from "./ballot.js";
import { countClose, medianOf, sharesOf } from "./tally.js";

/** How many places across a strip has for dots. */
const COLUMNS = 40;

/** @param {HTMLFormElement} form  @param {PredictionData} prediction  @returns {HTMLElement[]} */
export function resultParts(form, prediction) {
  const slider = sliderOf(form);
  return slider
    ? numberParts(guessesIn(form, slider) ?? [], slider, prediction)
    : optionParts(countedOptions(form), String(prediction.truth));
}

/** @param {ReturnType<typeof countedOptions>} options  @param {string} truth */
function optionParts(options, truth) {
  const list = createPart("ul", "course-votes-list");
  const shares = sharesOf(options.map(({ count }) => count));
  for (const [place, { value, words, count }] of options.entries()) {
    const item = createPart("li", "course-votes-option");
    const isTrue = value === truth;
    item.toggleAttribute("data-true", isTrue);
    const bar = createPart("span", "course-votes-bar");
    bar.style.setProperty("--course-at", `${shares[place]}%`);
    item.append(
      createPart("span", "course-votes-words", words),
      isTrue ? createPart("strong", "course-votes-true", "This is what happens.") : "",
      bar,
    );
    item.append(
      createPart("span", "course-votes-share", `${amountWords(String(count), "vote|votes")}, ${shares[place]} %`),
    );
    list.append(item);
  }
  return [list];
}

/** @param {number[]} guesses  @param {HTMLInputElement} slider  @param {PredictionData} prediction */
function numberParts(guesses, slider, { truth, unit }) {
  const scale = scaleOfSlider(slider);
  const amount = (/** @type {number} */ value) => amountWords(roundToStep(value, slider.step), unit);
  const happens = createPart("p", "course-votes-true", `In this model: ${amount(Number(truth))}.`);
  if (!guesses.length) return [happens];
  const near = Number(((scale.high - scale.low) / 10).toPrecision(3));
  const said = [
    amountWords(String(guesses.length), "guess|guesses"),
    `median ${amountWords(String(medianOf(guesses)), unit)}`,
    `from ${Math.min(...guesses)} to ${Math.max(...guesses)}`,
    `${countClose(guesses, Number(truth), scale)} within ${near} of it`,
  ];
  return [
    happens,
    createPart("p", "course-votes-said", `${said.join("; ")}.`),
    createStrip(guesses, Number(truth), scale, amount(Number(truth))),
  ];
}

/**
 * A dot per guess on the scale, and a line for the truth. Hidden from screen readers, since the words say the same.
 * @param {number[]} guesses  @param {number} truth  @param {import("./tally.js").Scale} scale
 * @param {string} words  for the truth
 */
function createStrip(guesses, truth, { low, high }, words) {
  const strip = createPart("div", "course-votes-strip");
  strip.setAttribute("aria-hidden", "true");
  const share = (/** @type {number} */ value) => (value - low) / (high - low);
  const heights = new Array(COLUMNS + 1).fill(0);
  for (const guess of guesses) {
    const column = Math.round(share(guess) * COLUMNS);
    strip.append(placed("course-votes-dot", column / COLUMNS, heights[column]++));
  }
  strip.style.setProperty("--course-rows", String(Math.max(...heights)));
  const line = placed("course-votes-line", share(truth), 0);
  line.append(createPart("span", "", words));
  line.toggleAttribute("data-leftwards", share(truth) > 0.5);
  const ends = createPart("p", "course-votes-ends");
  ends.append(createPart("span", "", String(low)), createPart("span", "", String(high)));
  strip.append(line, ends);
  return strip;
}

/** @param {string} name  @param {number} share  of the scale  @param {number} row  from below */
function placed(name, share, row) {
  const mark = createPart("span", name);
  mark.style.setProperty("--course-at", `${share * 100}%`);
  mark.style.setProperty("--course-row", String(row));
  return mark;
}
