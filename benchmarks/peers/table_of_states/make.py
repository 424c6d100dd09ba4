"""Builds the simplest page: all curves in one JSON file, drawn by plotly.js."""

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import toy

HERE = Path(__file__).parent


def main(site: Path) -> None:
    """Copy the page to a folder, and write the table beside it."""
    site.mkdir()
    shutil.copy(HERE / "index.html", site)
    shutil.copy(site.parent / "npm" / "plotly.js-dist-min" / "plotly.min.js", site)
    (site / "states.json").write_text(json.dumps(table(), separators=(",", ":")), "utf-8")


def table() -> dict[str, Any]:
    """Return the figure of the initial state, and both curves and the sentence of every state in order."""
    talks = [toy.spread(*state) for state in toy.states()]
    return {
        "sliders": [slider._asdict() for slider in toy.SLIDERS],
        "figure": toy.figure(toy.spread(*(slider.start for slider in toy.SLIDERS))),
        "curves": [[trace["y"] for trace in toy.figure(talk)["data"]] for talk in talks],
        "sentences": [toy.sentence(talk) for talk in talks],
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
