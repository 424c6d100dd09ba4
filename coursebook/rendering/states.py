"""The states that tell an explorable's story, one beside the other: what paper has in place of controls."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import segno
from markupsafe import Markup

from coursebook.explorable.definition import Explorable, State
from coursebook.explorable.state_links import state_fragment
from coursebook.frozen.lattice import run_state
from coursebook.rendering.paper_plot import plot_on_paper
from coursebook.rendering.templates import html_templates

#: What the default state is called where no preset shows it.
AT_FIRST = "As it opens"
#: Light modules about a QR code; four in all, with those that the style sheet leaves.
QUIET = 2


@dataclass(frozen=True)
class Told:
    """One state, with what is said of it.

    Parameters
    ----------
    number : int
        The place of its preset in the story, from 1 on; 0 if it is none.
    title, story : str
        Those of its preset; the story may be empty.
    state : dict
        A value for each control.
    figure : dict
        Its chart, as plotly knows it.
    sentence : str
        Its narration.
    """

    number: int
    title: str
    story: str
    state: State
    figure: dict[str, Any]
    sentence: str


def told(explorable: Explorable) -> list[Told]:
    """Run the presets in the order of the story; before them the default state, if no preset is it."""
    return [
        Told(number, title, story, state, (run := run_state(explorable, state)).figure, run.sentence)
        for number, title, story, state in _telling(explorable)
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
        {
            "number": one.number,
            "title": one.title,
            "story": one.story,
            "sentence": one.sentence,
            "picture": Markup(plot_on_paper(one.figure)),
            "address": page + state_fragment(explorable.slug, one.state) if page else None,
        }
        for one in told(explorable)
    ]
    for row in rows:
        row["qr"] = Markup(qr_code(row["address"])) if row["address"] else ""
    return _TEMPLATES.get_template("states.html").render(states=rows, is_page=is_page)


def qr_code(address: str) -> str:
    """Draw an address as a QR code, an SVG element without a size of its own."""
    written = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(
        written,
        kind="svg",
        border=QUIET,
        xmldecl=False,
        svgns=False,
        omitsize=True,
        svgclass="course-qr",
        lineclass=None,
    )
    return written.getvalue().decode().strip()


def _telling(explorable: Explorable) -> Iterator[tuple[int, str, str, State]]:
    states = [explorable.completed(preset.state) for preset in explorable.presets]
    if explorable.default_state not in states:
        yield 0, AT_FIRST, "", explorable.default_state
    for number, (preset, state) in enumerate(zip(explorable.presets, states, strict=True), start=1):
        yield number, preset.title, preset.story, state


_TEMPLATES = html_templates("coursebook.rendering")
