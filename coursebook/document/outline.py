"""Turn blocks into an outline: which headings are sections, which are terms, and which text belongs to which.

A heading below a section's or a term's own is part of the text. There it is lifted, so that those of a
chapter begin with ``##``: its page has the chapter's own heading as ``#``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from coursebook.document.blocks import SECTION, TERM, TITLE, Blocks, Heading, Paragraph
from coursebook.document.markdown import is_heading
from coursebook.document.model import INTRODUCTION_HEADING, INTRODUCTION_SLUG, Section
from coursebook.document.slugs import RULE, is_slug, slug_of
from coursebook.limits.texts import too_many_words
from coursebook.limits.values import CHAPTERS
from coursebook.problems import Problem

#: A slug after a heading; behind a backslash it is words.
_SLUG_MARK = re.compile(r"(?<!\\)\{#[^{}]*\}$")

#: The longest heading: a chapter's title in a menu. [characters]
MAX_HEADING = 200


@dataclass
class Outline:
    """The chapters of a text, before they are arranged in parts."""

    path: Path
    title: Heading | None = None
    introduction: Section | None = None
    sections: list[Section] = field(default_factory=list)
    terms: list[Section] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    #: Slug to the line that has it.
    taken: dict[str, int] = field(default_factory=dict)
    #: Lines of the headings that end the chapter above them.
    openings: list[int] = field(default_factory=list)

    def wrong(self, line: int, what: str, remedy: str) -> None:
        """Note a mistake."""
        self.problems.append(Problem(self.path, what, remedy, line, 1))


def outline_of(path: Path, blocks: Blocks) -> Outline:
    """Sort blocks into introduction, sections and terms.

    Parameters
    ----------
    path : pathlib.Path
        For mistakes.
    blocks : iterator of Heading, Paragraph or Problem
        The text.
    """
    outline = Outline(path)
    for heading, paragraphs in _groups(outline, blocks):
        outline.openings += [heading.line] if heading else []
        if heading is None or heading.level == TITLE:
            _add_opening(outline, heading, paragraphs)
        elif heading.level == SECTION and heading.opens_terms:
            _refuse_text_between(outline, paragraphs)
        elif heading.level == SECTION:
            outline.sections.append(_section(outline, heading, paragraphs))
        else:
            outline.terms.append(_section(outline, heading, paragraphs))
    _check_sizes(outline)
    return outline


def _check_sizes(outline: Outline) -> None:
    """Refuse more chapters than a menu can hold, and chapters as long as books."""
    chapters = [*([outline.introduction] if outline.introduction else []), *outline.sections, *outline.terms]
    if len(chapters) > CHAPTERS.value:
        outline.problems.append(CHAPTERS.problem(outline.path, "The document has", len(chapters)))
    for chapter in chapters:
        outline.problems += too_many_words(outline.path, "The chapter", chapter.text, chapter.line)


def _groups(outline: Outline, blocks: Blocks) -> Iterator[tuple[Heading | None, list[Paragraph]]]:
    """Yield each heading that opens a chapter, with all that follows it; deeper headings are text."""
    heading: Heading | None = None
    paragraphs: list[Paragraph] = []
    deepest, inner = SECTION, TITLE
    for block in blocks:
        if isinstance(block, Problem):
            outline.problems.append(block)
        elif isinstance(block, Paragraph):
            paragraphs.append(block)
        elif block.level > deepest:
            level = block.level - deepest + TITLE
            _check_inner(outline, block, level, inner)
            paragraphs.append(Paragraph(f"{'#' * level} {block.text}", block.line))
            inner = level
        else:
            if heading or paragraphs:
                yield heading, paragraphs
            heading, paragraphs, inner = block, [], TITLE
            if block.level == SECTION:
                deepest = TERM if block.opens_terms else SECTION
    if heading or paragraphs:
        yield heading, paragraphs


def _check_inner(outline: Outline, heading: Heading, level: int, above: int) -> None:
    """Refuse a heading within a chapter that its page could not show."""
    if level > above + 1:
        what = f"“{_short(heading.text)}” is {level - above} levels below what is above it."
        outline.wrong(heading.line, what, f"Write it with {'#' * (heading.level - level + above + 1)}.")
    if _SLUG_MARK.search(heading.text):
        what = f"“{_short(heading.text)}” is not a chapter, so it has no slug."
        outline.wrong(heading.line, what, "Delete the {#…}; the chapter's own slug leads here.")


def _add_opening(outline: Outline, heading: Heading | None, paragraphs: list[Paragraph]) -> None:
    """Take the title and the introduction, which come before all else."""
    if heading:
        if outline.title or outline.introduction or outline.sections or outline.terms:
            what = "A heading with one # is the title, and the title comes first."
            outline.wrong(heading.line, what, "Give this heading ## (or delete it).")
        _check_length(outline, heading.text, heading.line)
        outline.title = outline.title or heading
    if paragraphs and not outline.introduction:
        texts = tuple(paragraph.text for paragraph in paragraphs)
        line = paragraphs[0].line
        outline.introduction = Section(INTRODUCTION_SLUG, INTRODUCTION_HEADING, texts, line, has_own_slug=True)
        outline.taken[INTRODUCTION_SLUG] = line


def _section(outline: Outline, heading: Heading, paragraphs: list[Paragraph]) -> Section:
    words, slug, is_own = _split_slug(outline, heading)
    if all(is_heading(paragraph.text) for paragraph in paragraphs):
        outline.wrong(heading.line, f"“{_short(words)}” has no text.", "Write some, or delete the heading.")
    _check_length(outline, words, heading.line)
    _take(outline, slug, heading.line)
    return Section(slug, words, tuple(paragraph.text for paragraph in paragraphs), heading.line, is_own)


def _check_length(outline: Outline, words: str, line: int) -> None:
    if len(words) > MAX_HEADING:
        what = f"The heading has {len(words)} characters, more than {MAX_HEADING}."
        outline.wrong(line, what, "Shorten it, or make it a paragraph.")


def _take(outline: Outline, slug: str, line: int) -> None:
    if slug in outline.taken:
        what = f"The slug “{slug}” is taken by line {outline.taken[slug]}."
        outline.wrong(line, what, "Give this heading another, as in {#another-slug}.")
    elif is_slug(slug):
        outline.taken[slug] = line


def _split_slug(outline: Outline, heading: Heading) -> tuple[str, str, bool]:
    """Split a heading into words and slug, and tell whether the slug is in the heading."""
    words, mark, rest = heading.text.rpartition("{#")
    if not (mark and rest.endswith("}")):
        slug = slug_of(heading.text)
        if not slug:
            what = "No slug can be made from this heading."
            outline.wrong(heading.line, what, "Write one after it, as in {#my-slug}.")
        return heading.text, slug, False
    slug = rest[:-1].strip()
    if not is_slug(slug):
        what = f"“{_short(slug)}” is not a slug."
        outline.wrong(heading.line, what, f"Write {RULE}.")
    if not words.strip():
        outline.wrong(heading.line, "The heading has a slug but no words.", "Write some before it.")
    return words.strip(), slug, True


def _refuse_text_between(outline: Outline, paragraphs: list[Paragraph]) -> None:
    if paragraphs:
        what = "This text, between the terms' heading and the first term, is in no chapter."
        outline.wrong(paragraphs[0].line, what, "Move it under a heading of its own.")


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"
