"""The states of an explorable's story side by side: what paper has in place of controls."""

import io
from dataclasses import dataclass
from typing import Any

import segno
from markupsafe import Markup

from coursebook.explorable.definition import Explorable, State
from coursebook.explorable.state_links import state_fragment
from coursebook.frozen.lattice import run_state
from coursebook.rendering.paper_plot import plot_on_paper
from coursebook.rendering.templates import html_templates

#: The title of the default state where no preset has it.
DEFAULT_TITLE = "As it opens"
#: Light modules around a QR code; the style sheet adds two more, for the four that the standard asks for.
QUIET_ZONE = 2


@dataclass(frozen=True)
class StoryState:
    """One state, drawn and described.

    Parameters
    ----------
    number : int
        The place of its preset in the story, counted from 1; 0 for the default state.
    title, story : str
        Those of its preset; the story may be empty.
    state : dict
        A value for each control.
    figure : dict
        Its chart, as a plotly figure.
    sentence : str
        Its narration.
    """

    number: int
    title: str
    story: str
    state: State
    figure: dict[str, Any]
    sentence: str


def story_states(explorable: Explorable) -> list[StoryState]:
    """Run the presets in the order of the story, after the default state if no preset has that."""
    titled = [
        (number, preset.title, preset.story, explorable.completed(preset.state))
        for number, preset in enumerate(explorable.presets, start=1)
    ]
    if explorable.default_state not in [state for *_, state in titled]:
        titled.insert(0, (0, DEFAULT_TITLE, "", explorable.default_state))
    return [
        StoryState(number, title, story, state, (run := run_state(explorable, state)).figure, run.sentence)
        for number, title, story, state in titled
    ]


def states_html(explorable: Explorable, page: str | None, *, is_page: bool) -> str:
    """Render the row of states.

    Parameters
    ----------
    explorable : Explorable
        The definition.
    page : str or None
        The public address of its page, without which there are no QR codes.
    is_page : bool
        Whether this is a page of the site, in which the pictures wait in templates until it is printed.

    Returns
    -------
    str
        An ordered list; it is well-formed XML, too.
    """
    rows = [
        _row(state, page and page + state_fragment(explorable.slug, state.state)) for state in story_states(explorable)
    ]
    return _TEMPLATES.get_template("states.html").render(states=rows, is_page=is_page)


def _row(state: StoryState, address: str | None) -> dict[str, Any]:
    return {
        "number": state.number,
        "title": state.title,
        "story": state.story,
        "sentence": state.sentence,
        "picture": Markup(plot_on_paper(state.figure)),
        "address": address,
        "qr": Markup(qr_code(address)) if address else "",
    }


def qr_code(address: str) -> str:
    """Draw an address as a QR code, an SVG element without a size of its own."""
    svg = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(
        svg,
        kind="svg",
        border=QUIET_ZONE,
        xmldecl=False,
        svgns=False,
        omitsize=True,
        svgclass="course-qr",
        lineclass=None,
    )
    return svg.getvalue().decode().strip()


_TEMPLATES = html_templates("coursebook.rendering")
