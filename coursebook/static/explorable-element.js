// @ts-check
// Concern: the element `<course-explorable>`: controls and presets move the state, the state moves chart, sentence and table.

/** @type {Map<string, FrozenData>} */
const explorableData = new Map();
/** Elements that wait for their data, by slug. @type {Map<string, Set<CourseExplorable>>} */
const explorableWaiting = new Map();

/** How far below the screen an explorable starts to load. */
const EXPLORABLE_MARGIN = "600px";

class CourseExplorable extends HTMLElement {
  /**
   * Take the data of one explorable; called by its data script.
   * @param {string} slug  @param {FrozenData} data
   */
  static receive(slug, data) {
    explorableData.set(slug, data);
    for (const element of explorableWaiting.get(slug) ?? []) element.begin(data);
    explorableWaiting.delete(slug);
  }

  connectedCallback() {
    if (this.abort) return;
    this.abort = new AbortController();
    this.slug = /** @type {string} */ (this.dataset.explorable);
    /** @type {FrozenData|null} */
    this.frozen = null;
    this.locked = this.hasAttribute("data-predict");
    if (this.locked) this.lock();
    this.listen(this.abort.signal);
    if (linkNames(location.hash, this.slug)) this.load();
    else this.loadWhenNear();
  }

  disconnectedCallback() {
    this.abort?.abort();
    this.abort = undefined;
    explorableWaiting.get(this.slug)?.delete(this);
  }

  /** @param {AbortSignal} signal */
  listen(signal) {
    const form = /** @type {HTMLFormElement|null} */ (this.part("prediction"));
    if (form) predictListen(form, (guess) => this.unlock(guess));
    this.part("controls")?.addEventListener("input", () => this.show(this.chosen()), { signal });
    this.addEventListener("click", (event) => this.press(/** @type {Element} */ (event.target)), { signal });
    this.part("data")?.addEventListener("toggle", () => this.refreshTable(), { signal });
    window.addEventListener("hashchange", () => this.follow(), { signal });
  }

