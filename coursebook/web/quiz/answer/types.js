// How each type of question is answered: reading an answer, restoring it, finding its parts.

/**
 * @import { AmbiguousNumber } from "./meant.js"
 * @import { KeyByType } from "../../types/keys.d.ts"
 */

import { typeOf } from "../key.js";
import { challengeType } from "./challenge.js";
import { choiceType } from "./choice.js";
import { estimateType } from "./estimate.js";
import { gapType, matchType } from "./fields.js";
import { orderType } from "./order.js";
import { numberType, textType } from "./typed.js";

/**
 * @typedef {object} QuestionType
 * @property {(form: HTMLFormElement) => any} read  the answer; null while there is none
 * @property {(form: HTMLFormElement, answer: any) => boolean} restore  put an answer back; false if it does not fit
 * @property {(form: HTMLFormElement, name: string) => HTMLElement|null} part  what a mark is put on
 * @property {(form: HTMLFormElement) => string} said  the answer in words
 * @property {string} ask  the hint shown while there is no answer
 * @property {(form: HTMLFormElement) => string} [refusal]  the hint shown instead, if it depends on what was typed
 * @property {(form: HTMLFormElement) => AmbiguousNumber|null} [unclear]  a number that can be read in two ways
 * @property {(form: HTMLFormElement) => void} [begin]  wire what native controls do not do by themselves
 */

/** @param {HTMLFormElement} form  @returns {QuestionType} */
export function answerTypeOf(form) {
  /** @type {Record<keyof KeyByType, () => QuestionType>} */
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
  return types[typeOf(form)]();
}
