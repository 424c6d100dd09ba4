/** Shows a state, puts the focus on a control, and says what the page shows, and which key moves the control. */
(slug, state, name) => {
  const element = explorableOf(slug);
  element.show(state);
  const control = part(element, "controls").querySelector(`[name="${CSS.escape(name)}"]`);
  control.scrollIntoView({ block: "center" });
  control.focus();
  if (document.activeElement !== control) return { key: null };
  const { type, value, max, selectedIndex, length } = control;
  const key = type === "checkbox" ? "Space"
    : type === "range" ? (value === max ? "ArrowLeft" : "ArrowRight")
    : (selectedIndex === length - 1 ? "ArrowUp" : "ArrowDown");
  return { key, state: element.dataset.state, picture: pictureOf(element), sentence: sentenceOf(element) };
};
