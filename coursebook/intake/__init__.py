"""A course of its own from documents that were not written for one.

Every form (Markdown, plain text, HTML, Word, OpenDocument, EPUB, notebooks, PDF) is brought into one tree;
from the tree come chapters, terms and pictures; from these the course's one document, in Markdown, with all
that a course has around it::

    documents ──reading──▶ trees ──sectioning, glossary──▶ chapters, terms ──assembling──▶ documents/*.md
                                                                                └─beginning──▶ the course's folder

Nothing of a document is run, nothing outside the course's folder is written, and nothing is asked of a network.
"""

from coursebook.intake.beginning import Begun, begin_course

__all__ = ["Begun", "begin_course"]
