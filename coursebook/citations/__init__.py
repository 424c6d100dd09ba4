"""Citations: links to the entries of a bibliography, which any notebook shows, and roles, which only a page knows."""

from coursebook.citations.bibliography import Reference, parse_bibliography
from coursebook.citations.prose import Citation, citations_in, with_roles, with_words, without_code_spans

__all__ = [
    "Citation",
    "Reference",
    "citations_in",
    "parse_bibliography",
    "with_roles",
    "with_words",
    "without_code_spans",
]
