"""The verdict on guesses, in every explorable that asks for one by a slider."""

from pathlib import Path

from coursebook.explorable import Estimate
from coursebook.explorable.catalogue import explorables
from coursebook.frozen.freeze import prediction_data
from coursebook.rendering.explorable import explorable_html
from tests.web.node import call, exposing

ROOT = Path(__file__).parents[2]
ESTIMATES = {
    slug: entry.explorable
    for slug, entry in explorables(ROOT).items()
    if entry.explorable.prediction and isinstance(entry.explorable.prediction.answer, Estimate)
}
#: What words a verdict.
JUDGING = ("explorable/guess.js", "explorable/prediction.js")
#: Says the verdict on guesses as the page's form words them.
JUDGE = """([guesses, prediction]) => {
  const form = document.querySelector("form");
  return guesses.map((guess) => {
    form.querySelector("input").value = guess;
    return verdictWords(form, readGuess(form), prediction);
  });
}"""


def test_every_verdict_is_said_in_whole_units(page):
    """For each guess by slider: at both ends, at 1 and where the model ends up, which is then what happens."""
    judging = exposing(*JUDGING)
    for slug, explorable in ESTIMATES.items():
        scale, known = explorable.prediction.answer, prediction_data(explorable)
        page.set_content(explorable_html(explorable, "none.js"))
        page.evaluate(judging)
        near = call("text/amounts.js", "roundToStep", [[known["truth"], str(scale.step)]])[0]
        guesses = [str(scale.low), str(scale.low + scale.step), str(scale.high), near]

        said = page.evaluate(JUDGE, [guesses, known])

        one, _, several = scale.unit.partition("|")
        for guess, words in zip(guesses, said, strict=True):
            unit = one if guess in ("1", "-1") else several or one
            assert words.startswith(f"You said: {guess} {unit}. "), slug
            is_right = words.endswith("That is what happens in this model.")
            about = "" if float(near) == known["truth"] else "about "
            unit = one if near == "1" else several or one
            assert is_right == (guess == near), slug
            assert is_right or words.endswith(f"In this model: {about}{near} {unit}."), slug
