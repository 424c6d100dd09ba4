// A quiz in front of a class: one question at a time, large, with buttons to go on and back.

import { createButton } from "../class/full-screen.js";
import { findAll } from "../find.js";

/** @param {HTMLElement} quiz */
export function showOneAtATime(quiz) {
  quiz.setAttribute("data-class", "");
  const bar = document.createElement("div");
  bar.className = "course-class-bar";
  const place = document.createElement("p");
  place.className = "course-class-place";
  place.setAttribute("role", "status");
  const go = (/** @type {number} */ by) => showQuestion(quiz, place, Number(quiz.dataset.place ?? 0) + by);
  bar.append(
    createButton("Previous", () => go(-1)),
    place,
    createButton("Next", () => go(1)),
  );
  quiz.prepend(bar); // at the foot of a long question it would be off the screen of a projector
  showQuestion(quiz, place, Number(quiz.dataset.place ?? 0));
}

/** Show every question again. @param {HTMLElement} quiz */
export function showAll(quiz) {
  quiz.removeAttribute("data-class");
  quiz.querySelector(".course-class-bar")?.remove();
  for (const form of findAll(quiz, "form[data-question]")) form.hidden = false;
}

/** @param {HTMLElement} quiz  @param {HTMLElement} place  @param {number} wanted */
function showQuestion(quiz, place, wanted) {
  const forms = findAll(quiz, "form[data-question]");
  const now = Math.min(Math.max(wanted, 0), forms.length - 1);
  quiz.dataset.place = String(now);
  for (const [number, form] of forms.entries()) form.hidden = number !== now;
  place.textContent = `Question ${now + 1} of ${forms.length}`;
  const [back, on] = findAll(quiz, ".course-class-bar button");
  back.setAttribute("aria-disabled", String(now === 0));
  on.setAttribute("aria-disabled", String(now === forms.length - 1));
}
