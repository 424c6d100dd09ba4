// The element `<course-keeping>`: everything that is kept, saved as a file, added from one, erased, or left behind
// on a computer that others use; and a name or code, if the reader types one.

/** @import { Kind } from "../store/merge.js" */

import { exportName, exportText, importFile } from "../store/file.js";
import { copyFirstEdition } from "../store/first-edition-copy.js";
import {
  CLOSED_KEY,
  eraseCourse,
  forgetRecord,
  newerRecords,
  onChange,
  readAll,
  readRecord,
  recordNames,
  SELF,
  storedText,
  writeRecord,
} from "../store/store.js";

/** The kinds of record in words, singular and plural. @type {[Kind, string, string][]} */
const KIND_WORDS = [
  ["question", "answer", "answers"],
  ["guess", "guess", "guesses"],
  ["claim", "claim", "claims"],
  ["belief", "belief", "beliefs"],
  ["reader", "name", "names"],
];

export class CourseKeeping extends HTMLElement {
  connectedCallback() {
    this.left = new AbortController();
    copyFirstEdition(questionsOf(this));
    onChange(() => this.show(), this.left.signal);
    this.show();
    if (this.begun) return;
    this.begun = true;
    this.field("name").addEventListener("change", () => keepName(this, this.field("name").value.trim()));
    this.field("file").addEventListener("change", () => openFile(this, this.field("file")));
    this.on("save", () => this.say(`${saveFile()}.`));
    this.on("open", () => this.field("file").click());
    this.on("erase", () => this.ask("asking", "keep", `Erase ${keptWords()} for good?`));
    this.on("keep", () => this.close("asking", "erase"));
    this.on("sure", () => eraseAll(this, "asking", "erase"));
    this.on("leave", () => this.ask("leaving", "rescue", `Somebody left ${keptWords()} here.`));
    this.on("rescue", () => this.say(`${saveFile()}. Give the file to its owner, then start afresh.`));
    this.on("stay", () => this.close("leaving", "leave"));
    this.on("afresh", () => eraseAll(this, "leaving", "leave"));
  }

  disconnectedCallback() {
    this.left?.abort();
  }

  /** @param {string} name  @returns {HTMLElement} */
  named(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-course=${name}]`));
  }

  /** @param {string} name  @returns {HTMLInputElement} */
  field(name) {
    return /** @type {HTMLInputElement} */ (this.named(name));
  }

  /** @param {string} name  @param {() => void} press */
  on(name, press) {
    this.named(name).addEventListener("click", press);
  }

  /** @param {string} words */
  say(words) {
    this.named("said").textContent = words;
  }

  /** Show the name that is kept, and what a newer version wrote. */
  show() {
    if (document.activeElement !== this.field("name"))
      this.field("name").value = readRecord("reader", SELF)?.name ?? "";
    const newer = newerRecords().length;
    this.named("newer").hidden = !newer;
    this.named("newer").textContent = newerWords(newer);
  }

  /**
   * Erasing takes a second step, since nothing brings answers back.
   * @param {string} panel  @param {string} focus  @param {string} words
   */
  ask(panel, focus, words) {
    if (!recordNames().length && keptWords() === "Nothing") {
      this.say("Nothing is kept here.");
      return;
    }
    for (const other of ["asking", "leaving"]) this.named(other).hidden = other !== panel;
    const place = panel === "asking" ? "asked" : "left";
    this.named(place).textContent = words;
    this.named(focus).focus();
    this.say("");
  }

  /** @param {string} panel  @param {string} focus */
  close(panel, focus) {
    this.named(panel).hidden = true;
    this.named(focus).focus();
    this.say("");
  }
}

/** @param {CourseKeeping} keeping  @returns {string[][]} */
function questionsOf(keeping) {
  return JSON.parse(keeping.dataset.questions ?? "[]");
}

/** Keep a name, or erase it. @param {CourseKeeping} keeping  @param {string} name */
function keepName(keeping, name) {
  if (!name) {
    keeping.say(forgetRecord("reader", SELF) ? "No name is kept." : "The name could not be erased.");
    return;
  }
  const outcome = writeRecord("reader", SELF, {
    v: 2,
    name: [...name].slice(0, 80).join(""),
    at: new Date().toISOString(),
  });
  keeping.say(
    outcome === "kept"
      ? "The name is kept in this browser, and will be in the file that you save."
      : "This browser keeps nothing here, so the name lasts until you leave the page.",
  );
}

/** Save everything as a file. @returns {string}  what was saved, where */
function saveFile() {
  const now = new Date();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([exportText(now)], { type: "application/json" }));
  link.download = exportName(now);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return `${keptWords()} saved in ${link.download}`;
}

/** @param {CourseKeeping} keeping  @param {HTMLInputElement} field */
async function openFile(keeping, field) {
  const file = field.files?.[0];
  if (!file) return;
  const outcome = importFile(await file.text().catch(() => ""), questionsOf(keeping));
  field.value = ""; // so that the same file can be chosen again
  keeping.say("refused" in outcome ? outcome.refused : importedWords(outcome));
}

/** @param {{taken: string[], known: number, unknown: number, fleeting: number}} outcome */
function importedWords({ taken, known, unknown, fleeting }) {
  const sentences = [`${countList((kind) => taken.filter((one) => one === kind).length)} added.`];
  if (known) sentences.push(`${known} in the file brought nothing new.`);
  if (unknown)
    sentences.push(
      unknown === 1
        ? "1 answer to questions that this course does not have was left out."
        : `${unknown} answers to questions that this course does not have were left out.`,
    );
  if (fleeting) sentences.push("This browser keeps nothing here, so they last until you leave the page.");
  return sentences.join(" ");
}

/** @param {CourseKeeping} keeping  @param {string} panel  @param {string} focus */
function eraseAll(keeping, panel, focus) {
  const words = keptWords();
  const gone = eraseCourse();
  keeping.close(panel, focus);
  keeping.say(
    gone
      ? `${words} erased. ${leftWords()}`
      : "The browser did not let go of all answers. Clear its data for this site.",
  );
}

/** What is still in the browser after erasing. */
function leftWords() {
  if (storedText(CLOSED_KEY) === null) return "Nothing of you is left in this browser.";
  return (
    "An older edition of this course has answers here too, which it may still need." +
    " This one no longer reads them; to remove them, clear the browser's data for this site."
  );
}

/** @param {number} newer */
function newerWords(newer) {
  const rest = "saved in your file, and erased only with everything else.";
  const one = "One answer here was written by a newer version of this course. It is not shown on this page;";
  if (newer === 1) return `${one} it is kept as it is, ${rest}`;
  const many = "answers here were written by a newer version of this course. They are not shown on this page;";
  return `${newer} ${many} they are kept as they are, ${rest}`;
}

/** A count of everything that is kept, in words. */
function keptWords() {
  const newer = newerRecords().length;
  return countList((kind) => readAll(kind).size, newer ? [`${newer} of a newer version of this course`] : []);
}

/**
 * How much there is of each kind: "12 answers and 3 guesses".
 * @param {(kind: Kind) => number} count  @param {string[]} [more]
 */
function countList(count, more = []) {
  const counts = KIND_WORDS.flatMap(([kind, one, many]) => {
    const number = count(kind);
    return number ? [`${number} ${number === 1 ? one : many}`] : [];
  });
  counts.push(...more);
  if (counts.length < 2) return counts[0] ?? "Nothing";
  return `${counts.slice(0, -1).join(", ")} and ${counts[counts.length - 1]}`;
}
