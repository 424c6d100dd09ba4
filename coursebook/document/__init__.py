"""A course's source text: one file that authors write, read as sections and terms.

The package reads such a file and writes one, and names every mistake with its place. The file is Markdown, or plain
text (``.txt``) in which a heading is a short line without final punctuation. In Markdown::

    ---
    title: Growing tomatoes
    parts:
      - caption: Start
        folder: start
        chapters: [introduction]
      - caption: In the garden
        folder: garden
        chapters: [watering, blossom-end-rot]
    ---

    Introduction paragraphs, before any heading.

    ## Watering by weight {#watering}

    A section's paragraphs. One sentence per line keeps changes readable.

    ### How heavy is dry

    Deeper headings stay inside the section.

    ## Important terms

    ### Blossom-end rot {#blossom-end-rot}

    A term's paragraphs.

``{#slug}`` names a chapter for good; without it, the name is made from the heading. Front matter may be left out: then
the title is a first ``# heading`` or the file's name, and the parts are *Sections* and *Terms*.
"""

from coursebook.document.markdown import words_of
from coursebook.document.model import Document, Part, Section
from coursebook.document.reading import read_document
from coursebook.document.writing import markdown_of

__all__ = ["Document", "Part", "Section", "markdown_of", "read_document", "words_of"]
