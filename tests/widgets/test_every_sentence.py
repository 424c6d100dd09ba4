"""What every state of every explorable says, and every verdict on a guess: numbers agree with the words beside them."""

import re
from pathlib import Path

import pytest

from coursebook.amounts import amount, format_to_step
from coursebook.explorable import Estimate, Slider
from coursebook.explorable.catalogue import explorables

ROOT = Path(__file__).parents[2]
EVERY = explorables(ROOT)

#: Things that there is no half of.
PLURALS = (
    "people|posts|likes|readers|friends|others|pairs|cases|worlds|crowds|evenings|reactions|posters|newcomers|"
    "audiences|replies|copies|camps|rounds|talks|pupils|details|members|advisers|points|days|steps|boxes|times"
)
WHOLE = "people|posts|likes|readers|pairs|cases|worlds|crowds|evenings|reactions|posters|newcomers|audiences|copies"
SINGULARS = "person|reader|friend|pair|case|world|crowd|evening|reaction|poster|newcomer|audience|reply|copy|point|day"
VERBS = "are|have|do|go|get|feel|say|write|end|find|decide"
ONE, OTHER = r"(?<![\d.,])[−-]?1", r"(?<![\d.,])(?:0|\d[\d,]+|[2-9]|\d+\.\d+)"
#: What may go wrong, by its name.
FAULTS = {
    "1 before a plural": rf"{ONE} (?:\w+ )?(?:{PLURALS})\b(?! of)",
    "1 before a plural verb": rf"{ONE} (?:of (?:the )?[\d,]+ (?:\w+ )?(?:post|share|fit|{VERBS})|(?:{VERBS}))\b",
    "a plural number before a singular": rf"{OTHER} (?:{SINGULARS})\b",
    "a fraction of a thing": rf"\d\.\d+ (?:of [\d,]+ )?(?:{WHOLE})\b(?![^.]* on average)",
    "a ratio that has a word": r"(?<![\d.])(?:0\.\d+|[0-9]) times as\b",
}


@pytest.fixture(scope="module")
def sentences():
    """Every sentence of the course, by explorable; those of states alike once."""
    return {slug: _told(entry.explorable) for slug, entry in EVERY.items()}


@pytest.mark.parametrize("fault", FAULTS)
def test_every_sentence_agrees_with_its_numbers(sentences, fault):
    """In all states of all explorables."""
    found = [
        f"{slug}: {sentence}"
        for slug, told in sentences.items()
        for sentence in told
        if re.search(FAULTS[fault], sentence)
    ]

    assert found == []


def test_every_punctuation_is_single(sentences):
    """Sentences are put together from parts; no part brings a second full stop or space."""
    found = [
        one for told in sentences.values() for one in told if re.search(r"[.,;:]\s*[.,;:]|\s\s|\s[.,;:!?]|^\s|\s$", one)
    ]

    assert found == []


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        ("Of 1 people nobody posts.", "1 before a plural"),
        ("Posting is halved 1 days later.", "1 before a plural"),
        ("Of 100 posts 1 are theirs.", "1 before a plural verb"),
        ("1 of 100 posts go out.", "1 before a plural verb"),
        ("It takes 2 day.", "a plural number before a singular"),
        ("So 12.5 posts are gone.", "a fraction of a thing"),
        ("It is right in 21.6 of 100 cases.", "a fraction of a thing"),
        ("You see 0.25 times as many.", "a ratio that has a word"),
    ],
)
def test_faults_would_be_found(sentence, fault):
    """The patterns above do find what they are for."""
    assert [name for name, pattern in FAULTS.items() if re.search(pattern, sentence)] == [fault]


@pytest.mark.parametrize("slug", [slug for slug, entry in EVERY.items() if entry.explorable.prediction])
def test_every_verdict_agrees_with_its_number(slug):
    """At both ends of the scale of a guess, at 1, and where the model ends up."""
    prediction = EVERY[slug].explorable.prediction
    if not isinstance(prediction.answer, Estimate):
        return
    scale, model = prediction.answer, EVERY[slug].explorable.model
    truth = prediction.truth(model(**EVERY[slug].explorable.completed(prediction.state)))
    numbers = [number for number in (scale.low, 1, truth, scale.high) if scale.low <= number <= scale.high]

    assert _faulty(amount(format_to_step(number, scale.step), scale.unit) for number in numbers) == []


@pytest.mark.parametrize("slug", EVERY)
def test_every_stop_of_a_slider_agrees_with_its_unit(slug):
    """As it is shown beside the slider, and read aloud."""
    sliders = [control for control in EVERY[slug].explorable.controls if isinstance(control, Slider)]

    assert _faulty(amount(value, slider.unit) for slider in sliders for value in slider.values) == []


def _told(explorable) -> dict[str, None]:
    return dict.fromkeys(explorable.narrate(explorable.model(**state)) for state in explorable.states())


def _faulty(amounts) -> list[str]:
    return [words for words in amounts if any(re.search(pattern, words) for pattern in FAULTS.values())]
