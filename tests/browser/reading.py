"""What a reader sees of an explorable or a quiz in a notebook: whether a part is drawn, and which texts are cut."""

#: Whether an element can be seen: it is drawn, and neither transparent nor blurred.
IS_SEEN = """(one) => {
  if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  for (let outer = one; outer; outer = outer.parentElement) {
    if (/blur|opacity\\(0\\)/.test(getComputedStyle(outer).filter)) return false;
  }
  const box = one.getBoundingClientRect();
  return box.width > 0 || box.height > 0;
}"""

#: The texts of an element, and those that are cut: by a part that hides what does not fit, or by the element's own box.
CUT_TEXTS = """(element) => {
  const passed = "style, script, svg, select, .course-hidden, [aria-hidden=true]";
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const cut = [];
  let count = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const own = text.parentElement;
    if (!text.data.trim() || own.closest(passed) || !own.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (!box.width) continue;
    count += 1;
    for (let one = own; one; one = one === element ? null : one.parentElement) {
      const style = getComputedStyle(one);
      const clips = one === element || ["hidden", "clip"].includes(style.overflowX);
      const frame = one.getBoundingClientRect();
      if (clips && style.display !== "inline" && (box.right > frame.right + 1 || box.left < frame.left - 1)) {
        cut.push(text.data.trim());
        break;
      }
    }
  }
  return { count, cut };
}"""
