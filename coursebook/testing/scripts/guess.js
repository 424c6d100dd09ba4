/**
 * Makes a guess: an option that is named, or a slider moved by one step. Returns what was guessed, and the verdict and
 * the state that the page then shows.
 */
async (slug, option) => {
  const element = explorableOf(slug);
  element.scrollIntoView({ block: "center" });
  const form = part(element, "prediction");
  let guessed = option;
  if (option === null) {
    const slider = form.querySelector("input[type=range]");
    slider.stepUp();
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    guessed = slider.value;
  } else form.querySelector(`input[value="${CSS.escape(option)}"]`).click();
  part(form, "commit").click();
  await untilReady(element, " after a guess");
  return { guessed, verdict: verdictOf(element), state: JSON.parse(element.dataset.state) };
};
