// The element `<course-explorable>`: a change of state updates chart, sentence, table and presets.

/**
 * @import { Guess } from "../store/merge.js"
 * @import { Figure, FrozenData, State } from "../types/frozen.d.ts"
 */

import { drawFigure } from "../chart/draw.js";
import { animate, isMotionAllowed } from "../chart/motion.js";
import { drawPlotly } from "../chart/plotly.js";
import { makeReadable } from "../chart/reading.js";
import { fillTable } from "../chart/table.js";
import { readRecord } from "../store/store.js";
import { defaultState, inputsIn, nextRun, readControls, writeControls } from "./controls.js";
import { keepGuess } from "./guess.js";
import { stateIndex } from "./lattice.js";
import { namesExplorable, stateHash, stateInHash } from "./link.js";
import { awaitData, receiveData, requestData, whenNear } from "./loading.js";
import { announceVerdict, formIn, listenForGuess, recallVerdict } from "./prediction.js";
import { showPrintedStates } from "./print.js";
import { FORMAT, unpackState } from "./unpack.js";

export class CourseExplorable extends HTMLElement {
  /** Take the data of one explorable; its data script calls this. @param {string} slug  @param {FrozenData} data */
  static receive(slug, data) {
    receiveData(slug, data);
  }

  connectedCallback() {
    if (this.abort) return;
    this.abort = new AbortController();
    this.slug = /** @type {string} */ (this.dataset.explorable);
    this.inputs = inputsIn(this.named("controls"));
    this.locked = this.hasAttribute("data-predict");
    this.earlier = this.locked ? readRecord("guess", this.slug) : null;
    if (this.earlier) this.reopen();
    else if (this.locked) this.lock();
    this.listen(this.abort.signal);
    this.reread = makeReadable(this, () => this.figure, this.abort.signal);
    if (document.querySelector(this.localName) === this) awaitData(this.slug, this); // the page brings its data
    if (namesExplorable(location.hash, this.slug)) this.load();
    else whenNear(this, () => this.load());
  }

  disconnectedCallback() {
    this.abort?.abort();
    this.abort = undefined;
  }

  /** @param {AbortSignal} signal */
  listen(signal) {
    const form = /** @type {HTMLFormElement|null} */ (this.named("prediction"));
    if (form) listenForGuess(form, (guess) => this.commit(guess), signal);
    this.named("controls")?.addEventListener("input", (event) => this.move(/** @type {Element} */ (event.target)), {
      signal,
    });
    this.addEventListener("click", (event) => this.press(/** @type {Element} */ (event.target)), { signal });
    this.named("data")?.addEventListener("toggle", () => this.refreshTable(), { signal });
    window.addEventListener("hashchange", () => this.follow(), { signal });
    window.addEventListener("beforeprint", () => this.prepareForPrint(), { signal });
  }

  load() {
    if (this.frozen) return;
    const slug = /** @type {string} */ (this.slug);
    awaitData(slug, this);
    requestData(slug, /** @type {string} */ (this.dataset.source));
  }

  /** @param {FrozenData} frozen */
  begin(frozen) {
    if (frozen.format !== FORMAT) {
      this.fail();
      return;
    }
    this.frozen = frozen;
    this.varying = new Set(frozen.varying.map((packed) => Number(packed.path?.split(".")[1])));
    this.drawn = unpackState(frozen, stateIndex(frozen.controls, defaultState(frozen.controls))).figure;
    this.follow();
    if (this.guess !== undefined) this.commit(this.guess);
    if (this.locked) return;
    this.show(this.first(frozen));
    if (this.earlier && frozen.prediction) recallVerdict(this, this.earlier, frozen.prediction);
    this.setAttribute("data-ready", "");
  }

  fail() {
    this.say("The numbers behind this picture did not arrive, so it stands still. Reload the page to try again.");
  }

  /** Go to the state that the page's address names, if it names this explorable. */
  follow() {
    if (!namesExplorable(location.hash, this.slug ?? "")) return;
    if (!this.frozen) {
      this.load();
      return;
    }
    const state = stateInHash(location.hash, this.slug ?? "", this.frozen.controls);
    if (state) {
      this.unlock(null);
      this.show(state);
    } else if (location.hash.includes("?")) {
      this.say("The link names a state that is not here; this is the usual one.");
    }
    this.scrollIntoView({ block: "start" });
  }

  /** @returns {State} */
  chosen() {
    return readControls(this.inputs ?? [], this.frozen?.controls ?? []);
  }

  /** Follow a control; along a slider every state is passed by hand. @param {Element} control */
  move(control) {
    if (/** @type {HTMLInputElement} */ (control).type === "range") this.show(this.chosen());
    else this.carry(this.chosen());
  }

  /** Show one state, animating the chart. @param {State} state */
  carry(state) {
    const from = this.drawn;
    this.show(state);
    if (!from || !this.figure || !this.querySelector(".course-plot") || !isMotionAllowed()) return;
    this.stop = animate(from, this.figure, (figure) => this.draw(figure));
  }

