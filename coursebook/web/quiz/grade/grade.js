// Grades an answer and chooses the replies. Pure. Nothing else grades, on the page or in Python.

/**
 * @import { Grade } from "./result.js"
 * @import { KeyByType } from "../../types/keys.d.ts"
 */

import { gradeChallenge } from "./challenge.js";
import { gradeChoice, gradeSeveral } from "./choice.js";
import { gradeEstimate, gradeNumber } from "./number.js";
import { gradeMatch, gradeOrder } from "./order.js";
import { gradeGap, gradeText } from "./text.js";

/**
 * @template {keyof KeyByType} T
 * @param {T} type  @param {KeyByType[T]} key  @param {any} answer  as this type of question has it  @returns {Grade}
 */
export function gradeAnswer(type, key, answer) {
  /** @type {{[type in keyof KeyByType]: (key: KeyByType[type], answer: any) => Grade}} */
  const graders = {
    choice: gradeChoice,
    several: gradeSeveral,
    number: gradeNumber,
    estimate: gradeEstimate,
    order: gradeOrder,
    match: gradeMatch,
    gap: gradeGap,
    text: gradeText,
    challenge: gradeChallenge,
  };
  return graders[type](key, answer);
}
