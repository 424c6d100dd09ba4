"""An explorable as static HTML: its default state, complete and readable before, and without, any script."""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from coursebook.amounts import amount, without_number
from coursebook.chart.figure import in_vocabulary
from coursebook.chart.longest_text import longest_texts
from coursebook.chart.svg import SYMBOLS, draw_svg
from coursebook.chart.table import tables
from coursebook.chart.text import is_bare, left_room, tick_lines
from coursebook.chart.text_width import text_width
from coursebook.explorable.controls import Again, Choice, Control, Slider, Toggle
from coursebook.explorable.definition import Estimate, Explorable, OneOf, Prediction
from coursebook.frozen.lattice import run_state
from coursebook.rendering.states import states_html
from coursebook.rendering.templates import html_templates


def explorable_html(
    explorable: Explorable,
    source: str,
    *,
    longest: Sequence[str] = (),
    predict: bool = True,
    small: bool = False,
    printable: bool = True,
    page: str | None = None,
) -> str:
    """Render an explorable in its default state.

    Parameters
    ----------
    explorable : Explorable
        The definition.
    source : str
        Address of the script with its frozen lattice, relative to the page.
    longest : sequence of str, optional
        The sentences that the page keeps room for, so that nothing below moves from state to state.
    predict : bool, optional
        Whether to ask for the prediction first.
    small : bool, optional
        Whether to leave out numbers, link and notes, which a first try does not need, and what only paper shows.
    printable : bool, optional
        Whether to add the states that only paper shows; a notebook leaves them out.
    page : str, optional
        The public address of its page, for the QR codes on paper.

    Returns
    -------
    str
        A complete `<course-explorable>` element.
    """
    run = run_state(explorable, explorable.default_state)
    is_chart = in_vocabulary(run.figure)
    return _TEMPLATES.get_template("explorable.html").render(
        slug=explorable.slug,
        title=explorable.title,
        question=explorable.question,
        toy=explorable.toy,
        state=explorable.default_state,
        small=small,
        source=source,
        prediction=prediction_values(explorable.prediction) if predict else None,
        figure_name=run.figure["layout"].get("meta", {}).get("name", explorable.title),
        legend=legend(run.figure),
        plot=_plot(run.figure) if is_chart else {"svg": "", "bare": False},
        tables=tables(run.figure) if is_chart and not small else [],
        sentence=run.sentence,
        longest=longest,
        longest_stories=longest_texts(preset.story for preset in explorable.presets),
        states="" if small or not printable else Markup(states_html(explorable, page, is_page=True)),
        controls=[_control(control) for control in explorable.controls],
        presets=[
            {
                "title": preset.title,
                "story": preset.story,
                "state": explorable.completed(preset.state),
            }
            for preset in explorable.presets
        ],
    )


def _plot(figure: Mapping[str, Any]) -> dict[str, Any]:
    layout = figure["layout"]
    bare = is_bare(layout)
    upper, lower = ("", "") if bare else (layout[axis]["title"]["text"] for axis in ("yaxis", "xaxis"))
    return {
        "svg": Markup(draw_svg(figure)),
        "bare": bare,
        "upper": upper,
        "lower": lower,
        "left": left_room(layout),
        "tick_lines": tick_lines(layout),
    }


def _control(control: Control) -> dict[str, Any]:
    common = {"name": control.name, "label": control.label, "default": control.default}
    match control:
        case Slider(low=low, high=high, step=step, unit=unit):
            texts = [amount(str(value), unit) for value in control.values]
            scale = {"low": low, "high": high, "step": step}
            labels = {"text": amount(str(control.default), unit), "longest": max(texts, key=text_width)}
            return {"kind": "slider", **common, **scale, **labels}
        case Toggle():
            return {"kind": "toggle", **common}
        case Choice():
            return {"kind": "choice", **common, "options": list(control.options.items())}
        case Again():
            runs = [(run, f"{run} of {control.runs}") for run in control.values]
            return {"kind": "again", **common, "options": runs}


def prediction_values(prediction: Prediction | None) -> dict[str, Any] | None:
    """Return what a template needs in order to ask for a prediction, if there is one."""
    match prediction:
        case Prediction(answer=OneOf(options)):
            return {"ask": prediction.ask, "options": options}
        case Prediction(answer=Estimate(low, high, step, unit)):
            middle = low + step * round((high - low) / 2 / step)
            widest = max((amount(f"{end:g}", unit) for end in (low, low + step, high - step, high)), key=text_width)
            scale = {"low": low, "high": high, "step": step, "middle": f"{middle:g}", "unit": unit, "widest": widest}
            texts = {"text": amount(f"{middle:g}", unit), "unit_alone": without_number(unit)}
            return {"ask": prediction.ask, "options": None, **scale, **texts}
    return None


def legend(figure: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return each mark that has a name, with a swatch of it; nothing for a figure outside the chart vocabulary."""
    if not in_vocabulary(figure):
        return []
    return [
        {"name": trace["name"], **trace["meta"], "swatch": Markup(_swatch(trace))}
        for trace in figure["data"]
        if trace["showlegend"]
    ]


def _swatch(trace: Mapping[str, Any]) -> str:
    match trace["meta"]["mark"]:
        case "line" | "steps" | "links" | "rule":
            return '<path d="M0 6H24"/>'
        case "band" | "bars":
            return '<rect width="24" height="12"/>'
        case "dots" if trace["marker"]["symbol"] in SYMBOLS:
            return f'<path transform="translate(12 6) scale(5)" d="{SYMBOLS[trace["marker"]["symbol"]]}"/>'
        case _:
            return '<circle cx="12" cy="6" r="5"/>'


_TEMPLATES = html_templates("coursebook.rendering")
