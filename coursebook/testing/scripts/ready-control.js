/**
 * Shows a state, and puts the focus on a control, or on its button if it has one and that is asked for. Returns what the
 * page shows, and the key that acts on the control: none if it cannot be reached by keyboard.
 */
(slug, state, name, isButton) => {
  const element = explorableOf(slug);
  element.show(state);
  const kind = isButton ? `[data-course=again][data-control="${CSS.escape(name)}"]` : `[name="${CSS.escape(name)}"]`;
  const control = part(element, "controls").querySelector(kind);
  if (!control) return { key: null };
  control.scrollIntoView({ block: "center" });
  control.focus();
  if (document.activeElement !== control || control.tabIndex < 0) return { key: null };
  const { type, value, max, selectedIndex, length } = control;
  let key = "Space";
  if (type === "range") key = value === max ? "ArrowLeft" : "ArrowRight";
  else if (control.localName === "select") key = selectedIndex === length - 1 ? "ArrowUp" : "ArrowDown";
  return {
    key,
    state: JSON.parse(element.dataset.state),
    picture: digestOf(pictureOf(element)),
    sentence: sentenceOf(element),
  };
};
