// @ts-check
// Concern: on paper, the picture of each state that tells an explorable's story, drawn from its data just before.

/** The least size of a picture in the row. [em of its text] */
const PRINT_SIZE = { width: 14, height: 12 };

/** Draw the states of one explorable, once. @param {HTMLElement} element  @param {FrozenData} frozen */
function printStates(element, frozen) {
  const plot = element.querySelector(".course-chart .course-plot");
  if (!plot || element.hasAttribute("data-printable")) return;
  const every = new Set(frozen.figure.data.keys());
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll("[data-course=state]"))) {
    const index = unpackIndex(frozen.controls, JSON.parse(row.dataset.state ?? "{}"));
    if (index < 0) continue;
    const frame = /** @type {Element} */ (plot.closest(".course-plot-frame")?.cloneNode(true));
    for (const read of frame.querySelectorAll(".course-read, .course-read-line")) read.remove();
    const picture = /** @type {Element} */ (frame.querySelector(".course-plot"));
    drawFigure(picture, unpackState(frozen, index).figure, every, { ...labelsSize(plot), ...PRINT_SIZE });
    row.querySelector(".course-state-picture")?.replaceChildren(frame);
  }
  element.setAttribute("data-printable", "");
}

/** All explorables of this page with a row of states and no data yet. @returns {CourseExplorable[]} */
function printWaiting() {
  const all = /** @type {CourseExplorable[]} */ ([...document.querySelectorAll("course-explorable")]);
  return all.filter((one) => one.querySelector("[data-course=state]") && !one.frozen);
}

/** Fetch the data of one explorable; done also if they do not arrive. @param {CourseExplorable} element */
function printData(element) {
  element.load();
  return new Promise((done) => loadingExpect(element.slug ?? "", { begin: done, fail: () => done(null) }));
}

/**
 * A browser does not wait for data before it prints. So the keys that print wait for those that are not here yet;
 * the browser's menu, which no page can hold up, prints the words of such an explorable and its first picture.
 * @param {KeyboardEvent} event
 */
async function printOnKeys(event) {
  if (event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  const waiting = printWaiting();
  if (waiting.length === 0) return;
  event.preventDefault();
  await Promise.all(waiting.map(printData));
  window.print();
}

document.addEventListener("keydown", printOnKeys);
