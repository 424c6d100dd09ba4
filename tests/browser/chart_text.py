"""Measures the text of charts on a page: whether it overlaps or is cut, and what moves from state to state."""

import random
from pathlib import Path

from playwright.sync_api import Page

from coursebook.explorable import Explorable
from coursebook.explorable.catalogue import explorables
from coursebook.explorable.definition import State

#: States of each explorable that are chosen at random, besides those that every reader is led to.
BY_CHANCE = 10

#: Finds texts that overlap by more than half a pixel or stick out of their card, in a chart as it is now.
FAULTS = """(function faults(chart, card) {
  const shown = [...chart.querySelectorAll("text, .course-axis-title:not(text), .course-legend-entry")]
    .filter((one) => one.textContent.trim() && one.checkVisibility({ visibilityProperty: true }));
  const boxes = shown.map((one) => {
    if (one instanceof SVGElement) return one.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(one);
    return range.getBoundingClientRect();
  });
  const { left, right } = card.getBoundingClientRect();
  const found = [];
  shown.forEach((one, number) => {
    const box = boxes[number];
    const isCut = box.left < Math.max(0, left) - 0.5 || box.right > Math.min(innerWidth, right) + 0.5;
    if (isCut) found.push(`${one.textContent} is cut`);
    for (let other = number + 1; other < shown.length; other += 1) {
      const across = Math.min(box.right, boxes[other].right) - Math.max(box.left, boxes[other].left);
      const down = Math.min(box.bottom, boxes[other].bottom) - Math.max(box.top, boxes[other].top);
      if (across > 0.5 && down > 0.5) found.push(`${one.textContent} | ${shown[other].textContent}`);
    }
  });
  return found;
})"""

#: Shows states of every explorable of a page, and returns what is wrong with the text of their charts (a label that is
#: not there, too), and what moves.
MEASURE = f"""(states) => {{
  const faults = {FAULTS};
  const wrong = [], moved = [];
  for (const element of document.querySelectorAll("course-explorable")) {{
    const slug = element.dataset.explorable;
    const parts = [...element.querySelectorAll("[data-course=chart], [name], .course-presets, .course-tools")];
    const words = ({{ meta, x, y, text }}) => {{
      const place = {{ note: 0, rule: 1 }}[meta.mark];
      return place === undefined || x[place] === null || y[place] === null ? "" : text[place];
    }};
    const name = (part) => part.getAttribute("name") ?? part.className;
    const spans = new Map();
    for (const state of states[slug] ?? []) {{
      element.show(state);
      const card = element.getBoundingClientRect();
      const tops = parts.map((part) => [name(part), part.getBoundingClientRect().top - card.top]);
      for (const [part, top] of [...tops, ["end of the card", card.height]]) {{
        const [low, high] = spans.get(part) ?? [top, top];
        spans.set(part, [Math.min(low, top), Math.max(high, top)]);
      }}
      const labels = [...element.querySelectorAll(".course-label")].map((one) => one.textContent).sort().join(" | ");
      const wanted = element.figure.data.map(words).filter(Boolean).sort().join(" | ");
      if (labels !== wanted) wrong.push(`${{slug}} ${{JSON.stringify(state)}}: shows ${{labels}}, not ${{wanted}}`);
      for (const fault of faults(element.querySelector("[data-course=chart]"), element)) {{
        wrong.push(`${{slug}} ${{JSON.stringify(state)}}: ${{fault}}`);
      }}
    }}
    for (const [part, [low, high]] of spans) {{
      if (high - low > 0.5) moved.push(`${{slug}}: ${{part}} by ${{high - low}} px`);
    }}
  }}
  return {{ wrong, moved }};
}}"""

#: Waits until every explorable of the page acts.
ALL_READY = """() => [...document.querySelectorAll("course-explorable")].every((one) => {
  one.load();
  one.unlock(null);
  return one.hasAttribute("data-ready");
})"""


def states_of_all(root: Path) -> dict[str, list[State]]:
    """List the states of each explorable in which its chart is measured, the same in every run."""
    return {slug: _states(entry.explorable) for slug, entry in explorables(root).items()}


def _states(explorable: Explorable) -> list[State]:
    asked = [explorable.prediction] if explorable.prediction else []
    led_to = [explorable.default_state, *(explorable.completed(one.state) for one in [*asked, *explorable.presets])]
    every = list(explorable.states())
    chosen = random.Random(explorable.slug).sample(every, min(BY_CHANCE, len(every)))
    states = led_to + chosen
    return [state for number, state in enumerate(states) if state not in states[:number]]


def enlarge(page: Page, text: int) -> None:
    """Set the size of all text, as a reader's browser does [%]."""
    page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", f"{text}%")


def measure(page: Page, states: dict[str, list[State]]) -> dict[str, list[str]]:
    """Show states of every explorable of a page: what is wrong with the text of charts, and what moved."""
    page.wait_for_function(ALL_READY)
    return page.evaluate(MEASURE, states)
