"""What a course's source text consists of."""

from dataclasses import dataclass, field

#: The introduction has no heading in the source; it gets these.
INTRODUCTION_SLUG = "introduction"
INTRODUCTION_HEADING = "Introduction"


@dataclass(frozen=True)
class Section:
    """A piece of the text that becomes one chapter: the introduction, a section or a term.

    Parameters
    ----------
    slug : str
        Its name in files and links.
    heading : str
        One line of Markdown.
    paragraphs : tuple of str
        Markdown, each without blank lines around it; its lines are the source's lines. A heading
        within the section is one of them, lifted so that the first level begins with ``##``.
    line : int
        The line of its heading (or of the introduction's first paragraph) in the source, from 1.
    has_own_slug : bool
        Whether its slug cannot change with its heading: an author wrote it, or it is the introduction's.
    """

    slug: str
    heading: str
    paragraphs: tuple[str, ...]
    line: int
    has_own_slug: bool = field(default=False, compare=False)

    @property
    def text(self) -> str:
        """The paragraphs as one Markdown text, without the heading."""
        return "\n\n".join(self.paragraphs)


@dataclass(frozen=True)
class Part:
    """A group of chapters.

    Parameters
    ----------
    caption : str
        What a reader sees above the group.
    folder : str
        The folder under ``book/`` that holds its chapters.
    chapters : tuple of str
        Slugs, in reading order.
    """

    caption: str
    folder: str
    chapters: tuple[str, ...]


@dataclass(frozen=True)
class Document:
    """A whole source text.

    Parameters
    ----------
    title : str
        The course's title.
    introduction : Section or None
        The text before the first heading, if any.
    sections, terms : tuple of Section
        In the order of the source.
    parts : tuple of Part
        Every section, every term and the introduction are in exactly one.
    """

    title: str
    introduction: Section | None
    sections: tuple[Section, ...]
    terms: tuple[Section, ...]
    parts: tuple[Part, ...]

    @property
    def everything(self) -> tuple[Section, ...]:
        """Introduction, sections and terms in the order of the source."""
        first = (self.introduction,) if self.introduction else ()
        return (*first, *self.sections, *self.terms)
