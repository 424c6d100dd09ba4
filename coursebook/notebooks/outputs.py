"""Single outputs of cells: which of them need a kernel, and what is left of them without one."""

from collections.abc import Sequence

from nbformat import NotebookNode

#: What a live ipywidget stores: the name of its model in a kernel that is gone.
WIDGET = "application/vnd.jupyter.widget-view+json"


def has_widget(output: NotebookNode) -> bool:
    """Tell whether an output is a live ipywidget."""
    return WIDGET in output.get("data", {})


def without_widgets(outputs: Sequence[NotebookNode]) -> list[NotebookNode]:
    """Copy outputs without their live widgets: a widget's text stays, and nothing of one that has none."""
    kept = []
    for output in outputs:
        if has_widget(output):
            data = {kind: shown for kind, shown in output.data.items() if kind != WIDGET}
            if data:
                kept.append(NotebookNode({**output, "data": NotebookNode(data)}))
        else:
            kept.append(output)
    return kept
