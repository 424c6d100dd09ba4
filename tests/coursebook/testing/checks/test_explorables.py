"""Checks of explorables: nothing is wrong with a sound page, and every planted fault is found, in each engine."""

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from coursebook.testing.checks.explorables import (
    control_faults,
    guess_faults,
    kept_guess_faults,
    link_faults,
    link_to,
    locked_faults,
    motion_faults,
    no_script_faults,
    preset_faults,
    state_faults,
    states_to_compare,
    unlock,
)
from coursebook.testing.engines import ReaderOptions
from coursebook.testing.engines.engine import PageError
from coursebook.testing.serving import serve
from coursebook.testing.site_under_test import NO_SCRIPTS
from tests.coursebook.testing.checks.sample_page import ENTRIES, write_page

TIDES, BOATS, SHARES = ENTRIES
NARRATION = ".course-explorable-narration[id]"
OTHER_STATE = "one.dataset.state = JSON.stringify({ moon: 'none', hour: 6, harbour: false, day: 1 })"
#: Changes what the page shows in each state: a copy of it can be edited.
EDIT_PICTURES = """(element) => {
  const request = element.source.request;
  element.source.request = (state, consumer) => request(state, {
    receive: (picture) => {
      const copy = structuredClone(picture);
      EDIT;
      consumer.receive(copy);
    },
  });
}"""


def pictures(edit: str) -> str:
    """Return a function that makes the page edit the copy of a picture before it is shown."""
    return EDIT_PICTURES.replace("EDIT", edit)


def styled(part: str, words: str) -> str:
    """Return a function that styles each part that a selector names."""
    return f"(element) => element.querySelectorAll({part!r}).forEach((one) => {{ one.style.cssText += {words!r}; }})"


def on(part: str, action: str) -> str:
    """Return a function that does something with the part, `one`, that a selector names."""
    return f"(element) => {{ const one = element.querySelector({part!r}); {action}; }}"


@dataclass(frozen=True)
class Planted:
    """A fault on the page.

    Parameters
    ----------
    check : callable
        The check that has to find it.
    words : str
        What it says.
    plant : str
        A function that plants the fault, given the element of the explorable.
    entry : Catalogued
        The explorable.
    """

    check: Callable
    words: str
    plant: str
    entry: object = TIDES


def compared(reader, entry):
    """Compare some states."""
    return state_faults(reader, entry, states_to_compare(entry, 5))


ON_LOCKED = [
    Planted(locked_faults, "'hour' works before", on("[name=hour]", "one.disabled = false")),
    Planted(locked_faults, "of the chart can be seen", styled(".course-mark", "filter: none !important")),
    Planted(locked_faults, "can be read before", styled(NARRATION, "visibility: visible !important")),
    Planted(
        locked_faults,
        "a screen reader reads",
        on("[data-course=chart]", "one.setAttribute('aria-describedby', 'tides-narration')"),
    ),
    Planted(locked_faults, "can be opened", on("details", "one.inert = false")),
    Planted(locked_faults, "does not ask", on("form", "one.hidden = true")),
    Planted(guess_faults, "says nothing about the guess", styled("[data-course=verdict]", "display: none !important")),
    Planted(guess_faults, "the answer is 'Yes, easily.'", "(element) => { element.source.prediction.truth = 'no'; }"),
    Planted(guess_faults, "not the one that was asked", "(element) => { element.source.prediction.state.hour = 5; }"),
    Planted(guess_faults, "is '1 metre'", "(element) => { element.source.prediction.truth = 3; }", BOATS),
]
ON_UNLOCKED = [
    Planted(compared, "the page says 'It is", pictures("copy.sentence = 'It is wet.'")),
    Planted(compared, "y of 'Water' is", pictures("copy.figure.data[0].y[1] += 0.02")),
    Planted(compared, "values of", pictures("copy.figure.data[0].values[0] += 0.005"), SHARES),
    Planted(compared, "draws 3 marks;", pictures("copy.figure.data.push(copy.figure.data[0])")),
    Planted(compared, "shows the state", pictures("copy.state.hour = 0")),
    Planted(compared, "the controls are at", on("[name=hour]", "one.step = '4'")),
    Planted(control_faults, "'harbour' cannot be reached", on("[name=harbour]", "one.tabIndex = -1")),
    Planted(
        control_faults,
        "'moon' does not move",
        on("[name=moon]", "one.addEventListener('keydown', (event) => event.preventDefault())"),
    ),
    Planted(
        control_faults,
        "the control 'harbour' changed neither",
        pictures("request({ ...state, harbour: false }, { receive: (one) => Object.assign(copy, one, { state }) })"),
    ),
    Planted(control_faults, "the button Again", styled("[data-course=again]", "display: none")),
    Planted(preset_faults, "'Spring tide' shows the state", on("[data-course=preset]", OTHER_STATE)),
    Planted(preset_faults, "tells the story 'Look!'", on("[data-course=preset]", "one.dataset.story = 'Look!'")),
    Planted(preset_faults, "has the presets", on("[data-course=preset]", "one.remove()")),
    Planted(preset_faults, "Reset shows the state", "(element) => { element.source.controls[1].default = 3; }"),
    Planted(preset_faults, "is not marked", on("[data-course=preset]", "one.setAttribute = () => {}")),
    Planted(motion_faults, "'course-side' moves", on(".course-side", "one.animate({ opacity: [0.5, 1] }, 60000)")),
]
WITHOUT_SCRIPT = [
    Planted(no_script_faults, "'hour' is shown", styled(".course-controls", "display: block !important")),
    Planted(no_script_faults, "no mark", styled(".course-plot", "display: none")),
    Planted(no_script_faults, "cannot be read", styled(NARRATION, "display: none")),
    Planted(no_script_faults, "the page says", on(NARRATION, "one.textContent = 'Wet.'")),
]


