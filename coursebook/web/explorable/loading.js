// Fetch the data of an explorable once, when the first element that needs it comes near the screen; a page brings
// the data of its first explorable by itself.

/** @import { FrozenData } from "../types/frozen.d.ts" */

/** How far below the screen an explorable starts to load. */
const LOAD_MARGIN = "600px";

/** @typedef {{begin: (data: FrozenData) => void, fail: () => void}} DataConsumer */

/** @type {Map<string, FrozenData>} */
const dataBySlug = new Map();
/** @type {Map<string, Set<DataConsumer>>} */
const consumersBySlug = new Map();
/** Slugs whose data are on their way. @type {Set<string>} */
const requestedSlugs = new Set();

/** Take what a data script brings, and hand it to all who wait. @param {string} slug  @param {FrozenData} data */
export function receiveData(slug, data) {
  dataBySlug.set(slug, data);
  const takers = consumersBySlug.get(slug) ?? [];
  consumersBySlug.delete(slug);
  for (const taker of takers) taker.begin(data);
}

/** Take data when they come, without asking for them. @param {string} slug  @param {DataConsumer} taker */
export function awaitData(slug, taker) {
  const arrived = dataBySlug.get(slug);
  if (arrived) taker.begin(arrived);
  else consumersBySlug.set(slug, (consumersBySlug.get(slug) ?? new Set()).add(taker));
}

/**
 * Ask for data that a taker expects; the taker begins when they are there, or fails.
 * @param {string} slug  @param {string} source
 */
export function requestData(slug, source) {
  if (dataBySlug.has(slug) || requestedSlugs.has(slug)) return;
  requestedSlugs.add(slug);
  const script = document.createElement("script");
  const end = () => {
    const left = consumersBySlug.get(slug) ?? [];
    consumersBySlug.delete(slug);
    requestedSlugs.delete(slug);
    for (const taker of left) taker.fail();
    script.remove();
  };
  script.src = source;
  script.onload = end; // a damaged script loads and brings nothing
  script.onerror = end;
  document.head.append(script);
}

/** @param {Element} element  @param {() => void} load */
export function whenNear(element, load) {
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
    { rootMargin: LOAD_MARGIN },
  );
  observer.observe(element);
}
