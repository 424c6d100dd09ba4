"""What tests of the proof have in common."""

import pytest

from coursebook.testing.engines import ENGINES, start_engine


@pytest.fixture(scope="module", params=ENGINES)
def engine(request):
    """An engine, started once for a file of tests."""
    engine = start_engine(request.param)
    yield engine
    engine.close()
