// @ts-check
// Concern: answering with a slider, and the line on which guess and truth stand side by side.

/** @returns {QuestionType} */
function estimateType() {
  return {
    ask: "Move the slider first.",
    begin(form) {
      const slider = typedField(form);
      slider.addEventListener("input", () => estimateSay(slider));
    },
    read(form) {
      const slider = typedField(form);
      return "moved" in slider.dataset ? Number(slider.value) : null;
    },
    restore(form, answer) {
      const slider = typedField(form);
      if (typeof answer !== "number" || answer < Number(slider.min) || answer > Number(slider.max)) return false;
      slider.value = String(answer);
      estimateSay(slider);
      return true;
    },
    part: () => null,
    said: (form) => estimateWords(typedField(form)),
  };
}

/** A slider always has a value; only one that was moved is an answer. @param {HTMLInputElement} slider */
function estimateSay(slider) {
  slider.dataset.moved = "";
  slider.setAttribute("aria-valuetext", estimateWords(slider));
  const said = slider.closest("label")?.querySelector("[data-course=value]");
  if (said) said.textContent = estimateWords(slider);
}

/** @param {HTMLInputElement} slider */
function estimateWords(slider) {
  return gradeNumberWords(Number(slider.value), slider.dataset.unit ?? "");
}

/** Guess and truth on one scale. For the eye alone: the words beside it say the same. @param {EstimateKey} key  @param {number} guess */
function estimateLine(key, guess) {
  const line = document.createElement("div");
  line.className = "course-estimate-line";
  line.setAttribute("aria-hidden", "true");
  const zone = document.createElement("span");
  zone.className = "course-estimate-zone";
  const from = Math.max(key.low, key.right - key.close);
  const to = Math.min(key.high, key.right + key.close);
  estimatePlace(zone, key, from);
  zone.style.setProperty("--course-width", `${((to - from) / (key.high - key.low)) * 100}%`);
  line.append(zone, estimatePin(key, "guess", "You", guess), estimatePin(key, "truth", "It is", key.right));
  return line;
}

/** @param {EstimateKey} key  @param {string} kind  @param {string} words  @param {number} value */
function estimatePin(key, kind, words, value) {
  const pin = document.createElement("span");
  pin.className = `course-estimate-pin course-estimate-${kind}`;
  const label = document.createElement("span");
  label.className = "course-estimate-label";
  label.textContent = `${words}: ${gradeNumberWords(value, key.unit)}`;
  pin.append(label);
  estimatePlace(pin, key, value);
  return pin;
}

/** @param {HTMLElement} mark  @param {EstimateKey} key  @param {number} value */
function estimatePlace(mark, key, value) {
  mark.style.setProperty("--course-at", `${((value - key.low) / (key.high - key.low)) * 100}%`);
}
