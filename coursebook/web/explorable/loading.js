// Fetch the data of an explorable once, when the first element that needs it comes near the screen; a page brings
// the data of its first explorable by itself.

/** @import { FrozenData } from "../types/frozen.d.ts" */

/** How far below the screen an explorable starts to load. */
const LOAD_MARGIN = "600px";

/** @typedef {{begin: (data: FrozenData) => void, failToLoad: () => void}} DataConsumer */

/** @type {Map<string, FrozenData>} */
const dataBySlug = new Map();
/** @type {Map<string, Set<DataConsumer>>} */
const consumersBySlug = new Map();
/** Slugs whose data were requested and have not arrived. @type {Set<string>} */
const requestedSlugs = new Set();

/**
 * Take the data that a data script brings, and pass them to all that wait.
 * @param {string} slug  @param {FrozenData} data
 */
export function receiveData(slug, data) {
  dataBySlug.set(slug, data);
  const consumers = consumersBySlug.get(slug) ?? [];
  consumersBySlug.delete(slug);
  for (const consumer of consumers) consumer.begin(data);
}

/** Wait for data without requesting them. @param {string} slug  @param {DataConsumer} consumer */
export function awaitData(slug, consumer) {
  const arrived = dataBySlug.get(slug);
  if (arrived) consumer.begin(arrived);
  else consumersBySlug.set(slug, (consumersBySlug.get(slug) ?? new Set()).add(consumer));
}

/**
 * Request data that a consumer waits for; it begins once they are there, or fails.
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
    for (const consumer of left) consumer.failToLoad();
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
