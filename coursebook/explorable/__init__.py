"""The vocabulary for defining an explorable: controls, presets, a prediction and the definition itself.

The catalogue finds every explorable of a course and records which files its model depends on.
"""

from coursebook.explorable.controls import Again, Choice, Slider, Toggle
from coursebook.explorable.definition import Estimate, Explorable, OneOf, Prediction, Preset
from coursebook.explorable.lazy_package import lazy_package

__all__ = [
    "Again",
    "Choice",
    "Estimate",
    "Explorable",
    "OneOf",
    "Prediction",
    "Preset",
    "Slider",
    "Toggle",
    "lazy_package",
]
