// A page in the preview: reloads when its sources change, restores what the author was looking at, lists problems.

const script = /** @type {HTMLScriptElement} */ (document.currentScript);
const generation = Number(script.dataset.generation);
const KEPT_KEY = `preview ${location.pathname}`;

/** @typedef {{place: string, what: string, remedy: string}} Problem */
/** @typedef {{generation: number, problems: Problem[], changed: {address: string, title: string}[]}} News */

/** Keep what the author was looking at. */
function keepView() {
  const explorables = [...document.querySelectorAll("course-explorable[data-state]")].map((element) => ({
    slug: element.getAttribute("data-explorable"),
    state: JSON.parse(element.getAttribute("data-state") ?? "{}"),
    plays: element.hasAttribute("data-ready"),
  }));
  const open = [...document.querySelectorAll("details")].map((element) => element.open);
  sessionStorage.setItem(KEPT_KEY, JSON.stringify({ top: window.scrollY, explorables, open }));
}

/** Restore the view that was kept, once. */
async function restoreView() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT_KEY) ?? "null");
  sessionStorage.removeItem(KEPT_KEY);
  if (!kept) return;
  history.scrollRestoration = "manual";
  document.querySelectorAll("details").forEach((element, place) => {
    element.open = kept.open[place] ?? element.open;
  });
  window.scrollTo({ top: kept.top, behavior: "instant" });
  await Promise.all(kept.explorables.filter((/** @type {{plays: boolean}} */ one) => one.plays).map(playExplorable));
  window.scrollTo({ top: kept.top, behavior: "instant" });
}

/** Set an explorable's controls as a reader would. @param {{slug: string, state: Record<string, unknown>}} kept */
async function playExplorable({ slug, state }) {
  const element = document.querySelector(`course-explorable[data-explorable="${slug}"]`);
  if (!element) return;
  /** @type {HTMLElement|null} */ (element.querySelector("[data-course=skip]"))?.click();
  await whenReady(element);
  for (const [name, value] of Object.entries(state)) {
    const input = /** @type {HTMLInputElement|null} */ (
      element.querySelector(`[data-course=controls] [name="${name}"]`)
    );
    if (!input) continue;
    if (input.type === "checkbox") input.checked = Boolean(value);
    else input.value = String(value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/** Wait until an explorable is ready, at most a few seconds. @param {Element} element */
function whenReady(element) {
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

/** @param {News} news */
function hear(news) {
  if (news.generation !== generation) {
    keepView();
    location.reload();
    return;
  }
  const elsewhere = news.changed.filter((page) => page.address !== location.pathname);
  const here = news.changed.length > elsewhere.length;
  showNews(news.problems, here ? [] : elsewhere);
}

/** Show what is wrong, and where else something changed. @param {Problem[]} problems @param {News["changed"]} pages */
function showNews(problems, pages) {
  document.querySelector(".preview-panel")?.remove();
  if (!problems.length && !pages.length) return;
  const panel = createElement("section", "preview-panel", "");
  panel.setAttribute("aria-label", "Preview");
  panel.setAttribute("role", "status");
  if (problems.length) {
    panel.classList.add("preview-panel-wrong");
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    const folded = /** @type {HTMLDetailsElement} */ (document.createElement("details"));
    folded.open = true;
    folded.append(createElement("summary", "preview-count", count), problemList(problems));
    panel.append(folded);
  } else {
    const line = createElement("p", "preview-elsewhere", "Changed: ");
    pages.slice(0, 3).forEach((page, place) => {
      const link = /** @type {HTMLAnchorElement} */ (createElement("a", "preview-link", page.title));
      link.href = page.address;
      if (place) line.append(", ");
      line.append(link);
    });
    panel.append(line);
  }
  document.body.append(panel);
}

/** @param {Problem[]} problems */
function problemList(problems) {
  const list = createElement("ul", "preview-problems", "");
  for (const problem of problems) {
    const item = createElement("li", "preview-problem", "");
    item.append(
      createElement("code", "preview-place", problem.place),
      createElement("p", "preview-what", problem.what),
      createElement("p", "preview-remedy", problem.remedy),
    );
    list.append(item);
  }
  return list;
}

/** @param {string} name @param {string} style @param {string} words */
function createElement(name, style, words) {
  const element = document.createElement(name);
  element.className = style;
  element.textContent = words;
  return element;
}

restoreView();
new EventSource("/__preview__/events").onmessage = (event) => hear(JSON.parse(event.data));
