/**
 * One question of a page: answered and checked, read again after a reload, or checked without an answer.
 *
 * @param {"answer" | "read" | "leave open" | "focus"} task
 * @param {any} plan  what `Answer.as_json` in `checks/answers.py` says
 */
async (task, plan) => {
  const { id, type } = plan;

  /** The words of an element, with single spaces. @param {Element|null|undefined} element */
  const wordsIn = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  /** The words of HTML from the build. @param {string} html */
  const wordsOf = (html) => wordsIn(new DOMParser().parseFromString(html, "text/html").body);
  const form = document.querySelector(`form[data-question="${CSS.escape(id)}"]`);
  const verdict = part(form, "verdict");
  await until("the page's script begins the quiz", () => verdict.getAttribute("role") === "status");
  const find = (/** @type {string} */ selector) => [...form.querySelectorAll(selector)];

  /** Go to the question where one is shown at a time. */
  function show() {
    const quiz = form.closest("course-quiz");
    const [back, on] = quiz?.querySelectorAll(".course-class-bar button") ?? [];
    if (form.hidden && on) {
      const all = [...quiz.querySelectorAll("form[data-question]")];
      const by = all.indexOf(form) - all.findIndex((one) => !one.hidden);
      for (let left = Math.abs(by); left > 0; left -= 1) (by > 0 ? on : back).click();
    }
    if (!isSeen(form)) throw new Error("it cannot be seen");
    form.scrollIntoView({ block: "center" });
  }

  /** Set a field as a reader does. @param {any} field  @param {string} value */
  function fill(field, value) {
    if (!field) throw new Error("it has no field for this part of the answer");
    if (field.disabled) throw new Error("a field is disabled");
    field.value = value;
    if (field.value !== value && Number(field.value) !== Number(value)) throw new Error(`a field refuses “${value}”`);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** Type into a field, or choose from a list. @param {any} field  @param {string} words */
  function enter(field, words) {
    if (field?.tagName !== "SELECT") {
      fill(field, words);
      return;
    }
    const option = [...field.options].find((one) => wordsIn(one) === words.replace(/\s+/g, " ").trim());
    if (!option) throw new Error(`“${words}” is not offered`);
    fill(field, option.value);
  }

  /** @param {Element[]} elements  @param {string} words */
  function withWords(elements, words) {
    const found = elements.filter((one) => wordsIn(one) === words);
    if (found.length !== 1) throw new Error(`“${words}” is there ${found.length} times`);
    return found[0];
  }

  function choose() {
    const wanted = plan.options
      .map(wordsOf)
      .map((/** @type {string} */ words) => withWords(find(".course-option-text"), words));
    for (const text of find(".course-option-text")) {
      const input = text.closest("label").querySelector("input");
      if (input.checked !== wanted.includes(text) && (input.type === "checkbox" || !input.checked)) input.click();
    }
  }

  function arrange() {
    const items = () => find(".course-order-text");
    find("[data-move=down]")[0].click(); // an order that nobody has touched is not an answer
    for (const [place, html] of plan.options.entries()) {
      const item = withWords(items(), wordsOf(html)).closest("li");
      for (let left = items().findIndex((one) => item.contains(one)) - place; left > 0; left -= 1)
        item.querySelector("[data-move=up]").click();
    }
  }

  const rows = () =>
    plan.fields.map((/** @type {any} */ { label }, /** @type {number} */ place) =>
      label === undefined
        ? find(".course-gap [name=answer]")[place]
        : withWords(find(".course-match-left"), wordsOf(label)).closest("label").querySelector("select"),
    );

  /** Set the explorable that a challenge is about. */
  async function setExplorable() {
    const explorable = explorableOf(plan.explorable);
    explorable.scrollIntoView();
    if (explorable.hasAttribute("data-predict")) part(explorable, "skip")?.click();
    await until(`the explorable ${plan.explorable} is ready`, () => explorable.hasAttribute("data-ready"));
    const controls = part(explorable, "controls");
    for (const [name, value] of Object.entries(plan.state)) {
      const control = controls.querySelector(`[name="${CSS.escape(name)}"]`);
      if (control?.type === "checkbox") {
        if (control.checked !== value) control.click();
      } else fill(control, String(value));
    }
    const isSet = () => {
      const state = JSON.parse(explorable.dataset.state);
      return Object.entries(plan.state).every(([name, value]) => state[name] === value);
    };
    await until(`the explorable ${plan.explorable} shows ${JSON.stringify(plan.state)}`, isSet);
  }

  async function give() {
    if (type === "choice" || type === "several") choose();
    else if (type === "order") arrange();
    else if (type === "estimate") fill(find("input[name=answer]")[0], String(plan.value));
    else if (type === "challenge") await setExplorable();
    else if (plan.fields) for (const [place, row] of rows().entries()) enter(row, plan.fields[place].text);
    else fill(find("input[name=answer]")[0], plan.text);
  }

  /** What is entered, in words. @returns {string[]} */
  function entered() {
    const inWords = (/** @type {any} */ field) =>
      field.tagName === "SELECT" ? wordsIn(field.selectedOptions[0]) : field.value;
    if (type === "choice" || type === "several")
      return find("input[name=answer]:checked").map((one) =>
        wordsIn(one.closest("label").querySelector(".course-option-text")),
      );
    if (type === "order") return find(".course-order-text").map(wordsIn);
    if (type === "challenge") return [wordsIn(part(form, "now"))];
    if (plan.fields) return rows().map(inWords);
    const { value } = find("input[name=answer]")[0];
    return plan.value === undefined || value === "" ? [value] : [String(Number(value))];
  }

  /** What should be entered, in words. @returns {string[]} */
  function wanted() {
    if (plan.options) {
      const words = plan.options.map(wordsOf);
      return type === "order"
        ? words
        : find(".course-option-text")
            .map(wordsIn)
            .filter((one) => words.includes(one));
    }
    if (type === "challenge") return [plan.words];
    if (plan.fields) return plan.fields.map((/** @type {any} */ one) => one.text);
    return [plan.value === undefined ? plan.text : String(plan.value)];
  }

  /** The author's replies that are not in the verdict. */
  function missingReplies() {
    const said = wordsIn(verdict);
    const links = [...verdict.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
    return plan.replies.flatMap((/** @type {any} */ { html, link }) => [
      ...(said.includes(wordsOf(html)) ? [] : [`“${wordsOf(html)}”`]),
      ...(!link || links.some((one) => one.endsWith(link)) ? [] : [`its link to ${link}`]),
    ]);
  }

  if (task !== "read") show();
  if (task === "answer") await give();
  if (task === "focus") {
    const inputs = find("input[name=answer]");
    inputs[0].focus();
    if (document.activeElement !== inputs[0]) throw new Error("its first option does not take the focus");
    const right = withWords(find(".course-option-text"), wordsOf(plan.options[0])).closest("label");
    return inputs.findIndex((one) => right.contains(one));
  }
  if (task !== "read") part(form, "check").click();
  return {
    result: form.dataset.result ?? "",
    said: wordsIn(verdict),
    entered: entered(),
    wanted: task === "leave open" ? [] : wanted(),
    missing: task === "leave open" ? [] : missingReplies(),
  };
};
