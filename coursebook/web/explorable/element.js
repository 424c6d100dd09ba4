// The element `<course-explorable>`: a change of state updates chart, sentence, table and presets.

/**
 * @import { Guess } from "../store/merge.js"
 * @import { GuessKeeper } from "./guess.js"
 * @import { Picture, StateSource } from "./source.js"
 * @import { Figure, FrozenData, State } from "../types/frozen.d.ts"
 */

import { drawFigure } from "../chart/draw.js";
import { animate, isMotionAllowed } from "../chart/motion.js";
import { drawPlotly } from "../chart/plotly.js";
import { makeReadable } from "../chart/reading.js";
import { fillTable } from "../chart/table.js";
import { beginClass } from "../class/votes.js";
import { defaultState, inputsIn, nextRun, readControls, writeControls } from "./controls.js";
import { keepGuess } from "./guess.js";
import { stateIndex } from "./lattice.js";
import { copyStateLink, namesExplorable, stateInHash } from "./link.js";
import { awaitData, receiveData, requestData, whenNear } from "./loading.js";
import { announceVerdict, formIn, listenForGuess, recallVerdict } from "./prediction.js";
import { showPrintedStates } from "./print.js";
import { frozenSource } from "./source.js";
import { FORMAT } from "./unpack.js";

/** A place for errors, which are read aloud. */
function errorPlace() {
  const place = document.createElement("p");
  place.className = "course-explorable-error";
  place.dataset.course = "error";
  place.setAttribute("role", "alert");
  return place;
}

export class CourseExplorable extends HTMLElement {
  /**
   * What keeps guesses where an element has no keeper of its own; the page's script puts the browser's storage here.
   * @type {GuessKeeper}
   */
  static keeper = { read: () => null, write: () => "fleeting" };

  /** Set before the element is connected, in a notebook. */
  keeper = CourseExplorable.keeper;

  /**
   * Set before the element is connected, in a notebook; made from frozen data on a page.
   * @type {StateSource|undefined}
   */
  source;

