// The element `<course-offline>`: a copy of the course in this browser, made and removed when the reader asks.

export class CourseOffline extends HTMLElement {
  connectedCallback() {
    if (this.keepButton || !("serviceWorker" in navigator) || location.protocol === "file:") return;
    this.keepButton = /** @type {HTMLButtonElement} */ (this.querySelector("[data-course=keep]"));
    this.removeButton = /** @type {HTMLButtonElement} */ (this.querySelector("[data-course=remove]"));
    this.keepButton.addEventListener("click", () => this.tryTo(() => this.makeCopy()));
    this.removeButton.addEventListener("click", () => this.tryTo(() => this.removeCopy()));
    /** @type {HTMLElement} */ (this.querySelector(".course-offline-keep")).hidden = false;
    this.tryTo(() => this.look());
  }

  /** @returns {string} where the copy's script is, and what it speaks for */
  get scope() {
    return new URL(this.dataset.scope ?? "./", location.href).href;
  }

  async look() {
    const there = await navigator.serviceWorker.getRegistration(this.scope);
    this.mark(Boolean(there?.active));
    if (there?.active)
      this.say("A copy of this course is in this browser. It opens without a network, at the same address.");
  }

  async makeCopy() {
    this.say("Copying …");
    const made = await navigator.serviceWorker.register(this.dataset.worker ?? "", { scope: this.scope });
    const worker = made.installing ?? made.waiting ?? made.active;
    await activated(/** @type {ServiceWorker} */ (worker));
    this.mark(true);
    this.say("Done. The whole course opens without a network now, at the same address.");
  }

  async removeCopy() {
    const there = await navigator.serviceWorker.getRegistration(this.scope);
    await there?.unregister();
    const names = (await caches.keys()).filter((name) => name.startsWith(`${this.dataset.name}:`));
    await Promise.all(names.map((name) => caches.delete(name)));
    this.mark(false);
    this.say("The copy is gone. Your answers are still here; the page on your progress erases those.");
  }

  /** @param {boolean} there */
  mark(there) {
    if (this.keepButton) this.keepButton.hidden = there;
    if (this.removeButton) this.removeButton.hidden = !there;
  }

  /** @param {() => Promise<void>} work */
  async tryTo(work) {
    try {
      await work();
    } catch {
      this.say(
        "This browser did not allow it, or the network broke off." +
          " Nothing was changed; the download works all the same.",
      );
    }
  }

  /** @param {string} words */
  say(words) {
    /** @type {HTMLElement} */ (this.querySelector("[data-course=status]")).textContent = words;
  }
}

/** Wait until a worker is active, or has failed. @param {ServiceWorker} worker */
function activated(worker) {
  return new Promise((done, fail) => {
    const look = () => {
      if (worker.state === "activated") done(undefined);
      if (worker.state === "redundant") fail(new Error("the copy was not made"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}
