/** What of an explorable can be seen, heard or moved before its guess, once its data are there. */
async (slug) => {
  const element = explorableOf(slug);
  element.scrollIntoView({ block: "center" });
  element.load();
  await until(`the data of ${slug} arrive`, () => element.source);
  const narration = part(element, "narration");
  const referring = ["aria-describedby", "aria-labelledby", "aria-details"];
  const refersTo = (one, name) => (one.getAttribute(name) ?? "").split(/\s+/).includes(narration.id);
  const controls = [...part(element, "controls").querySelectorAll("input, select, button")];
  const others = [...element.querySelectorAll("[data-course=preset], [data-course=reset]")];
  const table = part(element, "data");
  return {
    asks: isSeen(part(element, "prediction")),
    free: [...controls, ...others].filter((one) => !one.disabled).map((one) => one.name || one.textContent.trim()),
    marks: [...element.querySelectorAll(".course-mark, .course-label, .course-plot-other > *")].filter(isSeen).length,
    sentence: isSeen(narration),
    described: [element, ...element.querySelectorAll("*")].some((one) => referring.some((name) => refersTo(one, name))),
    table: table !== null && !table.inert && isSeen(table),
  };
};
