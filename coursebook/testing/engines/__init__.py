"""Browser engines behind one interface: Chromium, Firefox and WebKit, driven by whatever can drive them here."""

from coursebook.testing.engines.engine import Engine, EngineMissingError, Reader, ReaderOptions
from coursebook.testing.engines.finding import ENGINES, start_engine

__all__ = ["ENGINES", "Engine", "EngineMissingError", "Reader", "ReaderOptions", "start_engine"]
