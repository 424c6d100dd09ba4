// Answers that are chosen: radio buttons for one option, check boxes for several.

/** @import { QuestionType } from "./types.js" */

import { findAll, wordsIn } from "../../find.js";
import { joinAnswers } from "../../text/wording.js";

/** @returns {QuestionType} */
export function choiceType() {
  return {
    ask: "Choose an answer first.",
    read(form) {
      const chosen = optionsIn(form).filter((option) => option.checked);
      return chosen.length ? chosen.map((option) => option.value) : null;
    },
    restore(form, answer) {
      if (!Array.isArray(answer)) return false;
      const chosen = optionsIn(form).filter((option) => isNamedIn(option, answer));
      if (chosen.length !== answer.length) return false;
      for (const option of optionsIn(form)) option.checked = chosen.includes(option);
      return true;
    },
    part: (form, name) =>
      optionsIn(form)
        .find((option) => option.value === name)
        ?.closest("label") ?? null,
    said(form) {
      const chosen = optionsIn(form).filter((option) => option.checked);
      return joinAnswers(chosen.map((option) => wordsIn(option.closest("label"))));
    },
  };
}

/** @param {HTMLFormElement} form  @returns {HTMLInputElement[]} */
function optionsIn(form) {
  return findAll(form, "input[name=answer]");
}

/**
 * Whether one of the names under which an option may have been saved is in an answer.
 * @param {HTMLInputElement} option  @param {string[]} answer
 */
function isNamedIn(option, answer) {
  return (option.dataset.names ?? "").split(" ").some((name) => answer.includes(name));
}
