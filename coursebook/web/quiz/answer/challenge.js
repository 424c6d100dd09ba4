// Answers that are the state of an explorable, on the page or in the notebook.

/**
 * @import { QuestionType } from "./types.js"
 * @import { State } from "../../types/frozen.d.ts"
 * @import { ChallengeKey } from "../../types/keys.d.ts"
 */

import { stateIndex } from "../../explorable/lattice.js";
import { wordsIn } from "../../find.js";
import { stateWords } from "../grade/challenge.js";
import { keyOf } from "../key.js";

/** @returns {QuestionType} */
export function challengeType() {
  return {
    ask: "Move a control of the explorable first.",
    begin(form) {
      showState(form, currentState(form));
    },
    read(form) {
      const state = currentState(form);
      const { controls } = /** @type {ChallengeKey} */ (keyOf(form));
      return controls.some(({ name, default: start }) => state?.[name] !== start) ? state : null;
    },
    restore(form, answer) {
      const { controls } = /** @type {ChallengeKey} */ (keyOf(form));
      if (stateIndex(controls, answer ?? {}) < 0) return false;
      sayState(form, stateWords(controls, answer));
      return true;
    },
    part: () => null,
    said: (form) => wordsIn(statePlace(form)),
  };
}

/**
 * Follow the explorable; only a state that is new to the question is an answer that has changed. The state in which the
 * explorable opens is not one: an earlier answer stays.
 * @param {HTMLFormElement} form  @param {boolean} isOpening
 */
export function followExplorable(form, isOpening) {
  const state = currentState(form);
  if (statePlace(form).dataset.state === JSON.stringify(state)) return;
  if (isOpening && form.dataset.result) {
    statePlace(form).dataset.state = JSON.stringify(state);
    return;
  }
  showState(form, state);
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * The state of the explorable; null where there is none.
 * @param {HTMLFormElement} form  @returns {State|null}
 */
function currentState(form) {
  const { explorable, controls } = /** @type {ChallengeKey} */ (keyOf(form));
  const given = /** @type {{states?: Record<string, State>}|null} */ (form.closest("course-quiz"))?.states?.[
    explorable
  ];
  const element = /** @type {HTMLElement|null} */ (
    document.querySelector(`course-explorable[data-explorable="${explorable}"]`)
  );
  const state = given ?? JSON.parse(element?.dataset.state ?? "{}");
  return stateIndex(controls, state) < 0 ? null : state;
}

/** @param {HTMLFormElement} form  @param {State|null} state */
function showState(form, state) {
  const { controls } = /** @type {ChallengeKey} */ (keyOf(form));
  statePlace(form).dataset.state = JSON.stringify(state);
  sayState(form, state ? stateWords(controls, state) : "");
}

/** @param {HTMLFormElement} form  @param {string} words */
function sayState(form, words) {
  statePlace(form).textContent = words;
}

/** @param {HTMLFormElement} form  @returns {HTMLElement} */
function statePlace(form) {
  return /** @type {HTMLElement} */ (form.querySelector("[data-course=now]"));
}
