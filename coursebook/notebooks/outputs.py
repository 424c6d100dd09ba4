"""Outputs of cells that need a kernel, and what remains of them without one."""

from collections.abc import Sequence

from nbformat import NotebookNode

from coursebook.notebooks.files import node

#: The MIME type of a live ipywidget: the id of its model in a kernel that no longer runs.
WIDGET = "application/vnd.jupyter.widget-view+json"


def has_widget(output: NotebookNode) -> bool:
    """Return whether an output is a live ipywidget."""
    return WIDGET in output.get("data", {})


def without_widgets(outputs: Sequence[NotebookNode]) -> list[NotebookNode]:
    """Copy outputs without live widgets: only a widget's text alternative stays, if it has one."""
    kept = []
    for output in outputs:
        if has_widget(output):
            data = {mime: content for mime, content in output.data.items() if mime != WIDGET}
            if data:
                kept.append(node({**output, "data": node(data)}))
        else:
            kept.append(output)
    return kept
