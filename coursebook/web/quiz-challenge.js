// @ts-check
// Concern: answering with the state of an explorable: the page's, or the notebook's.

/** @returns {QuestionType} */
function challengeType() {
  return {
    ask: "Move a control of the explorable first.",
    begin(form) {
      challengeShow(form, challengeState(form));
    },
    read(form) {
      const state = challengeState(form);
      const { controls } = /** @type {ChallengeKey} */ (typeKey(form));
      return controls.some(({ name, default: start }) => state?.[name] !== start) ? state : null;
    },
    restore(form, answer) {
      const { controls } = /** @type {ChallengeKey} */ (typeKey(form));
      if (gradeStateIndex(controls, answer ?? {}) < 0) return false;
      challengeSay(form, gradeStateWords(controls, answer));
      return true;
    },
    part: () => null,
    said: (form) => typeWords(challengeNow(form)),
  };
}

/** Follow the explorable; only a state that is new to the question is an answer that has changed. @param {HTMLFormElement} form */
function challengeFollow(form) {
  const state = challengeState(form);
  if (challengeNow(form).dataset.state === JSON.stringify(state)) return;
  challengeShow(form, state);
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Where the explorable stands; null where there is none. @param {HTMLFormElement} form  @returns {Record<string, any>|null} */
function challengeState(form) {
  const { explorable, controls } = /** @type {ChallengeKey} */ (typeKey(form));
  const given = /** @type {any} */ (form.closest("course-quiz"))?.states?.[explorable];
  const element = /** @type {HTMLElement|null} */ (document.querySelector(`course-explorable[data-explorable="${explorable}"]`));
  const state = given ?? JSON.parse(element?.dataset.state ?? "{}");
  return gradeStateIndex(controls, state) < 0 ? null : state;
}

/** @param {HTMLFormElement} form  @param {Record<string, any>|null} state */
function challengeShow(form, state) {
  const { controls } = /** @type {ChallengeKey} */ (typeKey(form));
  challengeNow(form).dataset.state = JSON.stringify(state);
  challengeSay(form, state ? gradeStateWords(controls, state) : "");
}

/** @param {HTMLFormElement} form  @param {string} words */
function challengeSay(form, words) {
  challengeNow(form).textContent = words;
}

/** @param {HTMLFormElement} form  @returns {HTMLElement} */
function challengeNow(form) {
  return /** @type {HTMLElement} */ (form.querySelector("[data-course=now]"));
}
