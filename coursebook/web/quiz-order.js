// @ts-check
// Concern: answering by putting items in order, with two buttons on each.

/** @returns {QuestionType} */
function orderType() {
  return {
    ask: "Move at least one item first.",
    begin(form) {
      for (const item of orderItems(form)) orderName(item);
      orderEnds(form);
      form.addEventListener("click", (event) => {
        const button = /** @type {Element} */ (event.target).closest("[data-move]");
        if (button) orderMove(form, /** @type {HTMLElement} */ (button));
      });
    },
    read: (form) => ("moved" in form.dataset ? orderItems(form).map(orderFirstName) : null),
    restore(form, answer) {
      const items = orderItems(form);
      const found = Array.isArray(answer) ? answer.map((name) => items.find((item) => orderNames(item).includes(name))) : [];
      if (found.includes(undefined) || new Set(found).size !== items.length) return false;
      items[0].parentElement?.append(.../** @type {HTMLElement[]} */ (found));
      form.dataset.moved = "";
      orderEnds(form);
      return true;
    },
    part: (form, name) => orderItems(form).find((item) => orderFirstName(item) === name) ?? null,
    said: (form) => wordingList(orderItems(form).map((item, place) => wordingOf(String(place + 1), orderWords(item)))),
  };
}

/** Move an item one place. Its neighbour is what moves in the page, so that the button keeps the focus. @param {HTMLFormElement} form  @param {HTMLElement} button */
function orderMove(form, button) {
  const item = /** @type {HTMLElement} */ (button.closest("li"));
  const up = button.dataset.move === "up";
  const neighbour = up ? item.previousElementSibling : item.nextElementSibling;
  if (!neighbour) return;
  if (up) item.after(neighbour);
  else item.before(neighbour);
  form.dataset.moved = "";
  orderEnds(form);
  orderSay(form, item);
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Say where an item is now. @param {HTMLFormElement} form  @param {HTMLElement} item */
function orderSay(form, item) {
  const items = orderItems(form);
  const told = form.querySelector("[data-course=moved]");
  if (told) told.textContent = `${wordingOf(orderWords(item), `now ${items.indexOf(item) + 1} of ${items.length}`)}.`;
}

/** Each button says what it moves. @param {HTMLElement} item */
function orderName(item) {
  for (const button of typeAll(item, "[data-move]")) {
    button.setAttribute("aria-label", wordingOf(typeWords(button), orderWords(item)));
  }
}

/** At an end there is nowhere to go; the button stays where it is, and keeps the focus. @param {HTMLFormElement} form */
function orderEnds(form) {
  const items = orderItems(form);
  for (const item of items) {
    item.querySelector("[data-move=up]")?.setAttribute("aria-disabled", String(item === items[0]));
    item.querySelector("[data-move=down]")?.setAttribute("aria-disabled", String(item === items[items.length - 1]));
  }
}

/** @param {HTMLFormElement} form  @returns {HTMLElement[]} */
function orderItems(form) {
  return typeAll(form, ".course-order-item");
}

/** @param {HTMLElement} item */
function orderNames(item) {
  return (item.dataset.names ?? "").split(" ");
}

/** @param {HTMLElement} item */
function orderFirstName(item) {
  return orderNames(item)[0];
}

/** @param {HTMLElement} item */
function orderWords(item) {
  return typeWords(item.querySelector(".course-order-text"));
}
