"""How each type of question looks, a module per type: the values of its templates, and its answer.

To add a type, write a module with a function of each kind, registered for its class, and import it here.
"""

from coursebook.rendering.questions import challenge, choice, estimate, gap, match, number, order, text
from coursebook.rendering.questions.base import answer_html, answer_key_html, template_values

__all__ = [
    "answer_html",
    "answer_key_html",
    "challenge",
    "choice",
    "estimate",
    "gap",
    "match",
    "number",
    "order",
    "template_values",
    "text",
]
