// Converts between an explorable's inputs and its state.

/** @import { ControlData, State } from "../types/frozen.d.ts" */

import { amountWords } from "../text/amounts.js";

/** @typedef {HTMLInputElement|HTMLSelectElement} ControlInput */

/** @param {Element|null} owner  @returns {ControlInput[]} */
export function inputsIn(owner) {
  return [...(owner?.querySelectorAll("[name]") ?? [])].map((input) => /** @type {HTMLInputElement} */ (input));
}

/**
 * The state of the inputs.
 * @param {ControlInput[]} inputs  @param {ControlData[]} controls  @returns {State}
 */
export function readControls(inputs, controls) {
  return Object.fromEntries(inputs.map((input) => [input.name, inputValue(input, controls)]));
}

/** @param {ControlInput} input  @param {ControlData[]} controls */
function inputValue(input, controls) {
  if (input instanceof HTMLInputElement) return input.type === "checkbox" ? input.checked : Number(input.value);
  const values = controls.find((control) => control.name === input.name)?.values ?? [];
  return values.find((value) => String(value) === input.value) ?? input.value;
}

/** @param {ControlInput[]} inputs  @param {ControlData[]} controls  @param {State} state */
export function writeControls(inputs, controls, state) {
  for (const input of inputs) {
    const value = state[input.name];
    if (input instanceof HTMLInputElement && input.type === "checkbox") input.checked = Boolean(value);
    else if (input.value !== String(value)) input.value = String(value);
    if (input.type === "range") showValue(/** @type {HTMLInputElement} */ (input), controls);
  }
}

/** Show a slider's value with its unit, and say it. @param {HTMLInputElement} input  @param {ControlData[]} controls */
function showValue(input, controls) {
  const unit = controls.find((control) => control.name === input.name)?.unit ?? "";
  const words = amountWords(String(Number(input.value)), unit);
  input.setAttribute("aria-valuetext", words);
  const shown = input.parentElement?.querySelector("[data-course=value]");
  if (shown) shown.textContent = words;
}

/** The state with every control at its start. @param {ControlData[]} controls  @returns {State} */
export function defaultState(controls) {
  return Object.fromEntries(controls.map((control) => [control.name, control.default]));
}

/**
 * The state with the next random run.
 * @param {ControlData[]} controls  @param {State} state  @param {string} name  @returns {State}
 */
export function nextRun(controls, state, name) {
  const values = controls.find((control) => control.name === name)?.values ?? [];
  return { ...state, [name]: values[(values.indexOf(state[name]) + 1) % values.length] };
}
