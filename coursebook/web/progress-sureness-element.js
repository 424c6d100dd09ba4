// @ts-check
// Concern: the element `<course-sureness>`: how often first answers were right, by how sure the reader was.

class CourseSureness extends HTMLElement {
  connectedCallback() {
    this.left = new AbortController();
    carryOver(JSON.parse(this.dataset.questions ?? "[]"));
    storeOnChange(() => this.show(), this.left.signal);
    this.show();
  }

  disconnectedCallback() {
    this.left?.abort();
  }

  show() {
    const counts = countSureness(storeAll("question").values());
    for (const [place, row] of typeAll(this, ".course-sureness-row").entries()) surenessRow(row, counts[place]);
    const place = /** @type {HTMLElement} */ (this.querySelector("[data-course=sum]"));
    place.textContent = countSurenessWords(counts);
  }
}

/** @param {HTMLElement} row  @param {Sureness} count */
function surenessRow(row, { of, right }) {
  const bar = /** @type {HTMLElement} */ (row.querySelector(".course-sureness-bar"));
  bar.style.setProperty("--course-share", String(of ? right / of : 0));
  const words = row.querySelector(".course-sureness-words");
  if (words) words.textContent = of ? `${right} of ${of} right` : "not used yet";
}

if (!customElements.get("course-sureness")) customElements.define("course-sureness", CourseSureness);
