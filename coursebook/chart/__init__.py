"""The chart vocabulary: two axes and a small set of marks, in colours chosen by role.

The same figure becomes SVG in a page, plotly in a notebook, and a table for readers who cannot see it.
"""

from coursebook.chart.figure import Axis, Figure, chart
from coursebook.chart.marks import band, bars, dots, line, links, note, people, rule

__all__ = ["Axis", "Figure", "band", "bars", "chart", "dots", "line", "links", "note", "people", "rule"]
