// What the functions of the other files share. A page has a minute for anything.

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const until = async (what, isTrue) => {
  const end = performance.now() + 45000;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`waited 45 seconds in vain until ${what}`);
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

/** What is drawn, as JSON can hold it: of each trace the values of some names, or all. */
const dataOf = (element, names) => {
  const text = JSON.stringify(element.figure.data, (_, value) =>
    typeof value === "number" && !Number.isFinite(value) ? String(value) : value,
  );
  return JSON.parse(text).map((trace) =>
    names ? Object.fromEntries(names.filter((name) => name in trace).map((name) => [name, trace[name]])) : trace,
  );
};

/** The chart as it can be seen, or what plotly was given; what is hidden keeps places of earlier states, and is left out. */
const pictureOf = (element) => {
  const plot = element.querySelector(".course-plot")?.cloneNode(true);
  if (!plot) return JSON.stringify(element.querySelector(".course-plot-frame").data ?? null);
  for (const hidden of plot.querySelectorAll("[visibility=hidden]")) hidden.replaceWith("hidden");
  return plot.innerHTML;
};

/** A number for a text, to compare long ones without sending them. */
const digestOf = (text) => {
  let digest = 0;
  for (let place = 0; place < text.length; place += 1) digest = (Math.imul(digest, 31) + text.charCodeAt(place)) | 0;
  return digest;
};

const sentenceOf = (element) => part(element, "narration").textContent;

/** The verdict on a guess, if it can be seen. */
const verdictOf = (element) => {
  const verdict = part(element, "verdict");
  return verdict && isSeen(verdict) ? verdict.textContent.trim() : "";
};

/** Waits until the controls of an explorable work, or its page says that its data did not arrive. */
const untilReady = (element, when = "") =>
  until(`the controls of ${element.dataset.explorable} work${when}`, () => {
    const notice = part(element, "status").textContent;
    if (notice && !element.source) throw new Error(`${element.dataset.explorable} does not start; it says: ${notice}`);
    return element.hasAttribute("data-ready");
  });