@pytest.fixture(scope="module")
def addresses(tmp_path_factory):
    """The page on the disk, and served to a browser that blocks scripts."""
    page = write_page(tmp_path_factory.mktemp("sea"))
    with serve(page.parent, NO_SCRIPTS) as scriptless:
        yield page.as_uri(), scriptless + page.name


@pytest.fixture
def opened(engine, addresses):
    """Open the page as a new reader."""

    @contextmanager
    def open_page(*, fragment: str = "", scripts: bool = True, **options: bool):
        with engine.reader(ReaderOptions(**options)) as reader:
            reader.visit(addresses[0 if scripts else 1] + fragment)
            yield reader

    return open_page


def plant(reader, fault: Planted) -> None:
    """Plant a fault, once the explorable has its data."""
    slug = fault.entry.slug
    found = f"document.querySelector('course-explorable[data-explorable={slug}]')"
    arrived = f"{found}.source || !customElements.get('course-explorable')"
    reader.run(f"async () => {{ {found}.load?.(); while (!({arrived})) await new Promise(requestAnimationFrame); }}")
    reader.run(f"() => {{ ({fault.plant})({found}); }}")


def assert_found(reader, fault: Planted) -> None:
    """A line of what the check finds has the words."""
    found = fault.check(reader, fault.entry)
    assert any(fault.words in line for line in found), found


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.slug)
def test_a_sound_explorable_has_no_faults(opened, entry):
    """No check finds anything, in the order in which a page is proved, or the faults below would prove nothing."""
    state = states_to_compare(entry, 1)[-1]
    with opened() as reader:
        found = [*locked_faults(reader, entry), *guess_faults(reader, entry)]
        unlock(reader, entry.slug)
        found += [*compared(reader, entry), *control_faults(reader, entry), *preset_faults(reader, entry)]
        reader.reload()
        found += kept_guess_faults(reader, entry)
    with opened(fragment=link_to(entry, state)) as reader:
        found += link_faults(reader, entry, state)
    with opened(is_still=True) as reader:
        unlock(reader, entry.slug)
        found += motion_faults(reader, entry)
    with opened(scripts=False) as reader:
        found += no_script_faults(reader, entry)

    assert found == []


@pytest.mark.parametrize("fault", ON_LOCKED, ids=lambda fault: fault.words)
def test_a_fault_before_the_guess_is_found(opened, fault):
    """Of the lock, or of the answer to the guess."""
    with opened() as reader:
        plant(reader, fault)

        assert_found(reader, fault)


@pytest.mark.parametrize("fault", ON_UNLOCKED, ids=lambda fault: fault.words)
def test_a_fault_of_what_works_is_found(opened, fault):
    """Of the states, controls, presets or motion."""
    with opened(is_still=True) as reader:
        unlock(reader, fault.entry.slug)
        plant(reader, fault)

        assert_found(reader, fault)


@pytest.mark.parametrize("fault", WITHOUT_SCRIPT, ids=lambda fault: fault.words)
def test_a_fault_without_script_is_found(opened, fault):
    """A dead control, or something that cannot be read."""
    with opened(scripts=False) as reader:
        plant(reader, fault)

        assert_found(reader, fault)


def test_a_script_that_runs_is_noticed(opened):
    """Or nothing would be proved of a page without."""
    with opened() as reader:
        assert "was not tested" in no_script_faults(reader, TIDES)[0]


def test_a_chart_that_moves_is_noticed(opened):
    """As it does for a reader who has not asked for less motion."""
    with opened() as reader:
        unlock(reader, TIDES.slug)

        assert any("the chart moves" in line for line in motion_faults(reader, TIDES))


def test_a_guess_that_is_lost_is_noticed(opened):
    """The page asks again."""
    with opened() as reader:
        guess_faults(reader, TIDES)
        reader.run("() => localStorage.clear()")
        reader.reload()

        assert "asks for a guess again" in kept_guess_faults(reader, TIDES)[0]


@pytest.mark.parametrize(("fragment", "words"), [("", "asks for a guess"), ("#tides?hour=3", "shows the state")])
def test_a_link_that_leads_elsewhere_is_noticed(opened, fragment, words):
    """To a page that is locked, or to another state."""
    with opened(fragment=fragment) as reader:
        found = link_faults(reader, TIDES, {**TIDES.explorable.default_state, "hour": 4})

        assert words in found[0]


def test_a_link_that_does_not_scroll_is_noticed(opened):
    """The explorable is where the reader does not look."""
    state = states_to_compare(BOATS, 1)[-1]
    with opened(fragment=link_to(BOATS, state)) as reader:
        assert link_faults(reader, BOATS, state) == []
        reader.run("() => { document.body.style.paddingBottom = '9999px'; scrollTo(0, 99999); }")

        assert "out of sight" in link_faults(reader, BOATS, state)[0]


def test_data_that_do_not_arrive_are_named(opened):
    """With what the page says about it, and without waiting for long."""
    lost = "(element) => { element.source = undefined; element.load = () => {}; element.failToLoad(); }"
    with opened() as reader:
        plant(reader, Planted(locked_faults, "", lost, BOATS))

        with pytest.raises(PageError, match="did not arrive"):
            unlock(reader, BOATS.slug)
