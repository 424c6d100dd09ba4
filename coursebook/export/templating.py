"""The templates of exported books, with a filter for text within CSS."""

import re

from markupsafe import Markup

from coursebook.rendering.templates import html_templates


def _css_string(text: str) -> Markup:
    """Write text as a string of CSS within HTML."""
    return Markup('"{}"'.format(re.sub(r'["\\<\n]', lambda sign: f"\\{ord(sign[0]):x} ", text)))


TEMPLATES = html_templates("coursebook.export", css_string=_css_string)
