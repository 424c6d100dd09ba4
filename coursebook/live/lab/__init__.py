"""The lab: a course's model beside changed ones, as a plotly figure with controls, to be tried out in a notebook."""

from coursebook.live.lab.comparison import Comparison, compare

__all__ = ["Comparison", "compare"]
