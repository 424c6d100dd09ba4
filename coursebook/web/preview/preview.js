// @ts-check
// Concern: a page in the preview: it comes again when its sources change, as its author left it, and says what is wrong.

const previewScript = /** @type {HTMLScriptElement} */ (document.currentScript);
const previewGeneration = Number(previewScript.dataset.generation);
const PREVIEW_KEPT = `preview ${location.pathname}`;

/** @typedef {{place: string, what: string, remedy: string}} PreviewProblem */
/** @typedef {{generation: number, problems: PreviewProblem[], changed: {address: string, title: string}[]}} PreviewNews */

/** Keep what the author was looking at. */
function previewKeep() {
  const explorables = [...document.querySelectorAll("course-explorable[data-state]")].map((element) => ({
    slug: element.getAttribute("data-explorable"),
    state: JSON.parse(element.getAttribute("data-state") ?? "{}"),
    plays: element.hasAttribute("data-ready"),
  }));
  const open = [...document.querySelectorAll("details")].map((element) => element.open);
  sessionStorage.setItem(PREVIEW_KEPT, JSON.stringify({ top: window.scrollY, explorables, open }));
}

/** Bring back what was kept, once. */
async function previewRestore() {
  const kept = JSON.parse(sessionStorage.getItem(PREVIEW_KEPT) ?? "null");
  sessionStorage.removeItem(PREVIEW_KEPT);
  if (!kept) return;
  history.scrollRestoration = "manual";
  document.querySelectorAll("details").forEach((element, place) => { element.open = kept.open[place] ?? element.open; });
  window.scrollTo({ top: kept.top, behavior: "instant" });
  await Promise.all(kept.explorables.filter((one) => one.plays).map(previewPlay));
  window.scrollTo({ top: kept.top, behavior: "instant" });
}

/** Put an explorable into a state as its reader would. @param {{slug: string, state: Record<string, unknown>}} kept */
async function previewPlay({ slug, state }) {
  const element = document.querySelector(`course-explorable[data-explorable="${slug}"]`);
  if (!element) return;
  /** @type {HTMLElement|null} */ (element.querySelector("[data-course=skip]"))?.click();
  await previewReady(element);
  for (const [name, value] of Object.entries(state)) {
    const input = /** @type {HTMLInputElement|null} */ (element.querySelector(`[data-course=controls] [name="${name}"]`));
    if (!input) continue;
    if (input.type === "checkbox") input.checked = Boolean(value);
    else input.value = String(value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/** Wait until an explorable's controls act; not for ever. @param {Element} element */
function previewReady(element) {
  return new Promise((done) => {
    if (element.hasAttribute("data-ready")) return done(undefined);
    const observer = new MutationObserver(() => {
      if (!element.hasAttribute("data-ready")) return;
      observer.disconnect();
      done(undefined);
    });
    observer.observe(element, { attributeFilter: ["data-ready"] });
    setTimeout(done, 3000);
  });
}

/** @param {PreviewNews} news */
function previewHear(news) {
  if (news.generation !== previewGeneration) {
    previewKeep();
    location.reload();
    return;
  }
  const elsewhere = news.changed.filter((page) => page.address !== location.pathname);
  const here = news.changed.length > elsewhere.length;
  previewShow(news.problems, here ? [] : elsewhere);
}

/** Show what is wrong, and where else something changed. @param {PreviewProblem[]} problems @param {PreviewNews["changed"]} pages */
function previewShow(problems, pages) {
  document.querySelector(".preview-panel")?.remove();
  if (!problems.length && !pages.length) return;
  const panel = previewElement("section", "preview-panel", "");
  panel.setAttribute("aria-label", "Preview");
  panel.setAttribute("role", "status");
  if (problems.length) {
    panel.classList.add("preview-panel-wrong");
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    const folded = /** @type {HTMLDetailsElement} */ (document.createElement("details"));
    folded.open = true;
    folded.append(previewElement("summary", "preview-count", count), previewList(problems));
    panel.append(folded);
  } else {
    const line = previewElement("p", "preview-elsewhere", "Changed: ");
    pages.slice(0, 3).forEach((page, place) => {
      const link = /** @type {HTMLAnchorElement} */ (previewElement("a", "preview-link", page.title));
      link.href = page.address;
      if (place) line.append(", ");
      line.append(link);
    });
    panel.append(line);
  }
  document.body.append(panel);
}

/** @param {PreviewProblem[]} problems */
function previewList(problems) {
  const list = previewElement("ul", "preview-problems", "");
  for (const problem of problems) {
    const item = previewElement("li", "preview-problem", "");
    item.append(
      previewElement("code", "preview-place", problem.place),
      previewElement("p", "preview-what", problem.what),
      previewElement("p", "preview-remedy", problem.remedy),
    );
    list.append(item);
  }
  return list;
}

/** @param {string} name @param {string} style @param {string} words */
function previewElement(name, style, words) {
  const element = document.createElement(name);
  element.className = style;
  element.textContent = words;
  return element;
}

previewRestore();
new EventSource("/__preview__/events").onmessage = (event) => previewHear(JSON.parse(event.data));
