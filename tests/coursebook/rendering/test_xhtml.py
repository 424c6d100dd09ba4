"""Our own HTML as XHTML: what XML does not know is replaced, and what cannot be replaced is refused with its place."""

import pytest

from coursebook.rendering.xhtml import as_xhtml


def test_names_of_signs_become_numbers():
    """XML knows five names and no others."""
    assert as_xhtml("<p>a&nbsp;b &amp; c &lt; d</p>") == "<p>a&#160;b &amp; c &lt; d</p>"


def test_every_drawing_names_its_language():
    """A namespace for each svg, once."""
    drawn = as_xhtml('<p><svg class="a"><svg xmlns="http://www.w3.org/2000/svg" /></svg></p>')

    assert drawn.count('xmlns="http://www.w3.org/2000/svg"') == 2


def test_nothing_runs():
    """A script is taken out with all that is inside."""
    assert as_xhtml('<p>a</p><script type="module">if (1 < 2) run()</script><p>b</p>') == "<p>a</p><p>b</p>"


@pytest.mark.parametrize("html", ["<p>open", "<p>a<br>b</p>", "<p class=bare>a</p>", "<p>a & b</p>"])
def test_what_is_no_xml_is_refused(html):
    """The message shows where."""
    with pytest.raises(ValueError, match="near"):
        as_xhtml(html)
