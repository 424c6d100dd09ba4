"""The chapters as they were: from the record, and from notebooks that hold text of the document."""

from pathlib import PurePosixPath

from nbformat import NotebookNode

from coursebook.sync.planned import Notebooks
from coursebook.sync.recognising import Former
from coursebook.sync.record import Record
from coursebook.sync.texts import document_cells


def formers_of(record: Record, found: Notebooks) -> tuple[dict[str, Former], list[str]]:
    """Find the chapters that were there.

    A notebook that its author has moved is found by its name.

    Returns
    -------
    formers : dict of str to Former
        By slug.
    strays : list of str
        Notebooks with text of the document that are second ones of their name.
    """
    holding = {
        path: cells for path, planned in found.items() if planned and (cells := document_cells(planned.notebook))
    }
    recorded = {one.notebook for one in record.chapters.values()}
    by_name: dict[str, str] = {}
    for path in sorted(holding.keys() - recorded, reverse=True):
        by_name[PurePosixPath(path).stem] = path
    formers = {}
    for slug, one in record.chapters.items():
        notebook = one.notebook if one.notebook in holding else by_name.pop(slug, None)
        formers[slug] = Former(slug, one.heading, one.text, notebook)
    for slug, path in sorted(by_name.items()):
        if slug not in formers:
            formers[slug] = Former(slug, "", _text(holding[path]), path, is_recorded=False)
    own = {former.notebook for former in formers.values()}
    return formers, sorted(holding.keys() - own)


def _text(cells: list[NotebookNode]) -> str:
    return cells[0].source
