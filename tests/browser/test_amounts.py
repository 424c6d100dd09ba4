"""Numbers with their units, in the page's script: the same cases as in Python, and the verdict on every guess."""

import json
from pathlib import Path

import pytest

from coursebook.explorable import Estimate
from coursebook.explorable.catalogue import explorables
from coursebook.frozen.freeze import prediction_data
from coursebook.rendering.explorable import explorable_html
from coursebook.site.theme.assets import SOURCES

ROOT = Path(__file__).parents[2]
CASES = json.loads((ROOT / "tests" / "coursebook" / "amounts.json").read_text("utf-8"))
ESTIMATES = {
    slug: entry.explorable
    for slug, entry in explorables(ROOT).items()
    if entry.explorable.prediction and isinstance(entry.explorable.prediction.answer, Estimate)
}
#: Reads scripts, and calls one of their functions with each list of arguments.
CALL = """([sources, name, calls]) => {
  const called = new Function(`${sources}; return ${name};`)();
  return calls.map((given) => called(...given));
}"""
#: What words a verdict.
JUDGING = ("amounts.js", "explorable-guess.js", "explorable-predict.js", "wording.js")
#: Says the verdict on guesses as the page's form words them.
JUDGE = """([sources, guesses, prediction]) => {
  const { guessRead, predictVerdict } = new Function(`${sources}; return { guessRead, predictVerdict };`)();
  const form = document.querySelector("form");
  return guesses.map((guess) => {
    form.querySelector("input").value = guess;
    return predictVerdict(form, guessRead(form), prediction);
  });
}"""


def sources(*names: str) -> str:
    return "".join((SOURCES / name).read_text("utf-8") for name in names)


@pytest.mark.parametrize(
    ("name", "cases"),
    [("amountWords", "amounts"), ("amountOnScale", "on_scale")],
)
def test_script_passes_the_cases_of_python(page, name, cases):
    """One table for both sides."""
    calls = [case[:-1] for case in CASES[cases]]

    said = page.evaluate(CALL, [sources("amounts.js"), name, calls])

    assert said == [case[-1] for case in CASES[cases]]


def test_every_verdict_is_said_in_whole_units(page):
    """For each guess by slider: at both ends, at 1 and where the model ends up, which is then what happens."""
    for slug, explorable in ESTIMATES.items():
        scale, known = explorable.prediction.answer, prediction_data(explorable)
        page.set_content(explorable_html(explorable, "none.js"))
        near = page.evaluate(CALL, [sources("amounts.js"), "amountOnScale", [[known["truth"], str(scale.step)]]])[0]
        guesses = [str(scale.low), str(scale.low + scale.step), str(scale.high), near]

        said = page.evaluate(JUDGE, [sources(*JUDGING), guesses, known])

        one, _, several = scale.unit.partition("|")
        for guess, words in zip(guesses, said, strict=True):
            unit = one if guess in ("1", "-1") else several or one
            assert words.startswith(f"You said: {guess} {unit}. "), slug
            is_right = words.endswith("That is what happens in this model.")
            about = "" if float(near) == known["truth"] else "about "
            unit = one if near == "1" else several or one
            assert is_right == (guess == near), slug
            assert is_right or words.endswith(f"In this model: {about}{near} {unit}."), slug
