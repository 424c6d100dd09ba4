"""The explorables of the course, one module per phenomenon.

``from widgets import validation_loop`` imports the explorable; its model is in the module of the same name
(``from widgets.validation_loop import simulate``). A module is imported when it is asked for.
"""

from coursebook.explorable import lazy_package

lazy_package(__name__)
