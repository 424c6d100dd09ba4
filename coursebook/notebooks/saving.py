"""What a Jupyter server stores of a chapter that somebody works in: source edits, and no outputs of their kernel.

A hook for the server's contents manager, named in ``deploy/jupyter_server_config.json``. Code cells keep the outputs
that `coursebook sync` has stored, so that running a chapter changes no file; a new cell has none until the next sync.
"""

import json
from pathlib import Path
from typing import Any

from nbformat.v4 import nbjson

from coursebook.notebooks.files import notebook_of
from coursebook.notebooks.normal import KERNEL
from coursebook.notebooks.outputs import has_widget

#: Outputs by the source that gave them, for each file saved: a cell that was deleted may be brought back.
_seen: dict[Path, dict[str, list[dict[str, Any]]]] = {}


def keep_fixed_outputs(model: dict[str, Any], path: str, contents_manager: Any, **_: Any) -> None:  # noqa: ANN401
    """Replace a chapter's outputs by those stored in its file, before the server writes it.

    Parameters
    ----------
    model : dict
        What is to be saved, as Jupyter's contents API describes it; changed in place.
    path : str
        The file, from the server's root folder.
    contents_manager : jupyter_server.services.contents.manager.ContentsManager
        Knows that folder.
    """
    file = Path(contents_manager.root_dir) / path.strip("/")
    if model.get("type") != "notebook" or not model.get("content") or not _is_chapter(file):
        return
    stored = _stored_outputs(file)
    notebook = model["content"]
    notebook["metadata"] = _kernel_only(notebook.get("metadata", {}))
    for cell in notebook["cells"]:
        tags = cell.get("metadata", {}).get("tags", [])
        cell["metadata"] = {"tags": tags} if tags else {}
        if cell["cell_type"] == "code":
            cell["execution_count"] = None
            remembered = _seen[file].get(cell["source"], [])
            cell["outputs"] = stored.get(cell.get("id"), remembered)
    while notebook["cells"] and _is_empty(notebook["cells"][-1]):
        notebook["cells"].pop()


def _is_empty(cell: dict[str, Any]) -> bool:
    """Tell whether a cell is one that Jupyter adds when the last cell is run."""
    return cell["cell_type"] == "code" and not cell["source"].strip()


def _is_chapter(file: Path) -> bool:
    """Tell whether a notebook is in the book of a course; elsewhere people keep their own."""
    return any(folder.name == "book" and (folder.parent / "_config.yml").is_file() for folder in file.parents)


def _kernel_only(metadata: dict[str, Any]) -> dict[str, Any]:
    """Keep the kernel alone, and one that is not Python's as it is, which `coursebook sync` refuses by name."""
    kernel = metadata.get("kernelspec", {})
    return {"kernelspec": kernel if kernel.get("language", "python") != "python" else dict(KERNEL)}


def _stored_outputs(file: Path) -> dict[str, list[dict[str, Any]]]:
    """Read the outputs of a file's code cells by their ids, and remember them by their source.

    A cell that was edited keeps its outputs too: the edit may be taken back, and a build sees that they are old.
    """
    seen = _seen.setdefault(file, {})
    try:
        cells = json.loads(nbjson.writes(notebook_of(file.read_bytes()), split_lines=False))["cells"]
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}  # new, or broken by a merge
    found = {}
    for cell in cells:
        if cell["cell_type"] == "code" and not any(map(has_widget, cell["outputs"])):
            counted = [output for output in cell["outputs"] if "execution_count" in output]
            for output in counted:
                output["execution_count"] = None
            found[cell["id"]] = cell["outputs"]
            seen.setdefault(cell["source"], cell["outputs"])
    return found
