/**
 * Presses a preset, or Reset if there is none, in a state whose picture is another: whether the new picture is there at
 * once, and what moves afterwards. Null if every state has the same picture.
 */
async (slug, states) => {
  const element = explorableOf(slug);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const pictureIn = (state) => {
    element.show(state);
    return pictureOf(element);
  };
  const presets = [...element.querySelectorAll("[data-course=preset]")];
  const aims = presets.map((button) => ({ button, state: JSON.parse(button.dataset.state) }));
  for (const { button, state } of [...aims, { button: part(element, "reset"), state: states[0] }]) {
    const last = pictureIn(state);
    if (!states.some((start) => pictureIn(start) !== last)) continue; // the first that differs is shown now
    button.click();
    const isThere = pictureOf(element) === last;
    const running = [];
    for (let number = 0; number < 3; number += 1) {
      await frame();
      for (const one of element.getAnimations({ subtree: true })) if (one.playState === "running") running.push(one);
    }
    const names = running.map(({ effect }) => effect.target.getAttribute("class") || effect.target.localName);
    return { isThere, isStill: pictureOf(element) === last, animations: [...new Set(names)] };
  }
  return null;
};
