"""The course's help page: linked in the footer of every page, and the first result when a reader searches for help.

A course has such a page if the one that `course_help` names exists, by convention ``book/help``. Every page shows its
title and first paragraph, which are therefore in the course's language.
"""

from dataclasses import dataclass
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from coursebook.distress import HELP_PAGE, words_of_distress


@dataclass(frozen=True)
class HelpPage:
    """What other pages show of the help page.

    Parameters
    ----------
    name : str
        The page.
    title : str
        Its heading.
    opening : str
        Its first paragraph, without markup.
    """

    name: str
    title: str
    opening: str


def setup(app: Sphinx) -> None:
    """Look up the help page once all pages are read; when its title or opening changes, all pages are written again."""
    app.add_config_value("course_help", HELP_PAGE, "html", types=[str])
    app.add_config_value("course_help_words", [], "html", types=[list, tuple])
    app.connect("env-updated", _pages_to_write)
    app.connect("html-page-context", _add_to_context, priority=400)


def help_page(env: BuildEnvironment) -> HelpPage | None:
    """Return the help page of a book that has been read, if it has one."""
    name = env.config.course_help
    if name not in env.found_docs:
        return None
    paragraph = next(env.get_doctree(name).findall(nodes.paragraph), None)
    opening = " ".join(paragraph.astext().split()) if paragraph else ""
    return HelpPage(name, env.titles[name].astext(), opening)


def _pages_to_write(_: Sphinx, env: Any) -> list[str]:  # noqa: ANN401  (Sphinx's environment with our attribute)
    before, env.course_help = getattr(env, "course_help", None), help_page(env)
    return sorted(env.found_docs) if env.course_help != before else []


def _add_to_context(app: Sphinx, page: str, _: str, context: dict[str, Any], __: nodes.document | None) -> None:
    help_page_of_book = getattr(app.env, "course_help", None)
    is_other = help_page_of_book and help_page_of_book.name != page
    context["course_help"] = help_page_of_book if is_other else None
    if page == "search":
        context["course_help_words"] = words_of_distress(app.config.language, app.config.course_help_words)
