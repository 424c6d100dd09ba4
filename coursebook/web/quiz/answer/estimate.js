// Answers given by a slider, and the scale that shows guess and truth side by side.

/**
 * @import { QuestionType } from "./types.js"
 * @import { EstimateKey } from "../../types/keys.d.ts"
 */

import { numberWords } from "../grade/number.js";
import { answerField } from "./typed.js";

/** @returns {QuestionType} */
export function estimateType() {
  return {
    ask: "Move the slider first.",
    begin(form) {
      const slider = answerField(form);
      slider.addEventListener("input", () => sayValue(slider));
    },
    read(form) {
      const slider = answerField(form);
      return "moved" in slider.dataset ? Number(slider.value) : null;
    },
    restore(form, answer) {
      const slider = answerField(form);
      if (typeof answer !== "number" || answer < Number(slider.min) || answer > Number(slider.max)) return false;
      slider.value = String(answer);
      sayValue(slider);
      return true;
    },
    part: () => null,
    said: (form) => sliderWords(answerField(form)),
  };
}

/** A slider always has a value; only one that was moved is an answer. @param {HTMLInputElement} slider */
function sayValue(slider) {
  slider.dataset.moved = "";
  slider.setAttribute("aria-valuetext", sliderWords(slider));
  const said = slider.closest("label")?.querySelector("[data-course=value]");
  if (said) said.textContent = sliderWords(slider);
}

/** @param {HTMLInputElement} slider */
function sliderWords(slider) {
  return numberWords(Number(slider.value), slider.dataset.unit ?? "");
}

/**
 * Guess and truth on one scale. Hidden from screen readers, since the words beside it say the same.
 * @param {EstimateKey} key  @param {number} guess
 */
export function createScaleLine(key, guess) {
  const line = document.createElement("div");
  line.className = "course-estimate-line";
  line.setAttribute("aria-hidden", "true");
  const zone = document.createElement("span");
  zone.className = "course-estimate-zone";
  const from = Math.max(key.low, key.right - key.close);
  const to = Math.min(key.high, key.right + key.close);
  placeOnScale(zone, key, from);
  zone.style.setProperty("--course-width", `${((to - from) / (key.high - key.low)) * 100}%`);
  line.append(zone, createPin(key, "guess", "You", guess), createPin(key, "truth", "It is", key.right));
  return line;
}

/** @param {EstimateKey} key  @param {string} kind  @param {string} words  @param {number} value */
function createPin(key, kind, words, value) {
  const pin = document.createElement("span");
  pin.className = `course-estimate-pin course-estimate-${kind}`;
  const label = document.createElement("span");
  label.className = "course-estimate-label";
  label.textContent = `${words}: ${numberWords(value, key.unit)}`;
  pin.append(label);
  placeOnScale(pin, key, value);
  return pin;
}

/** @param {HTMLElement} mark  @param {EstimateKey} key  @param {number} value */
function placeOnScale(mark, key, value) {
  mark.style.setProperty("--course-at", `${((value - key.low) / (key.high - key.low)) * 100}%`);
}
