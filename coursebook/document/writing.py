"""Write a document as Markdown, with its slugs and parts spelled out."""

import json

from coursebook.document.blocks import SECTION, TERM, TITLE
from coursebook.document.markdown import is_heading
from coursebook.document.model import Document, Part, Section


def markdown_of(document: Document) -> str:
    """Write a document so that reading it gives the same document again (up to line numbers)."""
    pieces = [_front_matter(document)]
    if document.introduction:
        pieces.append(_text(SECTION, document.introduction))
    pieces += [_section(SECTION, section) for section in document.sections]
    if document.terms:
        pieces.append("## Important terms")
    pieces += [_section(TERM, term) for term in document.terms]
    return "\n\n".join(pieces) + "\n"


def _front_matter(document: Document) -> str:
    lines = ["---", f"title: {_quoted(document.title)}", "parts:"]
    for part in document.parts:
        lines += _part(part)
    return "\n".join([*lines, "---"])


def _part(part: Part) -> list[str]:
    return [
        f"  - caption: {_quoted(part.caption)}",
        f"    folder: {part.folder}",
        f"    chapters: [{', '.join(part.chapters)}]",
    ]


def _section(level: int, section: Section) -> str:
    return f"{'#' * level} {section.heading} {{#{section.slug}}}\n\n{_text(level, section)}"


def _text(level: int, section: Section) -> str:
    """Write the text below a heading of a level, with its inner headings as deep as they were."""
    lowered = "#" * (level - TITLE)
    paragraphs = (lowered + text if is_heading(text) else text for text in section.paragraphs)
    return "\n\n".join(paragraphs)


def _quoted(text: str) -> str:
    """Quote a text for YAML, whose double quotes are those of JSON."""
    return json.dumps(text, ensure_ascii=False)
