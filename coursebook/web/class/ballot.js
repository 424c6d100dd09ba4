// What a class fills in instead of one reader's guess: votes for each option, or a list of guesses.

import { findAll, wordsIn } from "../find.js";
import { createButton } from "./full-screen.js";
import { readGuesses } from "./tally.js";

/** @typedef {import("./tally.js").Reading} Reading */

/** Add the fields to a prediction's form, where they are hidden outside a class. @param {HTMLFormElement} form */
export function addBallot(form) {
  const slider = sliderOf(form);
  for (const option of findAll(form, ".course-predict-option")) option.after(createCounter(wordsIn(option)));
  if (slider) /** @type {Element} */ (slider.closest("label")).after(createGuesses(slider));
  const submit = createButton("Show what happens", () => {});
  submit.type = "submit";
  submit.classList.add("course-button-main");
  const foot = createPart("div", "course-votes-foot");
  const status = createPart("p", "course-votes-read");
  status.setAttribute("role", "status");
  foot.append(status, submit, createPart("p", "course-votes-note", "Votes are not stored anywhere."));
  form.append(foot);
}

/** @param {HTMLFormElement} form  @returns {HTMLInputElement|null} */
export function sliderOf(form) {
  return form.querySelector("input[type=range]");
}

/** @param {HTMLFormElement} form  @returns {HTMLInputElement[]} */
export function ballotFields(form) {
  return findAll(form, ".course-votes-field");
}

/** @param {HTMLFormElement} form  @returns {{value: string, words: string, count: number}[]} */
export function countedOptions(form) {
  const counts = ballotFields(form).map(({ value }) => Math.max(0, Math.floor(Number(value)) || 0));
  return findAll(form, ".course-predict-option").map((option, place) => ({
    value: /** @type {HTMLInputElement} */ (option.querySelector("input")).value,
    words: wordsIn(option),
    count: counts[place],
  }));
}

/** The scale of an estimate. @param {HTMLInputElement} slider */
export function scaleOfSlider({ min, max, step }) {
  return { low: Number(min), high: Number(max), step };
}

/**
 * The guesses of the class, after saying what was read; null while a part cannot be read.
 * @param {HTMLFormElement} form  @param {HTMLInputElement} slider
 */
export function guessesIn(form, slider) {
  const scale = scaleOfSlider(slider);
  const reading = readGuesses(ballotFields(form)[0].value, scale);
  sayRead(form, reading, `${scale.low} to ${scale.high}`);
  return reading.unread.length + reading.outside.length ? null : reading.guesses;
}

/** @param {HTMLFormElement} form  @param {Reading} reading  @param {string} range */
function sayRead(form, { guesses, unread, outside }, range) {
  const quoted = (/** @type {string[]} */ parts) => parts.map((part) => `“${part}”`).join(", ");
  const words = [
    guesses.length ? `Read: ${guesses.join("; ")}.` : "",
    unread.length ? `Not a number: ${quoted(unread)}.` : "",
    outside.length ? `Not on the scale from ${range}: ${quoted(outside)}.` : "",
  ];
  /** @type {Element} */ (form.querySelector(".course-votes-read")).textContent = words.join(" ");
}

/** A field for a count, with a button at each side. @param {string} words  of the option */
function createCounter(words) {
  const counter = createPart("span", "course-votes-count");
  const field = document.createElement("input");
  Object.assign(field, { type: "number", min: "0", step: "1", placeholder: "0", inputMode: "numeric" });
  field.className = "course-votes-field";
  field.setAttribute("aria-label", `Votes for: ${words}`);
  const change = (/** @type {string} */ sign, /** @type {string} */ label, /** @type {number} */ by) => {
    const button = createButton(sign, () => {
      field.value = String(Math.max(0, Number(field.value) + by));
    });
    button.setAttribute("aria-label", `${label}: ${words}`);
    return button;
  };
  counter.append(change("−", "One vote fewer", -1), field, change("+", "One vote more", 1));
  return counter;
}

/** @param {HTMLInputElement} slider */
function createGuesses({ min, max }) {
  const label = createPart("label", "course-votes-guesses", `Guesses of the class, from ${min} to ${max}`);
  const field = document.createElement("textarea");
  field.className = "course-votes-field";
  field.rows = 2;
  field.placeholder = "with spaces between";
  label.append(field);
  return label;
}

/** @param {string} tag  @param {string} name  its class  @param {string} [words]  @returns {HTMLElement} */
export function createPart(tag, name, words = "") {
  const part = document.createElement(tag);
  part.className = name;
  part.textContent = words;
  return part;
}
