// Answers that are typed: a number, or a few words.

/**
 * @import { NumeralFault } from "../grade/numeral.js"
 * @import { QuestionType } from "./types.js"
 */

import { agreeingForm } from "../../text/amounts.js";
import { numberWords } from "../grade/number.js";
import { readMeasured, readNumeral } from "../grade/numeral.js";
import { keyOf } from "../key.js";
import { rememberMeaning, settledNumber, unlessSettled, writeNumber } from "./meant.js";

/** Replies to text that is not a number, before the unit is named. @type {Record<NumeralFault, string>} */
const REFUSALS = {
  empty: "Write a number first.",
  words: "Write the number in digits.",
  unit: "Write only the number",
  percent: "The answer is not a percentage. Write only the number",
  fraction: "A fraction of one does not fit here. Write only the number",
  zero: "A fraction cannot have 0 below its line.",
  separators: "Write one number, and no separator in it but a decimal point or comma.",
  large: "That number is too large to be compared.",
};

/** @returns {QuestionType} */
export function numberType() {
  return {
    ask: REFUSALS.empty,
    refusal(form) {
      const { unit } = keyOf(form);
      return refusalWords(readNumeral(answerField(form).value, unit).fault ?? "separators", unit);
    },
    unclear(form) {
      const field = answerField(form);
      const { readings } = readNumeral(field.value, keyOf(form).unit);
      return readings.length > 1 ? unlessSettled({ field, readings, unit: "" }) : null;
    },
    read(form) {
      const field = answerField(form);
      return settledNumber(field) ?? readNumeral(field.value, keyOf(form).unit).readings[0] ?? null;
    },
    restore(form, answer) {
      if (typeof answer !== "number") return false;
      writeNumber(answerField(form), answer, "");
      return true;
    },
    part: () => null,
    said: (form) => numberWords(numberType().read(form), keyOf(form).unit),
  };
}

/** @param {NumeralFault} fault  @param {string} unit */
function refusalWords(fault, unit) {
  const said = REFUSALS[fault];
  if (said.endsWith(".")) return said;
  if (/^(%|per ?cent)/i.test(unit))
    return fault === "fraction" ? "Write it in percent." : "Write only the number, in percent.";
  return unit ? `${said} that goes before “${agreeingForm("", unit)}”.` : `${said}.`;
}

/** @returns {QuestionType} */
export function textType() {
  return {
    ask: "Write an answer first.",
    unclear: (form) => ambiguousNumber(answerField(form)),
    read: (form) => answerField(form).value.trim() || null,
    restore(form, answer) {
      if (typeof answer !== "string") return false;
      answerField(form).value = answer;
      rememberMeaning(answerField(form));
      return true;
    },
    part: () => null,
    said: (form) => answerField(form).value.trim(),
  };
}

/**
 * A number among words that can be read in two ways; also where the answer has none, so that asking reveals nothing.
 * @param {HTMLInputElement} field
 */
export function ambiguousNumber(field) {
  const { readings, unit } = readMeasured(field.value);
  return readings.length > 1 ? unlessSettled({ field, readings, unit }) : null;
}

/** @param {HTMLFormElement} form  @returns {HTMLInputElement} */
export function answerField(form) {
  return /** @type {HTMLInputElement} */ (form.querySelector("input[name=answer]"));
}
