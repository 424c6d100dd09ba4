"""An explorable for a book: its question, the guess it asks for, and the states that tell its story."""

from markupsafe import Markup

from coursebook.explorable.definition import Explorable
from coursebook.frozen.lattice import run_state
from coursebook.rendering.explorable import legend, prediction_values
from coursebook.rendering.states import states_html
from coursebook.rendering.templates import html_templates


def explorable_on_paper(explorable: Explorable, page: str | None, *, predict: bool = True) -> str:
    """Render an explorable without controls.

    Parameters
    ----------
    explorable : Explorable
        The definition.
    page : str or None
        The public address of its page, for QR codes.
    predict : bool, optional
        Whether to ask for the prediction first.

    Returns
    -------
    str
        A section, as well-formed XML.
    """
    figure = run_state(explorable, explorable.default_state).figure
    return _TEMPLATES.get_template("explorable_paper.html").render(
        slug=explorable.slug,
        title=explorable.title,
        question=explorable.question,
        toy=explorable.toy,
        prediction=prediction_values(explorable.prediction) if predict else None,
        legend=legend(figure),
        states=Markup(states_html(explorable, page, is_page=False)),
    )


_TEMPLATES = html_templates("coursebook.rendering")
