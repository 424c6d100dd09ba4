/** Presses each preset, then Reset: the state and the story that the page then shows, and which presets it marks. */
(slug) => {
  const element = explorableOf(slug);
  const after = (button) => {
    button.click();
    return {
      title: button.textContent.trim(),
      state: JSON.parse(element.dataset.state),
      story: part(element, "story")?.textContent ?? "",
      pressed: button.getAttribute("aria-pressed") === "true",
    };
  };
  const presets = [...element.querySelectorAll("[data-course=preset]")].map((button) => after(button));
  return { presets, reset: after(part(element, "reset")) };
};
