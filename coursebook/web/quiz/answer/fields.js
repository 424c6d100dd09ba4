// Answers in several fields: partners chosen from a list, words typed into gaps.

/** @import { QuestionType } from "./types.js" */

import { findAll, wordsIn } from "../../find.js";
import { joinAnswers, labelled } from "../../text/wording.js";
import { rememberMeaning } from "./meant.js";
import { ambiguousNumber } from "./typed.js";

/** @returns {QuestionType} */
export function matchType() {
  return {
    ...fieldsType("Choose a partner for each one first.", ".course-match-row select"),
    part: (form, name) => fieldNamed(form, ".course-match-row select", name)?.closest("label") ?? null,
    said(form) {
      const rows = findAll(form, ".course-match-row");
      return joinAnswers(
        rows.map((row) =>
          labelled(wordsIn(row.querySelector(".course-match-left")), fieldWords(row.querySelector("select"))),
        ),
      );
    },
  };
}

/** @returns {QuestionType} */
export function gapType() {
  return {
    ...fieldsType("Fill every gap first.", ".course-gap [name=answer]"),
    unclear: (form) =>
      findAll(form, ".course-gap input[name=answer]")
        .map((field) => ambiguousNumber(/** @type {HTMLInputElement} */ (field)))
        .find(Boolean) ?? null,
    part: (form, name) => fieldNamed(form, ".course-gap [name=answer]", name)?.closest("label") ?? null,
    said: (form) =>
      joinAnswers(findAll(form, ".course-gap [name=answer]").map((field) => fieldWords(/** @type {any} */ (field)))),
  };
}

/**
 * An answer of several fields, by their names.
 * @param {string} ask  @param {string} selector
 */
function fieldsType(ask, selector) {
  return {
    ask,
    /** @param {HTMLFormElement} form */
    read(form) {
      const fields = /** @type {HTMLInputElement[]} */ (findAll(form, selector));
      if (fields.some((field) => !field.value.trim())) return null;
      return Object.fromEntries(fields.map((field) => [fieldName(field), field.value.trim()]));
    },
    /** @param {HTMLFormElement} form  @param {any} answer */
    restore(form, answer) {
      const fields = /** @type {HTMLInputElement[]} */ (findAll(form, selector));
      const known = answer !== null && typeof answer === "object" ? answer : {};
      if (fields.some((field) => typeof known[fieldName(field)] !== "string")) return false;
      for (const field of fields) {
        field.value = known[fieldName(field)];
        rememberMeaning(field);
      }
      return fields.every((field) => field.value === known[fieldName(field)]);
    },
  };
}

/** @param {HTMLFormElement} form  @param {string} selector  @param {string} name */
function fieldNamed(form, selector, name) {
  return findAll(form, selector).find((field) => fieldName(field) === name);
}

/**
 * The name of a part; fields have no `name`, which could hide a property of the form.
 * @param {HTMLElement} field
 */
function fieldName(field) {
  return field.dataset.name ?? "";
}

/** What a reader sees in a field. @param {HTMLSelectElement|HTMLInputElement|null} field */
export function fieldWords(field) {
  return field instanceof HTMLSelectElement ? wordsIn(field.selectedOptions[0]) : (field?.value.trim() ?? "");
}
