/** What can be seen, heard or moved of an explorable before its guess. */
(slug) => {
  const element = explorableOf(slug);
  const chart = part(element, "chart");
  const described = (chart.getAttribute("aria-describedby") ?? "").split(" ");
  const controls = [...part(element, "controls").querySelectorAll("input, select, button")];
  return {
    asks: isSeen(part(element, "prediction")),
    free: controls.filter((one) => !one.disabled).map((one) => one.name || one.textContent.trim()),
    marks: [...element.querySelectorAll(".course-mark, [data-mark]")].filter(isSeen).length,
    sentence: isSeen(part(element, "narration")),
    described: described.includes(part(element, "narration").id),
  };
};
