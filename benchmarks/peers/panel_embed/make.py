"""Builds Panel's page: every state is computed, and stored in a JSON file that the page fetches when needed."""

import sys
from pathlib import Path

import panel
import toy


def main(site: Path) -> None:
    """Save the app with its states."""
    panel.extension("plotly")
    sliders = [
        panel.widgets.DiscreteSlider(name=f"{slider.label} [{slider.unit}]", options=slider.values, value=slider.start)
        for slider in toy.SLIDERS
    ]
    chart = panel.bind(lambda *state: toy.figure(toy.spread(*state)), *sliders)
    words = panel.bind(lambda *state: toy.sentence(toy.spread(*state)), *sliders)
    site.mkdir()
    panel.Column(*sliders, panel.pane.Plotly(chart, sizing_mode="stretch_width"), panel.pane.Markdown(words)).save(
        site / "index.html",
        title="How talk of a post spreads",
        embed=True,
        embed_json=True,
        max_states=len(toy.states()),
        max_opts=max(len(slider.values) for slider in toy.SLIDERS),
        save_path=str(site),
        load_path=".",
        json_prefix="states",
        progress=False,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
