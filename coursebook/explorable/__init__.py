"""What an author writes an explorable with: its controls, presets, prediction and definition.

The catalogue finds every explorable of a course by reading its models' source.
"""

from coursebook.explorable.controls import Again, Choice, Slider, Toggle
from coursebook.explorable.definition import Estimate, Explorable, OneOf, Prediction, Preset

__all__ = ["Again", "Choice", "Estimate", "Explorable", "OneOf", "Prediction", "Preset", "Slider", "Toggle"]
