"""A save hook for Jupyter servers: a chapter's source edits are stored, the outputs of the reader's kernel are not.

``deploy/jupyter_server_config.json`` registers it with the server's contents manager. Code cells keep the outputs that
`coursebook sync` has stored, so running a chapter changes no file; a new cell has none until the next sync.
"""

import json
from pathlib import Path
from typing import Any

from coursebook.notebooks.files import notebook_of
from coursebook.notebooks.normalising import KERNEL
from coursebook.notebooks.outputs import has_widget

#: Outputs by the source that produced them, for each saved file: a deleted cell may be restored.
_outputs_by_source: dict[Path, dict[str, list[dict[str, Any]]]] = {}


def keep_fixed_outputs(model: dict[str, Any], path: str, contents_manager: Any, **_: Any) -> None:  # noqa: ANN401
    """Replace a chapter's outputs by those stored in its file, before the server writes it.

    Parameters
    ----------
    model : dict
        What is to be saved, in the form of Jupyter's contents API; changed in place.
    path : str
        The file, relative to the server's root folder.
    contents_manager : jupyter_server.services.contents.manager.ContentsManager
        Has that folder.
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
            remembered = _outputs_by_source[file].get(cell["source"], [])
            cell["outputs"] = stored.get(cell.get("id"), remembered)
    while notebook["cells"] and _is_empty(notebook["cells"][-1]):
        notebook["cells"].pop()


def _is_empty(cell: dict[str, Any]) -> bool:
    """Return whether a cell is one that Jupyter adds when the last cell is run."""
    return cell["cell_type"] == "code" and not cell["source"].strip()


def _is_chapter(file: Path) -> bool:
    """Return whether a notebook is in the book of a course; others are left alone."""
    return any(folder.name == "book" and (folder.parent / "_config.yml").is_file() for folder in file.parents)


def _kernel_only(metadata: dict[str, Any]) -> dict[str, Any]:
    """Keep only the kernel, and one of another language unchanged, which `coursebook sync` then reports."""
    kernel = metadata.get("kernelspec", {})
    return {"kernelspec": kernel if kernel.get("language", "python") != "python" else dict(KERNEL)}


def _stored_outputs(file: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the outputs of a file's code cells by their ids, and remember them by their source.

    An edited cell keeps its outputs too: the edit may be undone, and a build notices that they are out of date.
    """
    seen = _outputs_by_source.setdefault(file, {})
    try:
        cells = json.loads(json.dumps(notebook_of(file.read_bytes())))["cells"]
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}  # new, or damaged by a merge
    found = {}
    for cell in cells:
        if cell["cell_type"] == "code" and not any(map(has_widget, cell["outputs"])):
            counted = [output for output in cell["outputs"] if "execution_count" in output]
            for output in counted:
                output["execution_count"] = None
            found[cell["id"]] = cell["outputs"]
            seen.setdefault(cell["source"], cell["outputs"])
    return found
