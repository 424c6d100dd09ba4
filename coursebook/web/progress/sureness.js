// The element `<course-sureness>`: how often first answers were right, by how sure the reader was.

/** @import { Sureness } from "./count.js" */

import { findAll } from "../find.js";
import { copyFirstEdition } from "../store/first-edition-copy.js";
import { onChange, readAll } from "../store/store.js";
import { countSureness, surenessWords } from "./count.js";

export class CourseSureness extends HTMLElement {
  connectedCallback() {
    this.left = new AbortController();
    copyFirstEdition(JSON.parse(this.dataset.questions ?? "[]"));
    onChange(() => this.show(), this.left.signal);
    this.show();
  }

  disconnectedCallback() {
    this.left?.abort();
  }

  show() {
    const counts = countSureness(readAll("question").values());
    for (const [place, row] of findAll(this, ".course-sureness-row").entries()) showRow(row, counts[place]);
    const place = /** @type {HTMLElement} */ (this.querySelector("[data-course=sum]"));
    place.textContent = surenessWords(counts);
  }
}

/** @param {HTMLElement} row  @param {Sureness} count */
function showRow(row, { of, right }) {
  const bar = /** @type {HTMLElement} */ (row.querySelector(".course-sureness-bar"));
  bar.style.setProperty("--course-share", String(of ? right / of : 0));
  const words = row.querySelector(".course-sureness-words");
  if (words) words.textContent = of ? `${right} of ${of} right` : "not used yet";
}
