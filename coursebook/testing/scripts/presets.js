/** Presses each preset, then Reset: the state and the story that the page then shows. */
(slug) => {
  const element = explorableOf(slug);
  const shown = () => ({ state: JSON.parse(element.dataset.state), story: part(element, "story")?.textContent ?? "" });
  const after = (button) => {
    button.click();
    return shown();
  };
  const presets = [...element.querySelectorAll("[data-course=preset]")].map((button) => after(button));
  return { presets, reset: after(part(element, "reset")) };
};
