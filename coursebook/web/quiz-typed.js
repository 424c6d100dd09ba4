// @ts-check
// Concern: answering by typing: a number, or a few words.

/** What is said to a text that is no number, before the unit is named. @type {Record<NumeralFault, string>} */
const TYPED_ASKS = {
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
function numberType() {
  return {
    ask: TYPED_ASKS.empty,
    refusal(form) {
      const { unit } = typeKey(form);
      return typedRefusal(numeralRead(typedField(form).value, unit).fault ?? "separators", unit);
    },
    unclear(form) {
      const field = typedField(form);
      const { readings } = numeralRead(field.value, typeKey(form).unit);
      return readings.length > 1 ? meantOrNull({ field, readings, unit: "" }) : null;
    },
    read(form) {
      const field = typedField(form);
      return meantNumber(field) ?? numeralRead(field.value, typeKey(form).unit).readings[0] ?? null;
    },
    restore(form, answer) {
      if (typeof answer !== "number") return false;
      meantWrite(typedField(form), answer, "");
      return true;
    },
    part: () => null,
    said: (form) => gradeNumberWords(numberType().read(form), typeKey(form).unit),
  };
}

/** @param {NumeralFault} fault  @param {string} unit */
function typedRefusal(fault, unit) {
  const said = TYPED_ASKS[fault];
  if (said.endsWith(".")) return said;
  if (/^(%|per ?cent)/i.test(unit)) return fault === "fraction" ? "Write it in percent." : "Write only the number, in percent.";
  return unit ? `${said} that goes before “${amountAgreeing("", unit)}”.` : `${said}.`;
}

/** @returns {QuestionType} */
function textType() {
  return {
    ask: "Write an answer first.",
    unclear: (form) => typedUnclear(typedField(form)),
    read: (form) => typedField(form).value.trim() || null,
    restore(form, answer) {
      if (typeof answer !== "string") return false;
      typedField(form).value = answer;
      meantRemember(typedField(form));
      return true;
    },
    part: () => null,
    said: (form) => typedField(form).value.trim(),
  };
}

/** A number among words that can be read in two ways; also where the answer is no number, so that asking tells nothing. @param {HTMLInputElement} field */
function typedUnclear(field) {
  const { readings, unit } = numeralMeasured(field.value);
  return readings.length > 1 ? meantOrNull({ field, readings, unit }) : null;
}

/** @param {HTMLFormElement} form  @returns {HTMLInputElement} */
function typedField(form) {
  return /** @type {HTMLInputElement} */ (form.querySelector("input[name=answer]"));
}
