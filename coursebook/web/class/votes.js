// An explorable in front of a class: in full screen, or with `data-class`, the class votes instead of one reader's
// guess. Votes are in the page alone: nothing here touches what is stored.

/** @import { CourseExplorable } from "../explorable/element.js" */

import { formIn } from "../explorable/prediction.js";
import { findAll } from "../find.js";
import { addBallot, ballotFields, createPart, guessesIn, sliderOf } from "./ballot.js";
import { addFullScreenButton, createButton } from "./full-screen.js";
import { resultParts } from "./result.js";

/** Prepare an explorable for a class. @param {CourseExplorable} owner  @param {AbortSignal} signal */
export function beginClass(owner, signal) {
  if (owner.classList.contains("course-explorable-small")) return;
  const vote = formIn(owner) ? prepareVote(owner, signal) : () => {};
  addFullScreenButton(owner, owner.querySelector(".course-tools"), vote, signal);
  if (owner.hasAttribute("data-class")) vote(true);
}

/**
 * Prepare a vote; the fields are made when they are first needed.
 * @param {CourseExplorable} owner  @param {AbortSignal} signal
 * @returns {(isOn: boolean) => void}  begins and ends voting
 */
function prepareVote(owner, signal) {
  const form = formIn(owner);
  const result = createPart("section", "course-votes-result");
  result.setAttribute("aria-label", "Votes of the class");
  result.tabIndex = -1;
  let isReopened = false; // whether the explorable was open before the vote locked it

  const ask = () => {
    isReopened ||= !owner.locked;
    closeAgain(owner);
    owner.querySelector(".course-tools")?.append(again);
    result.replaceChildren();
    ballotFields(form)[0].focus({ preventScroll: true });
  };
  const again = createButton("Let the class vote", () => {
    for (const field of ballotFields(form)) field.value = "";
    /** @type {Element} */ (form.querySelector(".course-votes-read")).textContent = "";
    ask();
  });
  again.classList.add("course-votes-vote");
  const reveal = () => {
    const slider = sliderOf(form);
    if (slider && !guessesIn(form, slider)) {
      ballotFields(form)[0].focus();
      return;
    }
    const tell = () => {
      const prediction = owner.source?.prediction;
      if (!prediction) return;
      owner.carry(prediction.state);
      result.replaceChildren(...resultParts(form, prediction), again);
      again.textContent = "Vote again";
      result.focus({ preventScroll: true });
    };
    owner.unlock(null);
    if (owner.locked)
      owner.addEventListener("course-state", tell, { once: true, signal }); // its data is on the way
    else tell();
  };
  form.addEventListener(
    "submit",
    (event) => {
      if (!owner.hasAttribute("data-voting")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      reveal();
    },
    { capture: true, signal },
  );
  signal.addEventListener("abort", () => {
    const fields = findAll(form, ".course-votes-count, .course-votes-guesses, .course-votes-foot");
    for (const part of [result, again, ...fields]) part.remove(); // made again where the element is put next
  });

  return (isOn) => {
    const isClass = isOn || owner.hasAttribute("data-class");
    owner.toggleAttribute("data-voting", isClass);
    if (isClass && !ballotFields(form).length) {
      addBallot(form);
      owner.querySelector(".course-side")?.prepend(result);
      owner.querySelector(".course-tools")?.append(again);
      if (owner.hasAttribute("data-class") && !owner.locked) closeAgain(owner);
    }
    if (!isClass && isReopened && owner.locked) owner.unlock(null);
  };
}

/** Hide the answer again. What the reader once guessed stays as it is. @param {CourseExplorable} owner */
function closeAgain(owner) {
  owner.stop?.();
  owner.locked = true;
  owner.guess = undefined;
  owner.setAttribute("data-predict", "");
  owner.removeAttribute("data-ready");
  owner.lock();
  formIn(owner).hidden = false;
}