  /** Of the page that links lead to: this page if absent, null if it is not known. @type {string|null|undefined} */
  address;

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
    this.earlier = this.locked ? this.keeper.read(this.slug) : null;
    if (this.earlier) this.reopen();
    else if (this.locked) this.lock();
    this.listen(this.abort.signal);
    this.reread = makeReadable(this, () => this.figure, this.abort.signal);
    beginClass(this, this.abort.signal);
    if (this.source) {
      this.start();
      return;
    }
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
    if (this.source) return;
    const slug = /** @type {string} */ (this.slug);
    awaitData(slug, this);
    requestData(slug, /** @type {string} */ (this.dataset.source));
  }

  /** @param {FrozenData} frozen */
  begin(frozen) {
    if (frozen.format !== FORMAT) {
      this.failToLoad();
      return;
    }
    this.source = frozenSource(frozen);
    this.start();
  }

  /** Begin to show states: there is a source of them. */
  start() {
    const { opening, prediction } = /** @type {StateSource} */ (this.source);
    this.drawn = opening;
    this.follow();
    if (this.guess !== undefined) this.commit(this.guess);
    if (this.locked) return;
    this.isOpening = true;
    this.show(this.first());
    if (this.earlier && prediction) recallVerdict(this, this.earlier, prediction);
    this.setAttribute("data-ready", "");
  }

  failToLoad() {
    this.say("The numbers behind this picture did not arrive, so it stands still. Reload the page to try again.");
  }

  /** Go to the state that the page's address names, if it names this explorable. */
  follow() {
    if (!namesExplorable(location.hash, this.slug ?? "")) return;
    if (!this.source) {
      this.load();
      return;
    }
    const state = stateInHash(location.hash, this.slug ?? "", this.source.controls);
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
    return readControls(this.inputs ?? [], this.source?.controls ?? []);
  }

  /** Follow a control; along a slider every state is passed by hand. @param {Element} control */
  move(control) {
    this.isTouched = true;
    if (/** @type {HTMLInputElement} */ (control).type === "range") this.show(this.chosen());
    else this.carry(this.chosen());
  }

  /** Show one state, animating the chart. @param {State} state */
  carry(state) {
    this.isCarrying = true;
    this.show(state);
  }

  /** Show one state, everywhere. @param {State} state */
  show(state) {
    if (!this.source) {
      this.load();
      return;
    }
    if (stateIndex(this.source.controls, state) < 0) return;
    writeControls(this.inputs ?? [], this.source.controls, state);
    this.source.request(state, this);
  }

  /** Show what belongs to a state; the source calls this. @param {Picture} picture */
  receive({ state, figure, sentence }) {
    this.stop?.();
    this.showError("");
    const from = this.drawn;
    this.figure = figure;
    this.draw(figure);
    this.write("narration", sentence);
    this.refreshTable();
    this.reread?.();
    this.markPresets(state);
    this.dataset.state = JSON.stringify(state);
    const detail = { slug: this.slug, state, isOpening: this.isOpening ?? false };
    this.isOpening = false;
    this.dispatchEvent(new CustomEvent("course-state", { bubbles: true, detail }));
    if (this.isCarrying && from && this.querySelector(".course-plot") && isMotionAllowed()) {
      this.stop = animate(from, figure, (between) => this.draw(between));
    }
    this.isCarrying = false;
  }

  /** A state could not be shown; the source calls this. @param {string} words */
  fail(words) {
    this.stop?.();
    this.showError(words);
  }

  /** Say why a state cannot be shown, in place of its sentence. @param {string} words  empty if it can be shown */
  showError(words) {
    this.toggleAttribute("data-failed", words !== "");
    if (words && !this.named("error")) this.named("narration")?.after(errorPlace());
    this.write("error", words);
  }

  /** @param {Figure} figure */
  draw(figure) {
    this.drawn = figure;
    const plot = this.querySelector(".course-plot");
    if (plot) drawFigure(plot, figure, this.source?.varying ?? new Set());
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
    const controls = this.source?.controls;
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
    this.say(await copyStateLink(this.slug ?? "", this.chosen(), this.address));
  }

  lock() {
    this.setAttribute("data-locked", "");
    this.setDisabled(true);
    this.described = this.named("chart")?.getAttribute("aria-describedby");
    this.named("chart")?.removeAttribute("aria-describedby"); // the sentence is the answer
  }

  /** Open as the reader left it on an earlier visit: the guess was made. */
  reopen() {
    this.locked = false;
    this.removeAttribute("data-predict");
    formIn(this).hidden = true;
  }

  /**
   * What an explorable shows at first; after an earlier guess the state that was guessed at, unless a link or the
   * reader says another. What Firefox puts back into the controls of a page that is loaded again is neither.
   */
  first() {
    const { prediction, start } = /** @type {StateSource} */ (this.source);
    if (this.figure || this.isTouched) return this.chosen();
    return this.earlier && prediction ? prediction.state : start;
  }

  /** Keep the guess, and open the controls. @param {Guess|null} guess  null if it was skipped */
  commit(guess) {
    const notKept = guess && keepGuess(this.keeper, this.slug ?? "", guess, this.source?.prediction?.truth);
    this.unlock(guess);
    if (notKept) this.say(notKept);
  }

  /** Open the controls. @param {Guess|null} guess  null when skipped */
  unlock(guess) {
    if (!this.locked) return;
    this.guess = guess;
    if (!this.source) {
      this.load();
      return;
    }
    const { prediction } = this.source;
    this.locked = false;
    this.removeAttribute("data-locked");
    this.removeAttribute("data-predict");
    this.setDisabled(false);
    if (this.described) this.named("chart")?.setAttribute("aria-describedby", this.described);
    const form = /** @type {HTMLElement} */ (this.named("prediction"));
    const wasHere = form.contains(document.activeElement);
    form.hidden = true;
    this.carry(guess && prediction ? prediction.state : this.chosen());
    this.setAttribute("data-ready", "");
    if (guess && prediction) announceVerdict(this, guess, prediction);
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
