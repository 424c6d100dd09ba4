"""The toy as an explorable."""

import toy

from coursebook.chart import Axis, chart, line
from coursebook.explorable import Explorable, Slider


def draw(talk: toy.Talk) -> dict:
    """Draw both curves."""
    return chart(
        "Who talks about a post and who has heard of it, over 60 days",
        Axis("Day", 0, toy.DAYS - 1),
        Axis("People [%]", 0, 100, digits=1),
        [
            line("Talk about it", talk.day, talk.talking),
            line("Have heard of it", talk.day, talk.heard, role="compare"),
        ],
    )


talk = Explorable(
    slug="talk",
    title="How talk of a post spreads",
    question="How many hear of it?",
    controls=[
        Slider(slider.name, slider.label, slider.low, slider.high, slider.step, slider.start, slider.unit)
        for slider in toy.SLIDERS
    ],
    model=toy.spread,
    figure=draw,
    narrate=toy.sentence,
    presets=[],
)
