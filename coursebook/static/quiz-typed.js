// @ts-check
// Concern: answering by typing: a number, or a few words.

/** @returns {QuestionType} */
function numberType() {
  return {
    ask: "Write a number first.",
    read(form) {
      const given = gradeParse(typedField(form).value, typeKey(form).unit);
      return Number.isNaN(given) ? null : given;
    },
    restore(form, answer) {
      if (typeof answer !== "number") return false;
      typedField(form).value = String(answer);
      return true;
    },
    part: () => null,
    said: (form) => amountWords(amountWithoutUnit(typedField(form).value, typeKey(form).unit), typeKey(form).unit),
  };
}

/** @returns {QuestionType} */
function textType() {
  return {
    ask: "Write an answer first.",
    read: (form) => typedField(form).value.trim() || null,
    restore(form, answer) {
      if (typeof answer !== "string") return false;
      typedField(form).value = answer;
      return true;
    },
    part: () => null,
    said: (form) => typedField(form).value.trim(),
  };
}

/** @param {HTMLFormElement} form  @returns {HTMLInputElement} */
function typedField(form) {
  return /** @type {HTMLInputElement} */ (form.querySelector("input[name=answer]"));
}
