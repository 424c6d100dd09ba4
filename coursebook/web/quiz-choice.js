// @ts-check
// Concern: answering by choosing options: radio buttons for one, boxes for several.

/** @returns {QuestionType} */
function choiceType() {
  return {
    ask: "Choose an answer first.",
    read(form) {
      const chosen = choiceOptions(form).filter((option) => option.checked);
      return chosen.length ? chosen.map((option) => option.value) : null;
    },
    restore(form, answer) {
      if (!Array.isArray(answer)) return false;
      const chosen = choiceOptions(form).filter((option) => choiceIsCalled(option, answer));
      if (chosen.length !== answer.length) return false;
      for (const option of choiceOptions(form)) option.checked = chosen.includes(option);
      return true;
    },
    part: (form, name) => choiceOptions(form).find((option) => option.value === name)?.closest("label") ?? null,
    said(form) {
      const chosen = choiceOptions(form).filter((option) => option.checked);
      return wordingList(chosen.map((option) => typeWords(option.closest("label"))));
    },
  };
}

/** @param {HTMLFormElement} form  @returns {HTMLInputElement[]} */
function choiceOptions(form) {
  return typeAll(form, "input[name=answer]");
}

/** Whether one of the names under which an option may have been saved is in an answer. @param {HTMLInputElement} option  @param {string[]} answer */
function choiceIsCalled(option, answer) {
  return (option.dataset.names ?? "").split(" ").some((name) => answer.includes(name));
}
