// Answers that are an order of items, each with two buttons to move it.

/** @import { QuestionType } from "./types.js" */

import { findAll, wordsIn } from "../../find.js";
import { joinAnswers, labelled } from "../../text/wording.js";

/** @returns {QuestionType} */
export function orderType() {
  return {
    ask: "Move at least one item first.",
    begin(form) {
      for (const item of itemsIn(form)) nameButtons(item);
      markEnds(form);
      form.addEventListener("click", (event) => {
        const button = /** @type {Element} */ (event.target).closest("[data-move]");
        if (button) moveItem(form, /** @type {HTMLElement} */ (button));
      });
    },
    read: (form) => ("moved" in form.dataset ? itemsIn(form).map(nameOf) : null),
    restore(form, answer) {
      const items = itemsIn(form);
      const found = Array.isArray(answer)
        ? answer.map((name) => items.find((item) => namesOf(item).includes(name)))
        : [];
      if (found.includes(undefined) || new Set(found).size !== items.length) return false;
      items[0].parentElement?.append(.../** @type {HTMLElement[]} */ (found));
      form.dataset.moved = "";
      markEnds(form);
      return true;
    },
    part: (form, name) => itemsIn(form).find((item) => nameOf(item) === name) ?? null,
    said: (form) => joinAnswers(itemsIn(form).map((item, place) => labelled(String(place + 1), itemWords(item)))),
  };
}

/**
 * Move an item one place. Its neighbour is what moves in the page, so that the button keeps the focus.
 * @param {HTMLFormElement} form  @param {HTMLElement} button
 */
function moveItem(form, button) {
  const item = /** @type {HTMLElement} */ (button.closest("li"));
  const up = button.dataset.move === "up";
  const neighbour = up ? item.previousElementSibling : item.nextElementSibling;
  if (!neighbour) return;
  if (up) item.after(neighbour);
  else item.before(neighbour);
  form.dataset.moved = "";
  markEnds(form);
  sayPlace(form, item);
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Announce an item's new position. @param {HTMLFormElement} form  @param {HTMLElement} item */
function sayPlace(form, item) {
  const items = itemsIn(form);
  const status = form.querySelector("[data-course=moved]");
  if (status) status.textContent = `${labelled(itemWords(item), `now ${items.indexOf(item) + 1} of ${items.length}`)}.`;
}

/** Each button says what it moves. @param {HTMLElement} item */
function nameButtons(item) {
  for (const button of findAll(item, "[data-move]")) {
    button.setAttribute("aria-label", labelled(wordsIn(button), itemWords(item)));
  }
}

/**
 * Mark the buttons at both ends as disabled; they stay in place and keep the focus.
 * @param {HTMLFormElement} form
 */
function markEnds(form) {
  const items = itemsIn(form);
  for (const item of items) {
    item.querySelector("[data-move=up]")?.setAttribute("aria-disabled", String(item === items[0]));
    item.querySelector("[data-move=down]")?.setAttribute("aria-disabled", String(item === items[items.length - 1]));
  }
}

/** @param {HTMLFormElement} form  @returns {HTMLElement[]} */
function itemsIn(form) {
  return findAll(form, ".course-order-item");
}

/** @param {HTMLElement} item */
function namesOf(item) {
  return (item.dataset.names ?? "").split(" ");
}

/** @param {HTMLElement} item */
function nameOf(item) {
  return namesOf(item)[0];
}

/** @param {HTMLElement} item */
function itemWords(item) {
  return wordsIn(item.querySelector(".course-order-text"));
}
