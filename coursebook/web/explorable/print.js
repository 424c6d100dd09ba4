// On paper, a picture of each state that tells an explorable's story. They wait in templates, so that a page can
// be printed before it was scrolled, without any data, and no picture costs anything on the screen.

/** Put the pictures in their places, once. @param {HTMLElement} element */
export function showPrintedStates(element) {
  const waiting = /** @type {NodeListOf<HTMLTemplateElement>} */ (
    element.querySelectorAll("[data-course=state] template")
  );
  for (const picture of waiting) picture.replaceWith(picture.content);
  if (element.querySelector("[data-course=state] svg.course-picture")) element.setAttribute("data-printable", "");
}
