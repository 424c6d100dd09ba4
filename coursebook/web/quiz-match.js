// @ts-check
// Concern: answering with fields of many parts: partners from a list, words into gaps.

/** @returns {QuestionType} */
function matchType() {
  return {
    ...fieldsType("Choose a partner for each one first.", ".course-match-row select"),
    part: (form, name) => fieldsNamed(form, ".course-match-row select", name)?.closest("label") ?? null,
    said(form) {
      const rows = typeAll(form, ".course-match-row");
      return wordingList(rows.map((row) => wordingOf(typeWords(row.querySelector(".course-match-left")), fieldsWords(row.querySelector("select")))));
    },
  };
}

/** @returns {QuestionType} */
function gapType() {
  return {
    ...fieldsType("Fill every gap first.", ".course-gap [name=answer]"),
    unclear: (form) => typeAll(form, ".course-gap input[name=answer]").map((field) => typedUnclear(/** @type {HTMLInputElement} */ (field))).find(Boolean) ?? null,
    part: (form, name) => fieldsNamed(form, ".course-gap [name=answer]", name)?.closest("label") ?? null,
    said: (form) => wordingList(typeAll(form, ".course-gap [name=answer]").map((field) => fieldsWords(/** @type {any} */ (field)))),
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
      const fields = /** @type {HTMLInputElement[]} */ (typeAll(form, selector));
      if (fields.some((field) => !field.value.trim())) return null;
      return Object.fromEntries(fields.map((field) => [fieldsName(field), field.value.trim()]));
    },
    /** @param {HTMLFormElement} form  @param {any} answer */
    restore(form, answer) {
      const fields = /** @type {HTMLInputElement[]} */ (typeAll(form, selector));
      const known = answer !== null && typeof answer === "object" ? answer : {};
      if (fields.some((field) => typeof known[fieldsName(field)] !== "string")) return false;
      for (const field of fields) {
        field.value = known[fieldsName(field)];
        meantRemember(field);
      }
      return fields.every((field) => field.value === known[fieldsName(field)]);
    },
  };
}

/** @param {HTMLFormElement} form  @param {string} selector  @param {string} name */
function fieldsNamed(form, selector, name) {
  return typeAll(form, selector).find((field) => fieldsName(field) === name);
}

/** The name of a part; no field bears it as `name`, where it could hide a property of the form. @param {HTMLElement} field */
function fieldsName(field) {
  return field.dataset.name ?? "";
}

/** What a reader sees in a field. @param {HTMLSelectElement|HTMLInputElement|null} field */
function fieldsWords(field) {
  return field instanceof HTMLSelectElement ? typeWords(field.selectedOptions[0]) : (field?.value.trim() ?? "");
}
