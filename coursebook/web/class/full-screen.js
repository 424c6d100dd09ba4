// Projector mode: a button that gives an element the whole screen. Escape leaves it too, as in every browser.

/**
 * Add the button, where the browser can do it.
 * @param {HTMLElement} owner  an explorable or a quiz  @param {Element|null} tools  where the button goes
 * @param {(isOn: boolean) => void} follow  called when the screen is taken and when it is given back
 * @param {AbortSignal} signal
 */
export function addFullScreenButton(owner, tools, follow, signal) {
  if (!document.fullscreenEnabled || !tools) return;
  const button = createButton("Full screen", () => toggle(owner));
  button.classList.add("course-full-screen");
  tools.append(button);
  owner.addEventListener(
    "fullscreenchange",
    (event) => {
      if (event.target !== owner) return;
      const isOn = owner.matches(":fullscreen");
      button.textContent = isOn ? "Leave full screen" : "Full screen";
      follow(isOn);
      if (!isOn) returnTo(owner);
    },
    { signal },
  );
  owner.addEventListener("click", (event) => leaveByLink(owner, /** @type {Element} */ (event.target)), { signal });
  signal.addEventListener("abort", () => button.remove());
}

/** How far from the window's top each element was, before it took the screen. @type {WeakMap<Element, number>} */
const tops = new WeakMap();

/** @param {HTMLElement} owner */
function toggle(owner) {
  if (owner.matches(":fullscreen")) {
    document.exitFullscreen();
    return;
  }
  tops.set(owner, owner.getBoundingClientRect().top);
  owner.requestFullscreen().catch(() => {}); // a frame may forbid it
}

/** A link leads to another place, which the element would cover. @param {HTMLElement} owner  @param {Element} target */
function leaveByLink(owner, target) {
  if (!target.closest("a[href]") || !owner.matches(":fullscreen")) return;
  tops.delete(owner);
  document.exitFullscreen();
}

/** Scroll so that the element is where it was. @param {HTMLElement} owner */
function returnTo(owner) {
  const top = tops.get(owner);
  if (top === undefined) return;
  const shift = owner.getBoundingClientRect().top - top;
  /** @type {Element|null} */
  let place = owner.parentElement;
  while (place && !/auto|scroll/.test(getComputedStyle(place).overflowY)) place = place.parentElement;
  (place ?? window).scrollBy({ top: shift, behavior: "instant" });
}

/** @param {string} words  @param {() => void} press */
export function createButton(words, press) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "course-button";
  button.textContent = words;
  button.addEventListener("click", press);
  return button;
}
