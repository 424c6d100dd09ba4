/**
 * What cannot be read of a quiz without scripts, and which buttons are there in vain.
 *
 * @param {string} quiz  its slug
 * @param {{id: string, ask: string, answer: string}[]} plans  each question's words and its answer, as HTML
 * @returns {string[]}
 */
(quiz, plans) => {
  /** @param {Element|null|undefined} element */
  const wordsIn = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  /** @param {string} html */
  const wordsOf = (html) => wordsIn(new DOMParser().parseFromString(html, "text/html").body);
  /** @param {{id: string, ask: string, answer: string}} plan */
  function faultsOf({ id, ask, answer }) {
    const form = document.querySelector(`form[data-question="${CSS.escape(id)}"]`);
    if (!form) return ["it is not on the page"];
    const asked = form.querySelector("legend");
    const fold = form.querySelector("details.course-answer");
    const faults = [];
    if (!asked || !isSeen(asked) || !wordsIn(asked).includes(wordsOf(ask))) faults.push("what it asks cannot be read");
    const summary = fold?.querySelector("summary");
    if (!summary || !isSeen(summary)) return [...faults, "its answer cannot be unfolded"];
    const { open } = fold;
    fold.open = true;
    const words = fold.querySelector(".course-answer-words");
    if (!words || !isSeen(words) || !wordsIn(words).includes(wordsOf(answer))) faults.push("its answer cannot be read");
    fold.open = open;
    return faults;
  }

  const buttons = document.querySelectorAll(
    `course-quiz[data-quiz="${CSS.escape(quiz)}"] :is(button, [role=button], [type=submit], [type=button])`,
  );
  const dead = [...buttons].filter(isSeen).map((button) => ({
    id: button.closest("form")?.dataset.question ?? quiz,
    words: wordsIn(button) || button.getAttribute("aria-label") || button.className,
  }));
  return [
    ...plans.flatMap((plan) => faultsOf(plan).map((what) => `${plan.id}: without scripts ${what}.`)),
    ...dead.map(({ id, words }) => `${id}: without scripts the button “${words}” can be seen, but does nothing.`),
  ];
};
