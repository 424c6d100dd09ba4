/**
 * How much wider the page is than the window, and what sticks out the most.
 *
 * @returns {{window: number, page: number, widest: string}|null}  null if the page fits
 */
() => {
  const { scrollWidth: page } = document.documentElement;
  if (page <= innerWidth) return null;

  /** Whether a part of the page around an element cuts it or scrolls by itself. @param {Element} element */
  const isHeld = (element) => {
    for (let around = element.parentElement; around && around !== document.body; around = around.parentElement)
      if (getComputedStyle(around).overflowX !== "visible") return true;
    return false;
  };
  /** @param {Element} element */
  const named = (element) => {
    const classes = [...element.classList].map((name) => `.${name}`).join("");
    return element.tagName.toLowerCase() + (element.id ? `#${element.id}` : classes);
  };
  let widest = document.body;
  let farthest = innerWidth;
  for (const element of document.body.querySelectorAll("*")) {
    const right = element.getBoundingClientRect().right + scrollX;
    if (right > farthest + 0.5 && !isHeld(element)) [widest, farthest] = [element, right];
  }
  return { window: innerWidth, page, widest: named(widest) };
};
