"""What a check may ask of a browser: to open a page as a new reader, run a function in it, press a key."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

#: How long a page may take for anything: much longer than it does, since a check must not fail on a busy machine. [s]
PATIENCE = 60


@dataclass(frozen=True)
class ReaderOptions:
    """What a reader's system and window are like.

    Parameters
    ----------
    width, height : int
        The size of the page [CSS px].
    is_dark : bool
        Whether the system asks for dark pages.
    is_still : bool
        Whether the system asks for less motion.
    """

    width: int = 1280
    height: int = 800
    is_dark: bool = False
    is_still: bool = False


#: A window on a desk, light, with motion.
DESK = ReaderOptions()


class Reader(Protocol):
    """A page in a browser, seen by a reader of its own: no other reader's answers are stored here."""

    def visit(self, address: str) -> None:
        """Open an address, ``file:`` or ``http:``, and wait until the page and what it needs are loaded."""

    def reload(self) -> None:
        """Load the page again, as `visit` does."""

    def run(self, function: str, *values: Any) -> Any:  # noqa: ANN401  (JSON)
        """Call a JavaScript function in the page.

        Parameters
        ----------
        function : str
            An expression whose value is a function; it may be asynchronous.
        *values : JSON
            Its arguments.

        Returns
        -------
        JSON
            What it returned; None for undefined.

        Raises
        ------
        PageError
            If it threw an error, or took longer than `PATIENCE`.
        """

    def press(self, *keys: str) -> None:
        """Press keys one after the other on what has the focus, such as `ArrowRight`, `Enter`, `Space` or `Tab`."""

    def errors(self) -> list[str]:
        """Return what the page did wrong since the last call: errors in the console, and files that did not arrive."""

    def foreign(self) -> list[str]:
        """Return the addresses outside the site that the page has asked for since the last call."""


class Engine(Protocol):
    """A browser that has been started.

    Attributes
    ----------
    name : str
        ``chromium``, ``firefox`` or ``webkit``.
    version : str
        The browser's.
    needs_recorder : bool
        Whether it does not tell of all errors, so that pages must note them themselves (`recording`).
    """

    name: str
    version: str
    needs_recorder: bool

    def reader(self, options: ReaderOptions = DESK) -> AbstractContextManager[Reader]:
        """Open a window for a new reader, closed at the end of the context."""

    def close(self) -> None:
        """End the browser."""


class EngineMissingError(RuntimeError):
    """The browser is not here, or does not start; says how it can be had."""


class PageError(RuntimeError):
    """A function that was run in a page threw an error, or did not end."""
