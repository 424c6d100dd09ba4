// @ts-check
// Concern: the ways of answering, by the type of question: each reads an answer, puts it back, and names its parts.

/**
 * @typedef {object} QuestionType
 * @property {(form: HTMLFormElement) => any} read  the answer; null while there is none
 * @property {(form: HTMLFormElement, answer: any) => boolean} restore  put an answer back; false if it does not fit
 * @property {(form: HTMLFormElement, name: string) => HTMLElement|null} part  what a mark is put on
 * @property {(form: HTMLFormElement) => string} said  the answer in words
 * @property {string} ask  what is said while there is no answer
 * @property {(form: HTMLFormElement) => string} [refusal]  what is said instead, if it depends on what was typed
 * @property {(form: HTMLFormElement) => Unclear|null} [unclear]  a number that can be read in two ways, before it is graded
 * @property {(form: HTMLFormElement) => void} [begin]  wire what native controls do not do by themselves
 */

/** @param {HTMLFormElement} form  @returns {QuestionType} */
function typeOf(form) {
  /** @type {Record<string, () => QuestionType>} */
  const types = {
    choice: choiceType,
    several: choiceType,
    number: numberType,
    text: textType,
    estimate: estimateType,
    order: orderType,
    match: matchType,
    gap: gapType,
    challenge: challengeType,
  };
  return types[/** @type {string} */ (form.dataset.type)]();
}

/** What the build knows of a question. @param {HTMLFormElement} form */
function typeKey(form) {
  return JSON.parse(form.dataset.key ?? "{}");
}

/** All fields of a kind. @template {HTMLElement} T  @param {Element} owner  @param {string} selector  @returns {T[]} */
function typeAll(owner, selector) {
  return /** @type {T[]} */ ([...owner.querySelectorAll(selector)]);
}

/** The words of an element as a reader hears them: a formula once, and single spaces. @param {Element|null|undefined} element */
function typeWords(element) {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
