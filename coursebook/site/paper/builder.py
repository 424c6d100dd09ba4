"""The book for paper: a Sphinx builder that writes each page as XHTML without scripts, and a list of them in order.

`coursebook.export` makes a PDF and an EPUB of what it writes. A page whose front matter says ``on_paper: false``, since
it is only for playing, is left out.
"""

import json
import posixpath
import re
from pathlib import Path
from typing import Any

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util import logging

from coursebook.rendering.templates import TEMPLATES
from coursebook.rendering.xhtml import as_xhtml
from coursebook.site import addresses, reading_order
from coursebook.site.paper import front_matter as paper_front
from coursebook.site.safety import finished
from coursebook.site.theme.assets import paper_style
from coursebook.web import SOURCES

#: The builder's name, and that of the folder in which it writes.
PAPER = "paper"
#: The list of pages, for those who make a book of them.
LIST = "book.json"

_STATE_LINK = re.compile(r'href="#([a-z0-9-]+)(\?[^"]*)"')
_EXPLORABLE = re.compile(r'<section class="course-explorable" id="explorable-([^"]+)"')
_QUIZ = re.compile(r'<section class="course-quiz" data-quiz="([^"]+)"')
_log = logging.getLogger(__name__)


class PaperBuilder(StandaloneHTMLBuilder):
    """Writes the pages of a book."""

    name = PAPER
    epilog = ""
    out_suffix = link_suffix = ".xhtml"
    allow_parallel = False
    search = copysource = add_permalinks = html_scaled_image_link = False
    supported_remote_images = supported_data_uri_images = False

    def init(self) -> None:
        """Begin with nothing shown."""
        super().init()
        #: Slugs, by page.
        self.shown_explorables: dict[str, list[str]] = {}
        self.shown_quizzes: dict[str, list[str]] = {}

    def get_outdated_docs(self) -> set[str]:
        """Write every page each time: links and pictures may change with any of them."""
        return set(self.env.found_docs)

    def is_left_out(self, name: str) -> bool:
        """Tell whether a page says that it is not for paper."""
        return str(self.env.metadata.get(name, {}).get("on_paper", True)).lower() == "false"

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Write a page that is not left out; links to those that are lead to the site, or nowhere."""
        if self.is_left_out(docname):
            return
        for reference in list(doctree.findall(nodes.reference)):
            self._lead_out(docname, reference)
        super().write_doc(docname, doctree)

    def handle_page(
        self,
        pagename: str,
        addctx: dict[str, Any],
        templatename: str = "page.html",
        outfilename: str | None = None,
        event_arg: Any = None,  # noqa: ANN401  (Sphinx's own signature)
    ) -> None:
        """Write a page without the theme, its scripts and styles."""
        del templatename, outfilename, event_arg
        body = self.with_state_links(addctx["body"], pagename)
        self.shown_explorables[pagename] = _EXPLORABLE.findall(body)
        self.shown_quizzes[pagename] = list(dict.fromkeys(_QUIZ.findall(body)))
        self.write_page(pagename, self.env.titles[pagename].astext(), body)

    def write_page(self, name: str, title: str, body: str) -> None:
        """Write one page, which must be XML."""
        try:
            body = as_xhtml(body)
        except ValueError as error:
            what = "The HTML of this page is no XHTML, which a book needs: %s. Close every element, quote every value."
            _log.warning(what, error, location=name, type="course")
            return
        for problem in finished.problems_of_part(self.app, name, body):
            _log.warning("%s %s %s", problem.what, problem.why, problem.remedy, location=problem.place, type="course")
        up = "../" * name.count("/")
        page = TEMPLATES.get_template("paper_page.html").render(
            language=self.config.language or "en", title=title, body=Markup(body), up=up
        )
        self._write(f"{name}{self.out_suffix}", page)

    def with_state_links(self, html: str, page: str, up: str = "") -> str:
        """Lead links to a state to the public page, which can show it; else to the explorable here.

        Parameters
        ----------
        html : str
            What was made for a page.
        page : str
            That page's name.
        up : str, optional
            What leads to the page, if the HTML is to stand elsewhere.
        """
        address = addresses.public_address(self.config, page)
        if address:
            return _STATE_LINK.sub(lambda link: f'href="{address}#{link[1]}{link[2]}"', html)
        return _STATE_LINK.sub(lambda link: f'href="{up}#explorable-{link[1]}"', html)

    def copy_assets(self) -> None:
        """Copy nothing of the theme; some extensions count on the folder."""
        (Path(self.outdir) / "_static").mkdir(parents=True, exist_ok=True)

    def finish(self) -> None:
        """Write what belongs to the book as a whole."""
        self.copy_image_files()
        pages = [page for page in reading_order.pages(self.env) if not self.is_left_out(page.name)]
        front = paper_front.title_page(self)
        answers = paper_front.answers(self, pages)
        self.write_page("title", self.config.html_title, front)
        if answers:
            self.write_page("answers", paper_front.ANSWERS, answers)
        self._write("cover.svg", paper_front.cover(self, pages))
        self._write("paper.css", paper_style())
        self._write("print.css", (SOURCES / "paper" / "print.css").read_text(encoding="utf-8"))
        self._write(LIST, json.dumps(self._list(pages, bool(answers)), ensure_ascii=False, indent=1))

    def _list(self, pages: list[reading_order.Page], answers: bool) -> dict[str, Any]:
        known = [
            {"file": f"{page.name}{self.out_suffix}", "title": page.title, "short": page.short, "part": page.part}
            for page in pages
        ]
        if answers:
            name = paper_front.ANSWERS
            known.append({"file": f"answers{self.out_suffix}", "title": name, "short": name, "part": ""})
        return {
            "title": self.config.html_title,
            "author": self.config.author,
            "rights": self.config.copyright,
            "language": self.config.language or "en",
            "address": self.config.html_baseurl or None,
            "pages": known,
            "images": [f"{self.imagedir}/{name}" for name in sorted(set(self.images.values()))],
        }

    def _lead_out(self, docname: str, reference: nodes.reference) -> None:
        address, _, anchor = reference.get("refuri", "").partition("#")
        if not address.endswith(self.link_suffix) or "://" in address:
            return
        name = posixpath.normpath(posixpath.join(posixpath.dirname(docname), address)).removesuffix(self.link_suffix)
        if not self.is_left_out(name):
            return
        public = addresses.public_address(self.config, name)
        if public:
            reference["refuri"] = public + (f"#{anchor}" if anchor else "")
            reference["internal"] = False
        else:
            reference.replace_self(reference.children)

    def _write(self, name: str, text: str) -> None:
        file = Path(self.outdir) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def on_paper(app: Sphinx) -> bool:
    """Tell whether the book for paper is being made, and not the site."""
    return app.builder.name == PAPER


def setup(app: Sphinx) -> None:
    """Offer the builder."""
    app.add_builder(PaperBuilder)
