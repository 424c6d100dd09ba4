// @ts-check
// Concern: fetch the data of an explorable once, when the first element that needs it comes near the screen; a page brings
// the data of its first explorable by itself.

/** How far below the screen an explorable starts to load. */
const LOADING_MARGIN = "600px";

/** @typedef {{begin: (data: FrozenData) => void, fail: () => void}} LoadingTaker */

/** @type {Map<string, FrozenData>} */
const loadingArrived = new Map();
/** @type {Map<string, Set<LoadingTaker>>} */
const loadingWaiting = new Map();
/** Slugs whose data are on their way. @type {Set<string>} */
const loadingOnTheWay = new Set();

/** Take what a data script brings, and hand it to all who wait. @param {string} slug  @param {FrozenData} data */
function loadingReceive(slug, data) {
  loadingArrived.set(slug, data);
  const takers = loadingWaiting.get(slug) ?? [];
  loadingWaiting.delete(slug);
  for (const taker of takers) taker.begin(data);
}

/** Take data when they come, without asking for them. @param {string} slug  @param {LoadingTaker} taker */
function loadingExpect(slug, taker) {
  const arrived = loadingArrived.get(slug);
  if (arrived) taker.begin(arrived);
  else loadingWaiting.set(slug, (loadingWaiting.get(slug) ?? new Set()).add(taker));
}

/** Ask for data that a taker expects; the taker begins when they are there, or fails. @param {string} slug  @param {string} source */
function loadingAsk(slug, source) {
  if (loadingArrived.has(slug) || loadingOnTheWay.has(slug)) return;
  loadingOnTheWay.add(slug);
  const script = document.createElement("script");
  const end = () => {
    const left = loadingWaiting.get(slug) ?? [];
    loadingWaiting.delete(slug);
    loadingOnTheWay.delete(slug);
    for (const taker of left) taker.fail();
    script.remove();
  };
  script.src = source;
  script.onload = end; // a damaged script loads and brings nothing
  script.onerror = end;
  document.head.append(script);
}

/** @param {Element} element  @param {() => void} load */
function loadingWhenNear(element, load) {
  if (!("IntersectionObserver" in window)) {
    load();
    return;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      load();
    },
    { rootMargin: LOADING_MARGIN },
  );
  observer.observe(element);
}
