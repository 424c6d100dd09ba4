"""The entries of a BibTeX file, and the words by which a text refers to them."""

from dataclasses import dataclass

from pybtex.database import Entry, Person
from pybtex.database.input.bibtex import Parser
from pybtex.richtext import Text

#: From this number of authors on, only the first is named.
_MANY = 3


@dataclass(frozen=True)
class Reference:
    """What a text says of an entry.

    Parameters
    ----------
    names : tuple of str
        The last names of the authors, or of the editors; the title if it has neither.
    year : str
        Empty if the entry has none.
    """

    names: tuple[str, ...]
    year: str

    @property
    def authors(self) -> str:
        """The authors as a page names them, such as "Burke and Kraut" or "Milli et al."."""
        if len(self.names) >= _MANY:
            return f"{self.names[0]} et al."
        return " and ".join(self.names)

    def words(self, *, parenthetical: bool) -> str:
        """Return the words of a citation: "Centola (2010)", or "(Centola, 2010)" in parentheses."""
        if parenthetical:
            return f"({', '.join(filter(None, [self.authors, self.year]))})"
        return f"{self.authors} ({self.year})" if self.year else self.authors


def parse_bibliography(text: str) -> dict[str, Reference]:
    """Read a BibTeX file.

    Parameters
    ----------
    text : str
        Its content.

    Returns
    -------
    dict of str to Reference
        By key.

    Raises
    ------
    pybtex.exceptions.PybtexError
        If the file cannot be parsed, or uses a key twice.
    """
    return {key: _reference(entry) for key, entry in Parser().parse_string(text).entries.items()}


def _reference(entry: Entry) -> Reference:
    people = entry.persons.get("author") or entry.persons.get("editor") or []
    names = tuple(map(_last_name, people)) or (_plain(entry.fields.get("title", entry.key)),)
    return Reference(names, _plain(entry.fields.get("year", "")))


def _last_name(person: Person) -> str:
    return _plain(" ".join([*person.prelast_names, *person.last_names]))


def _plain(tex: str) -> str:
    """Return TeX as plain text: without braces, with accents."""
    return str(Text.from_latex(tex))
