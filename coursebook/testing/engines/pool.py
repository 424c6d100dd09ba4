"""The browsers of one process of a test run, each started when it is first needed."""

from coursebook.testing.engines.engine import Engine, EngineMissingError
from coursebook.testing.engines.finding import start_engine


class EnginePool:
    """Engines that have been started, or found missing."""

    def __init__(self) -> None:
        self._found: dict[str, Engine | EngineMissingError] = {}

    def engine(self, name: str) -> Engine:
        """Return an engine, started now if need be.

        Raises
        ------
        EngineMissingError
            If it is not installed or does not start.
        """
        if name not in self._found:
            try:
                self._found[name] = start_engine(name)
            except EngineMissingError as error:
                self._found[name] = error
        found = self._found[name]
        if isinstance(found, EngineMissingError):
            raise found
        return found

    def close(self) -> None:
        """End all browsers."""
        for found in self._found.values():
            if not isinstance(found, EngineMissingError):
                found.close()
        self._found.clear()
