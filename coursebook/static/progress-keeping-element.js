// @ts-check
// Concern: the element `<course-keeping>`: save all answers as a file, take one in, or erase them all.

class CourseKeeping extends HTMLElement {
  connectedCallback() {
    if (this.begun) return;
    this.begun = true;
    this.on("save", () => keepingSave(this));
    this.on("open", () => /** @type {HTMLInputElement} */ (this.part("file")).click());
    this.part("file").addEventListener("change", () => keepingOpen(this, /** @type {HTMLInputElement} */ (this.part("file"))));
    this.on("erase", () => this.ask(true));
    this.on("keep", () => this.ask(false));
    this.on("sure", () => keepingErase(this));
  }

  /** @param {string} name  @returns {HTMLElement} */
  part(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-course=${name}]`));
  }

  /** @param {string} name  @param {() => void} press */
  on(name, press) {
    this.part(name).addEventListener("click", press);
  }

  /** @param {string} words */
  say(words) {
    this.part("said").textContent = words;
  }

  /** Erasing takes a second step, since nothing brings answers back. @param {boolean} open */
  ask(open) {
    const count = storeAll().size;
    this.part("asked").textContent = count === 1 ? "Erase your one answer for good?" : `Erase all ${count} answers for good?`;
    this.part("asking").hidden = !open;
    this.part(open ? "keep" : "erase").focus();
    this.say("");
  }
}

/** @param {CourseKeeping} keeping */
function keepingSave(keeping) {
  const count = storeAll().size;
  const now = new Date();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([storeExport(now)], { type: "application/json" }));
  link.download = `${STORE_COURSE}-${now.toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  keeping.say(`${keepingCount(count)} saved in ${link.download}.`);
}

/** @param {CourseKeeping} keeping  @param {HTMLInputElement} field */
async function keepingOpen(keeping, field) {
  const file = field.files?.[0];
  if (!file) return;
  const outcome = storeImport(await file.text().catch(() => ""));
  field.value = ""; // so that the same file can be chosen again
  if ("refused" in outcome) {
    keeping.say(outcome.refused);
    return;
  }
  const older = outcome.older ? ` ${keepingCount(outcome.older)} in the file ${outcome.older === 1 ? "was" : "were"} no newer than here, and left out.` : "";
  const fleeting = outcome.fleeting ? " This browser keeps nothing here, so they last until you leave the page." : "";
  keeping.say(`${keepingCount(outcome.taken)} taken in.${older}${fleeting}`);
}

/** @param {CourseKeeping} keeping */
function keepingErase(keeping) {
  const count = storeAll().size;
  const gone = storeErase();
  keeping.ask(false);
  keeping.say(gone ? `${keepingCount(count)} erased. Nothing of you is left in this browser.` : "The browser did not let go of all answers. Clear its data for this site.");
}

/** @param {number} count */
function keepingCount(count) {
  return count === 1 ? "1 answer" : `${count} answers`;
}

if (!customElements.get("course-keeping")) customElements.define("course-keeping", CourseKeeping);
