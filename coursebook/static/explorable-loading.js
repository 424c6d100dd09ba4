// @ts-check
// Concern: fetch the data of an explorable once, when the first element that needs it comes near the screen.

/** How far below the screen an explorable starts to load. */
const LOADING_MARGIN = "600px";

/** @typedef {{begin: (data: FrozenData) => void, fail: () => void}} LoadingTaker */

/** @type {Map<string, FrozenData>} */
const loadingArrived = new Map();
/** @type {Map<string, Set<LoadingTaker>>} */
const loadingWaiting = new Map();

/** Take what a data script brings, and hand it to all who wait. @param {string} slug  @param {FrozenData} data */
function loadingReceive(slug, data) {
  loadingArrived.set(slug, data);
  const takers = loadingWaiting.get(slug) ?? [];
  loadingWaiting.delete(slug);
  for (const taker of takers) taker.begin(data);
}

/** Ask for data; the taker begins when it is there, or fails. @param {string} slug  @param {string} source  @param {LoadingTaker} taker */
function loadingAsk(slug, source, taker) {
  const arrived = loadingArrived.get(slug);
  if (arrived) {
    taker.begin(arrived);
    return;
  }
  const takers = loadingWaiting.get(slug);
  if (takers) {
    takers.add(taker);
    return;
  }
  loadingWaiting.set(slug, new Set([taker]));
  loadingFetch(slug, source);
}

/** @param {string} slug  @param {string} source */
function loadingFetch(slug, source) {
  const script = document.createElement("script");
  const end = () => {
    const left = loadingWaiting.get(slug) ?? [];
    loadingWaiting.delete(slug);
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