  loadWhenNear() {
    if (!("IntersectionObserver" in window)) return this.load();
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        this.load();
      },
      { rootMargin: EXPLORABLE_MARGIN },
    );
    observer.observe(this);
    return undefined;
  }

  load() {
    const known = explorableData.get(this.slug);
    if (this.frozen) return;
    if (known) return this.begin(known);
    const first = !explorableWaiting.has(this.slug);
    if (first) explorableWaiting.set(this.slug, new Set());
    explorableWaiting.get(this.slug)?.add(this);
    if (!first) return;
    const script = document.createElement("script");
    script.src = /** @type {string} */ (this.dataset.source);
    script.onerror = () => {
      for (const element of explorableWaiting.get(this.slug) ?? []) element.fail();
      explorableWaiting.delete(this.slug);
      script.remove();
    };
    document.head.append(script);
  }

  fail() {
    this.say("The numbers behind this picture could not be loaded, so it stands still. Reload the page to try again.");
  }

  /** @param {FrozenData} frozen */
  begin(frozen) {
    if (frozen.format !== UNPACK_FORMAT) return this.fail();
    this.frozen = frozen;
    this.varying = new Set(frozen.varying.map((packed) => Number(packed.path?.split(".")[1])));
    if (linkNames(location.hash, this.slug)) this.follow();
    if (this.guess !== undefined) this.unlock(this.guess);
    if (this.locked) return;
    this.show(this.chosen());
    this.setAttribute("data-ready", "");
  }

  /** Go to the state that the page's address names. */
  follow() {
    if (!linkNames(location.hash, this.slug)) return;
    if (!this.frozen) return this.load();
    const state = linkState(location.hash, this.slug, this.frozen.controls);
    if (state) {
      this.unlock(null);
      this.show(state);
    } else if (location.hash.includes("?")) this.say("The link names a state that is not here; this is the usual one.");
    this.scrollIntoView({ block: "start" });
  }

  /** The state of the controls as they stand. @returns {State} */
  chosen() {
    /** @type {State} */
    const state = {};
    for (const input of this.inputs()) {
      if (input instanceof HTMLInputElement && input.type === "checkbox") state[input.name] = input.checked;
      else if (input instanceof HTMLSelectElement) state[input.name] = this.valueNamed(input.name, input.value);
      else state[input.name] = Number(input.value);
    }
    return state;
  }

  /** @param {string} name  @param {string} word */
  valueNamed(name, word) {
    const values = this.frozen?.controls.find((control) => control.name === name)?.values ?? [];
    return values.find((value) => String(value) === word) ?? word;
  }

  /** Show one state, everywhere. @param {State} state */
  show(state) {
    if (!this.frozen) return this.load();
    const index = unpackIndex(this.frozen.controls, state);
    if (index < 0) return;
    const { figure, sentence } = unpackState(this.frozen, index);
    this.figure = figure;
    this.state = state;
    this.setControls(state);
    this.draw(figure);
    const narration = this.part("narration");
    if (narration && narration.textContent !== sentence) narration.textContent = sentence;
    this.refreshTable();
    this.markPresets(state);
    this.dataset.state = JSON.stringify(state);
    this.dispatchEvent(new CustomEvent("course-state", { bubbles: true, detail: { slug: this.slug, state } }));
  }

  /** @param {Figure} figure */
  draw(figure) {
    const plot = this.querySelector(".course-plot");
    if (plot) drawFigure(plot, figure, /** @type {Set<number>} */ (this.varying));
    else plotlyDraw(/** @type {HTMLElement} */ (this.querySelector(".course-plot-frame")), figure);
  }

  /** @param {State} state */
  setControls(state) {
    for (const input of this.inputs()) {
      const value = state[input.name];
      if (input instanceof HTMLInputElement && input.type === "checkbox") input.checked = Boolean(value);
      else if (input.value !== String(value)) input.value = String(value);
      if (input.type === "range") this.setWords(/** @type {HTMLInputElement} */ (input));
    }
  }

  /** @param {HTMLInputElement} input */
  setWords(input) {
    const unit = this.frozen?.controls.find((control) => control.name === input.name)?.unit ?? "";
    const words = `${Number(input.value)} ${unit}`.trim();
    input.setAttribute("aria-valuetext", words);
    const output = input.parentElement?.querySelector("output");
    if (output) output.textContent = words;
  }

  /** @param {State} state */
  markPresets(state) {
    let story = "";
    for (const preset of this.presets()) {
      const here = Object.entries(JSON.parse(preset.dataset.state ?? "{}")).every(([name, value]) => state[name] === value);
      preset.setAttribute("aria-pressed", String(here));
      if (here) story = preset.dataset.story ?? "";
    }
    const words = this.part("story");
    if (words && words.textContent !== story) words.textContent = story;
  }

  refreshTable() {
    const table = /** @type {HTMLDetailsElement|null} */ (this.part("data"));
    if (table?.open && this.figure) tableFill(table, this.figure);
  }

  /** @param {Element} target  what was clicked */
  press(target) {
    const button = /** @type {HTMLElement|null} */ (target.closest("button[data-course]"));
    if (button?.dataset.course === "preset") this.show(JSON.parse(button.dataset.state ?? "{}"));
    if (button?.dataset.course === "reset") this.reset();
    if (button?.dataset.course === "again") this.runAgain(/** @type {string} */ (button.dataset.control));
    if (button?.dataset.course === "link") this.copyLink();
  }

  reset() {
    if (!this.frozen) return this.load();
    this.show(Object.fromEntries(this.frozen.controls.map((control) => [control.name, control.default])));
    this.say("Everything is back at its start.");
  }

  /** @param {string} name  the control that counts the runs of chance */
  runAgain(name) {
    const state = this.chosen();
    const values = this.frozen?.controls.find((control) => control.name === name)?.values ?? [];
    const next = (values.indexOf(state[name]) + 1) % values.length;
    if (values.length) this.show({ ...state, [name]: values[next] });
  }

  async copyLink() {
    const address = new URL(linkHash(this.slug, this.chosen()), location.href);
    history.replaceState(history.state, "", address);
    try {
      await navigator.clipboard.writeText(address.href);
      this.say("Link copied: it opens this very state.");
    } catch {
      this.say("The link to this very state is in the address bar; copy it from there.");
    }
  }

  lock() {
    this.setAttribute("data-locked", "");
    this.setDisabled(true);
  }

  /** Open the controls. @param {{value: string, words: string}|null} guess  null when skipped */
  unlock(guess) {
    if (!this.locked) return;
    this.guess = guess;
    if (!this.frozen) return this.load();
    this.locked = false;
    this.removeAttribute("data-locked");
    this.removeAttribute("data-predict");
    this.setDisabled(false);
    const form = /** @type {HTMLFormElement} */ (this.part("prediction"));
    form.hidden = true;
    this.setAttribute("data-ready", "");
    if (guess && this.frozen.prediction) {
      this.show(this.frozen.prediction.state);
      this.sayVerdict(predictVerdict(form, guess, this.frozen.prediction));
    } else {
      this.show(this.chosen());
      this.inputs()[0]?.focus({ preventScroll: true });
    }
  }

  /** @param {string} verdict */
  sayVerdict(verdict) {
    const place = this.part("verdict");
    if (!place) return;
    place.hidden = false;
    place.textContent = verdict;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }

  /** @param {boolean} disabled */
  setDisabled(disabled) {
    const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (this.querySelectorAll("button[data-course]"));
    const own = [...buttons].filter((button) => !button.closest("form"));
    for (const one of [...this.inputs(), ...own]) one.disabled = disabled;
    const table = this.part("data");
    if (table) table.inert = disabled;
  }

  /** @param {string} words  a short notice beside the tools */
  say(words) {
    const status = this.part("status");
    if (status) status.textContent = words;
  }

  /** @param {string} name  @returns {HTMLElement|null} */
  part(name) {
    return this.querySelector(`[data-course="${name}"]`);
  }

  /** @returns {(HTMLInputElement|HTMLSelectElement)[]} */
  inputs() {
    return [...(this.part("controls")?.querySelectorAll("[name]") ?? [])].map((input) => /** @type {HTMLInputElement} */ (input));
  }

  /** @returns {NodeListOf<HTMLElement>} */
  presets() {
    return this.querySelectorAll("[data-course=preset]");
  }
}

if (!customElements.get("course-explorable")) customElements.define("course-explorable", CourseExplorable);