  /** Show one state, everywhere. @param {State} state */
  show(state) {
    if (!this.frozen) {
      this.load();
      return;
    }
    this.stop?.();
    const index = stateIndex(this.frozen.controls, state);
    if (index < 0) return;
    const { figure, sentence } = unpackState(this.frozen, index);
    this.figure = figure;
    writeControls(this.inputs ?? [], this.frozen.controls, state);
    this.draw(figure);
    this.write("narration", sentence);
    this.refreshTable();
    this.reread?.();
    this.markPresets(state);
    this.dataset.state = JSON.stringify(state);
    this.dispatchEvent(new CustomEvent("course-state", { bubbles: true, detail: { slug: this.slug, state } }));
  }

  /** @param {Figure} figure */
  draw(figure) {
    this.drawn = figure;
    const plot = this.querySelector(".course-plot");
    if (plot) drawFigure(plot, figure, /** @type {Set<number>} */ (this.varying));
    else drawPlotly(/** @type {HTMLElement} */ (this.querySelector(".course-plot-frame")), figure);
  }

  /** Stop any motion, and show the states that are for paper only. */
  prepareForPrint() {
    this.stop?.();
    if (this.figure) this.draw(this.figure);
    showPrintedStates(this);
  }

  /** @param {State} state */
  markPresets(state) {
    let story = "";
    for (const preset of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-course=preset]"))) {
      const wanted = Object.entries(JSON.parse(preset.dataset.state ?? "{}"));
      const here = wanted.every(([name, value]) => state[name] === value);
      preset.setAttribute("aria-pressed", String(here));
      if (here) story = preset.dataset.story ?? "";
    }
    this.write("story", story);
  }

  refreshTable() {
    const table = /** @type {HTMLDetailsElement|null} */ (this.named("data"));
    if (table?.open && this.figure) fillTable(table, this.figure);
  }

  /** @param {Element} target  what was clicked */
  press(target) {
    const button = /** @type {HTMLElement|null} */ (target.closest("button[data-course]"));
    const controls = this.frozen?.controls;
    if (!button || !controls || this.locked) return;
    if (button.dataset.course === "preset") this.carry(JSON.parse(button.dataset.state ?? "{}"));
    if (button.dataset.course === "again") this.show(nextRun(controls, this.chosen(), button.dataset.control ?? ""));
    if (button.dataset.course === "link") this.copyLink();
    if (button.dataset.course === "reset") {
      this.carry(defaultState(controls));
      this.say("Everything is back at its start.");
    }
  }

  async copyLink() {
    const address = new URL(stateHash(this.slug ?? "", this.chosen()), location.href);
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

  /** Open as the reader left it on an earlier visit: the guess was made. */
  reopen() {
    this.locked = false;
    this.removeAttribute("data-predict");
    formIn(this).hidden = true;
  }

  /**
   * What an explorable shows at first; after an earlier guess the state that was guessed at, unless a link or a control
   * says another.
   * @param {FrozenData} frozen
   */
  first(frozen) {
    const chosen = this.chosen();
    const isUntouched =
      !this.figure &&
      stateIndex(frozen.controls, chosen) === stateIndex(frozen.controls, defaultState(frozen.controls));
    return this.earlier && frozen.prediction && isUntouched ? frozen.prediction.state : chosen;
  }

  /** Keep the guess, and open the controls. @param {Guess|null} guess  null if it was skipped */
  commit(guess) {
    const notKept = guess && keepGuess(this.slug ?? "", guess, this.frozen?.prediction?.truth);
    this.unlock(guess);
    if (notKept) this.say(notKept);
  }

  /** Open the controls. @param {Guess|null} guess  null when skipped */
  unlock(guess) {
    if (!this.locked) return;
    this.guess = guess;
    if (!this.frozen) {
      this.load();
      return;
    }
    this.locked = false;
    this.removeAttribute("data-locked");
    this.removeAttribute("data-predict");
    this.setDisabled(false);
    const form = /** @type {HTMLElement} */ (this.named("prediction"));
    const wasHere = form.contains(document.activeElement);
    form.hidden = true;
    this.carry(guess && this.frozen.prediction ? this.frozen.prediction.state : this.chosen());
    this.setAttribute("data-ready", "");
    if (guess && this.frozen.prediction) announceVerdict(this, guess, this.frozen.prediction);
    else if (wasHere) this.inputs?.[0]?.focus({ preventScroll: true });
  }

  /** @param {boolean} disabled */
  setDisabled(disabled) {
    const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (this.querySelectorAll("button[data-course]"));
    const own = [...buttons].filter((button) => !button.closest("form"));
    for (const one of [...(this.inputs ?? []), ...own]) one.disabled = disabled;
    const table = this.named("data");
    if (table) table.inert = disabled;
  }

  /** @param {string} words  a short notice beside the tools */
  say(words) {
    this.write("status", words);
  }

  /** @param {string} name  @param {string} words  written only when they change, since some parts are read aloud */
  write(name, words) {
    const place = this.named(name);
    if (place && place.textContent !== words) place.textContent = words;
  }

  /** @param {string} name  @returns {HTMLElement|null} */
  named(name) {
    return this.querySelector(`[data-course="${name}"]`);
  }
}
