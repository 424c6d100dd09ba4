"""A Sphinx builder that writes each page as XHTML without scripts, and a list of the pages in reading order.

`coursebook.export` makes a PDF and an EPUB from its output. A page whose front matter says ``on_paper: false``, because
it is only for playing, is left out.
"""

import json
import posixpath
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util import logging

from coursebook.rendering.xhtml import as_xhtml
from coursebook.site import addresses, data
from coursebook.site.paper import front_matter
from coursebook.site.paper.front_matter import PageContents, PaperContext
from coursebook.site.reading_order import PageEntry, reading_order
from coursebook.site.safety import site_check
from coursebook.site.templating import TEMPLATES
from coursebook.site.theme.assets import paper_style
from coursebook.web import SOURCES

#: The name of the builder, and of its output folder.
PAPER = "paper"
#: The list of pages, which `coursebook.export` reads.
PAGE_LIST = "book.json"

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
        """Start without contents; the replacement of placeholders records them."""
        super().init()
        self.contents: dict[str, PageContents] = defaultdict(PageContents)

    def get_outdated_docs(self) -> Iterator[str]:
        """Return all pages: links and pictures may change with any of them."""
        return iter(self.env.found_docs)

    def is_left_out(self, name: str) -> bool:
        """Return whether a page is marked as not for paper."""
        return str(self.env.metadata.get(name, {}).get("on_paper", True)).lower() == "false"

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Write a page unless it is left out; links to pages that are left out lead to the site, or become text."""
        if self.is_left_out(docname):
            return
        for reference in list(doctree.findall(nodes.reference)):
            self._redirect_link(docname, reference)
        super().write_doc(docname, doctree)

    def handle_page(
        self,
        pagename: str,
        addctx: dict[str, Any],
        templatename: str = "page.html",
        outfilename: str | None = None,
        event_arg: Any = None,  # noqa: ANN401  (Sphinx's own signature)
    ) -> None:
        """Write a page without the theme's layout, scripts and styles."""
        del templatename, outfilename, event_arg
        body = addresses.with_paper_state_links(addctx["body"], self.config, pagename)
        self.write_page(pagename, self.env.titles[pagename].astext(), body)

    def write_page(self, name: str, title: str, body: str) -> None:
        """Write one page, which must be XML."""
        try:
            body = as_xhtml(body)
        except ValueError as error:
            what = (
                "The HTML of this page is not XHTML, which a book needs: %s. Close every element and quote every value."
            )
            _log.warning(what, error, location=name, type="course")
            return
        for problem in site_check.paper_problems(self.app, name, body):
            _log.warning("%s %s %s", problem.what, problem.why, problem.remedy, location=problem.place, type="course")
        up = "../" * name.count("/")
        page = TEMPLATES.get_template("paper/page.html").render(
            language=self.config.language or "en", title=title, body=Markup(body), up=up
        )
        self._write(f"{name}{self.out_suffix}", page)

    def copy_assets(self) -> None:
        """Copy none of the theme's files, but create the folder, which some extensions expect."""
        (Path(self.outdir) / "_static").mkdir(parents=True, exist_ok=True)

    def finish(self) -> None:
        """Write the files for the whole book: title page, answers, cover, styles and the list of pages."""
        self.copy_image_files()
        pages = [page for page in reading_order(self.env) if not self.is_left_out(page.name)]
        context = PaperContext(self.config, data.course_of(self.app), pages, self.contents, self.out_suffix)
        answers = front_matter.answers(context)
        self.write_page("title", self.config.html_title, front_matter.title_page(context))
        if answers:
            self.write_page("answers", front_matter.ANSWERS, answers)
        self._write("cover.svg", front_matter.cover(context))
        self._write("paper.css", paper_style())
        self._write("print.css", (SOURCES / "paper" / "print.css").read_text(encoding="utf-8"))
        self._write(PAGE_LIST, json.dumps(self._page_list(pages, bool(answers)), ensure_ascii=False, indent=1))

    def _page_list(self, pages: list[PageEntry], answers: bool) -> dict[str, Any]:
        entries = [
            {"file": f"{page.name}{self.out_suffix}", "title": page.title, "short": page.short, "part": page.part}
            for page in pages
        ]
        if answers:
            name = front_matter.ANSWERS
            entries.append({"file": f"answers{self.out_suffix}", "title": name, "short": name, "part": ""})
        return {
            "title": self.config.html_title,
            "author": self.config.author,
            "rights": self.config.copyright,
            "language": self.config.language or "en",
            "address": self.config.html_baseurl or None,
            "pages": entries,
            "images": [f"{self.imagedir}/{name}" for name in sorted(set(self.images.values()))],
        }

    def _redirect_link(self, docname: str, reference: nodes.reference) -> None:
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


def is_paper(app: Sphinx) -> bool:
    """Return whether the book for paper is being built, and not the site."""
    return app.builder.name == PAPER


def setup(app: Sphinx) -> None:
    """Register the builder."""
    app.add_builder(PaperBuilder)
