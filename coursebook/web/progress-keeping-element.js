// @ts-check
// Concern: the element `<course-keeping>`: everything that is kept, saved as a file, added from one, erased, or left behind
// on a computer that others use; and a name or code, if the reader types one.

/** The kinds of record in words, one and many. @type {[Kind, string, string][]} */
const KEEPING_WORDS = [
  ["question", "answer", "answers"],
  ["guess", "guess", "guesses"],
  ["claim", "claim", "claims"],
  ["belief", "belief", "beliefs"],
  ["reader", "name", "names"],
];

class CourseKeeping extends HTMLElement {
  connectedCallback() {
    this.left = new AbortController();
    carryOver(keepingQuestions(this));
    storeOnChange(() => this.show(), this.left.signal);
    this.show();
    if (this.begun) return;
    this.begun = true;
    this.field("name").addEventListener("change", () => keepingName(this, this.field("name").value.trim()));
    this.field("file").addEventListener("change", () => keepingOpen(this, this.field("file")));
    this.on("save", () => this.say(`${keepingSave()}.`));
    this.on("open", () => this.field("file").click());
    this.on("erase", () => this.ask("asking", "keep", `Erase ${keepingWords()} for good?`));
    this.on("keep", () => this.close("asking", "erase"));
    this.on("sure", () => keepingErase(this, "asking", "erase"));
    this.on("leave", () => this.ask("leaving", "rescue", `Somebody left ${keepingWords()} here.`));
    this.on("rescue", () => this.say(`${keepingSave()}. Give the file to its owner, then start afresh.`));
    this.on("stay", () => this.close("leaving", "leave"));
    this.on("afresh", () => keepingErase(this, "leaving", "leave"));
  }

  disconnectedCallback() {
    this.left?.abort();
  }

  /** @param {string} name  @returns {HTMLElement} */
  part(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-course=${name}]`));
  }

  /** @param {string} name  @returns {HTMLInputElement} */
  field(name) {
    return /** @type {HTMLInputElement} */ (this.part(name));
  }

  /** @param {string} name  @param {() => void} press */
  on(name, press) {
    this.part(name).addEventListener("click", press);
  }

  /** @param {string} words */
  say(words) {
    this.part("said").textContent = words;
  }

  /** Show the name that is kept, and what a newer version wrote. */
  show() {
    if (document.activeElement !== this.field("name")) this.field("name").value = storeRead("reader", STORE_SELF)?.name ?? "";
    const newer = storeNewer().length;
    this.part("newer").hidden = !newer;
    this.part("newer").textContent = keepingNewer(newer);
  }

  /** Erasing takes a second step, since nothing brings answers back. @param {string} panel  @param {string} focus  @param {string} words */
  ask(panel, focus, words) {
    if (!storeNames().length && keepingWords() === "Nothing") {
      this.say("Nothing is kept here.");
      return;
    }
    for (const other of ["asking", "leaving"]) this.part(other).hidden = other !== panel;
    const place = panel === "asking" ? "asked" : "left";
    this.part(place).textContent = words;
    this.part(focus).focus();
    this.say("");
  }

  /** @param {string} panel  @param {string} focus */
  close(panel, focus) {
    this.part(panel).hidden = true;
    this.part(focus).focus();
    this.say("");
  }
}

/** @param {CourseKeeping} keeping  @returns {string[][]} */
function keepingQuestions(keeping) {
  return JSON.parse(keeping.dataset.questions ?? "[]");
}

/** Keep a name, or none. @param {CourseKeeping} keeping  @param {string} name */
function keepingName(keeping, name) {
  if (!name) {
    keeping.say(storeForget("reader", STORE_SELF) ? "No name is kept." : "The name could not be erased.");
    return;
  }
  const outcome = storeWrite("reader", STORE_SELF, { v: 2, name: [...name].slice(0, 80).join(""), at: new Date().toISOString() });
  keeping.say(outcome === "kept" ? "The name is kept in this browser, and will be in the file that you save." : "This browser keeps nothing here, so the name lasts until you leave the page.");
}

/** Save everything as a file. @returns {string}  what was saved, where */
function keepingSave() {
  const now = new Date();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([storeExport(now)], { type: "application/json" }));
  link.download = storeExportName(now);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return `${keepingWords()} saved in ${link.download}`;
}

/** @param {CourseKeeping} keeping  @param {HTMLInputElement} field */
async function keepingOpen(keeping, field) {
  const file = field.files?.[0];
  if (!file) return;
  const outcome = storeImport(await file.text().catch(() => ""), keepingQuestions(keeping));
  field.value = ""; // so that the same file can be chosen again
  keeping.say("refused" in outcome ? outcome.refused : keepingTaken(outcome));
}

/** @param {{taken: string[], known: number, unknown: number, fleeting: number}} outcome */
function keepingTaken({ taken, known, unknown, fleeting }) {
  const sentences = [`${keepingList((kind) => taken.filter((one) => one === kind).length)} added.`];
  if (known) sentences.push(`${known} in the file brought nothing new.`);
  if (unknown) sentences.push(`${unknown === 1 ? "1 answer" : `${unknown} answers`} to questions that this course does not have ${unknown === 1 ? "was" : "were"} left out.`);
  if (fleeting) sentences.push("This browser keeps nothing here, so they last until you leave the page.");
  return sentences.join(" ");
}

/** @param {CourseKeeping} keeping  @param {string} panel  @param {string} focus */
function keepingErase(keeping, panel, focus) {
  const words = keepingWords();
  const gone = storeErase();
  keeping.close(panel, focus);
  keeping.say(gone ? `${words} erased. ${keepingLeft()}` : "The browser did not let go of all answers. Clear its data for this site.");
}

/** What is still in the browser after erasing. */
function keepingLeft() {
  if (storeText(STORE_CLOSED) === null) return "Nothing of you is left in this browser.";
  return "An older edition of this course has answers here too, which it may still need. This one no longer reads them; to remove them, clear the browser's data for this site.";
}

/** @param {number} newer */
function keepingNewer(newer) {
  const rest = "saved in your file, and erased only with everything else.";
  if (newer === 1) return `One answer here was written by a newer version of this course. It is not shown on this page; it is kept as it is, ${rest}`;
  return `${newer} answers here were written by a newer version of this course. They are not shown on this page; they are kept as they are, ${rest}`;
}

/** Everything that is kept, in words. */
function keepingWords() {
  const newer = storeNewer().length;
  return keepingList((kind) => storeAll(kind).size, newer ? [`${newer} of a newer version of this course`] : []);
}

/** How much there is of each kind: "12 answers and 3 guesses". @param {(kind: Kind) => number} count  @param {string[]} [more] */
function keepingList(count, more = []) {
  const counts = KEEPING_WORDS.flatMap(([kind, one, many]) => {
    const number = count(kind);
    return number ? [`${number} ${number === 1 ? one : many}`] : [];
  });
  counts.push(...more);
  if (counts.length < 2) return counts[0] ?? "Nothing";
  return `${counts.slice(0, -1).join(", ")} and ${counts[counts.length - 1]}`;
}

if (!customElements.get("course-keeping")) customElements.define("course-keeping", CourseKeeping);
