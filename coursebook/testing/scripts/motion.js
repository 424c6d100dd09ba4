/** What still moves after the last preset, or the end of a slider, was chosen. */
async (slug) => {
  const element = explorableOf(slug);
  const preset = [...element.querySelectorAll("[data-course=preset]")].at(-1);
  (preset ?? part(element, "reset")).click();
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const first = pictureOf(element);
  const seen = new Set([first]);
  for (let number = 0; number < 8; number += 1) {
    await frame();
    seen.add(pictureOf(element));
  }
  const running = element.getAnimations({ subtree: true }).filter((one) => one.playState === "running");
  return { pictures: seen.size, animations: running.map((one) => one.effect.target.className.toString()) };
};
