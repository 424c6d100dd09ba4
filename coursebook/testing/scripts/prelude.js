// What the functions of the other files share. A page has a minute for anything.

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const until = async (what, isTrue) => {
  const end = performance.now() + 45000;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await pause(10);
  }
};

const explorableOf = (slug) => {
  const found = document.querySelector(`course-explorable[data-explorable="${CSS.escape(slug)}"]`);
  if (!found) throw new Error(`the page shows no explorable ${slug}`);
  return found;
};

const part = (element, name) => element.querySelector(`[data-course=${name}]`);

/** Whether an element can be seen: it is drawn, and neither transparent nor blurred. */
const isSeen = (one) => {
  if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  for (let outer = one; outer; outer = outer.parentElement) {
    if (/blur|opacity\(0\)/.test(getComputedStyle(outer).filter)) return false;
  }
  const box = one.getBoundingClientRect();
  return box.width > 0 || box.height > 0;
};

/** The numbers that are drawn, as JSON can hold them. */
const numbersOf = (element) =>
  element.figure.data.map(({ x, y, text }) =>
    JSON.parse(JSON.stringify({ x, y, text }, (_, value) =>
      typeof value === "number" && !Number.isFinite(value) ? String(value) : value)));

const pictureOf = (element) => (element.querySelector(".course-plot") ?? element.querySelector(".course-plot-frame")).innerHTML;

const sentenceOf = (element) => part(element, "narration").textContent;
