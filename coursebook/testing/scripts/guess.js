/** Makes a guess, and returns the verdict and the state that the page then shows. */
async (slug) => {
  const element = explorableOf(slug);
  element.scrollIntoView({ block: "center" });
  const form = part(element, "prediction");
  const input = form.querySelector("input");
  if (input.type === "radio") input.click();
  else {
    input.stepUp();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
  part(form, "commit").click();
  await until(`${slug} is ready after a guess`, () => element.hasAttribute("data-ready"));
  return { verdict: part(element, "verdict")?.textContent.trim() ?? "", state: JSON.parse(element.dataset.state) };
};
