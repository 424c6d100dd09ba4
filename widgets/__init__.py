"""The explorables of the course, one module per phenomenon.

``from widgets import validation_loop`` gives the explorable; its model is in the module of the same name
(``from widgets.validation_loop import simulate``).
"""

from widgets.validation_loop import validation_loop

__all__ = ["validation_loop"]
