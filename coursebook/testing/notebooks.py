"""Notebooks under test: nbval runs each cell and compares its outputs with the stored ones, strictly."""

import pytest
from nbval.plugin import IPyNbCell

from coursebook.notebooks import is_notebook_only
from coursebook.testing.collecting import KEY


def compare_outputs(item: pytest.Item) -> None:
    """Set an execution count on a cell, so that nbval compares its outputs with the stored ones.

    Notebooks are committed without execution counts, and nbval treats a cell without one as never run: it would reject
    stored outputs, and ignore missing ones. That is right for cells that store none: they only have to run.
    """
    if isinstance(item, IPyNbCell):
        if item.path.is_relative_to(item.config.rootpath):
            item.user_properties.append((KEY, {"kind": "notebooks", "engine": ""}))
        if not is_notebook_only(item.cell):
            item.cell.execution_count = item.cell_num + 1
