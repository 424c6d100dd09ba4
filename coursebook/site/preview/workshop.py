"""The book kept read in one warm process: a changed file is read again, and a page is made when a browser asks for it.

Every page may show anything of any other (its title in the table of contents, a term's meaning, a picture), so each
change makes all pages old; since only those that somebody looks at are made again, that costs one page.
"""

import gc
import pickle
import shutil
import time
from collections.abc import Callable, Collection
from contextlib import ExitStack
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.build_phase import BuildPhase
from sphinx.util.docutils import docutils_namespace, patch_docutils
from sphinx.util.parallel import SerialTasks

from coursebook.explorable import catalogue
from coursebook.explorable.catalogue import PACKAGE
from coursebook.explorable.output_mode import freeze_environment
from coursebook.files.atomic_write import write_atomically
from coursebook.files.full_disk import full_disk
from coursebook.frozen.cache import cached_dependencies
from coursebook.frozen.dependencies import modules_depending_on
from coursebook.limits import outside_limits, require_within_limits
from coursebook.problems import CourseError, Problem
from coursebook.site import data
from coursebook.site.notebooks import page_warning
from coursebook.site.preview.settings import settings_of
from coursebook.site.preview.sources import Work, computes_with, time_of, work_of
from coursebook.site.preview.warnings import Complaints
from coursebook.site.preview.writing import Writing
from coursebook.site.safety import finished
from coursebook.site.theme import assets
from coursebook.sync import apply_plan, plan_sync

#: Where the preview makes its pages, apart from those of a build.
PLACE = Path("_build") / "preview"


class Workshop:
    """A course on the bench.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.

    Raises
    ------
    CourseError
        If the settings are such that nothing can be shown.
    """

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.site = self.root / PLACE / "html"
        #: Grows with each change, also over restarts.
        self.generation = time.time_ns() // 1_000_000
        self.restart_needed = False
        self._lock = Writing(self.root / PLACE)
        self._stack = ExitStack()
        self._unsynced: list[Problem] = []
        self._own: dict[Path, int] = {}
        self._unread: set[str] = set()
        self._fresh: set[str] = set()
        self._postponed: set[Path] = set()
        self._outside: list[Problem] = []
        require_within_limits(self.root)
        freeze_environment()
        self._sync()
        with self._lock:
            self._open()
        gc.freeze()  # the book stays: what an edit leaves behind is found without looking through all of it

    @property
    def pages(self) -> list[str]:
        """Names of all pages."""
        return sorted(self.app.env.found_docs)

    @property
    def first(self) -> str:
        """The page that opens the book."""
        return self.app.config.root_doc

    @property
    def problems(self) -> list[Problem]:
        """All that is wrong now, as far as it is known: of a page's making, only once it was made."""
        course = data.of(self.app)
        return list(dict.fromkeys([*self._outside, *self._unsynced, *course.problems, *self._complaints.problems()]))

    def title(self, page: str) -> str:
        """Give a page's title."""
        return self.app.env.titles[page].astext() if page in self.app.env.titles else page

    def page(self, name: str) -> tuple[str | None, int]:
        """Make a page, unless it is fresh.

        Both values are read under one lock: read apart, a change in between would mark an old page as new, and the
        browser would never load it again.

        Returns
        -------
        html : str or None
            None if the page cannot be made.
        generation : int
            The state of the course that the page shows.
        """
        with self._lock:
            if name not in self._fresh:
                self._read(self._unread & {name})
                self._fresh.add(name)
                self._write(name)
            file = self.site / f"{name}.html"
            return file.read_text("utf-8") if file.exists() else None, self.generation

    def everything(self) -> None:
        """Make what is made of all pages, such as the search index."""
        with self._lock:
            builder = self.app.builder
            builder.search = True
            builder.prepare_writing(set(self.pages))
            for name in self.pages:
                self._write_prepared(name)
            builder.finish_tasks = SerialTasks()
            builder.finish()
            builder.search = False

    def update(self, changed: Collection[Path]) -> list[str] | None:
        """Take in what an author has saved.

        Parameters
        ----------
        changed : collection of pathlib.Path
            Resolved paths of files that were written, made or deleted.

        Returns
        -------
        list of str or None
            Names of the pages whose own text or parts changed; None if these are just the files that the last sync
            wrote.
        """
        with self._lock:
            others = [path for path in changed if time_of(path) != self._own.get(path, -1)]
            if not others:
                return None
            self._outside = outside_limits(self.root)
            if self._outside:  # pages stay as they are until the files can be read
                self._postponed.update(others)
                self.generation = max(self.generation + 1, time.time_ns() // 1_000_000)
                return []
            data_files = set().union(*map(self._frozen_from, data.of(self.app).explorables))
            work = work_of(self.root, self._postponed.union(others), data_files)
            self._postponed.clear()
            self.restart_needed = work.generator
            pages = [] if work.generator else self._take_in(work)
            self._fresh.clear()
            self.generation = max(self.generation + 1, time.time_ns() // 1_000_000)
            return pages

    def _take_in(self, work: Work) -> list[str]:
        if work.text:
            self._sync()
        if work.settings or (work.text and self._contents_are_new()):
            self._open()
            return []
        course = data.of(self.app)
        computed = self._new_models(work.models) if work.models else ()
        for file in {*work.quizzes, *computed}:
            course.read_quiz(file)
        self._make_assets()
        return self._read_changed()

    def _sync(self) -> None:
        """Bring notebooks in step with the document, and note what stands in the way."""
        try:
            changes = apply_plan(plan_sync(self.root))
        except CourseError as error:
            self._unsynced = error.problems
            return
        self._unsynced = []
        self._own = {change.path.resolve(): time_of(change.path) for change in changes}

    def _contents_are_new(self) -> bool:
        return self.root / "_toc.yml" in self._own

    def _new_models(self, changed: tuple[Path, ...]) -> list[Path]:
        """Import modules anew, freeze what follows from them, and find the quizzes that may compute with them."""
        course = data.of(self.app)
        names = modules_depending_on(self.root, changed)
        names |= {entry.module for slug, entry in course.explorables.items() if self._frozen_from(slug) & set(changed)}
        catalogue.forget(names)
        course.read_models()
        stems = {name.removeprefix(f"{PACKAGE}.") for name in names} | {file.stem for file in changed}
        return [file for file in course.quiz_files() if computes_with(file, stems)]

    def _frozen_from(self, slug: str) -> set[Path]:
        """Find the files that an explorable was frozen from, also in another process."""
        needs = cached_dependencies(self.root, slug)
        return {self.root / path for path in needs.files} if needs else set()

    def _open(self) -> None:
        """Start Sphinx with the course's settings, and read the book as far as it is not read already."""
        self._stack.close()
        self._stack = ExitStack()
        self._stack.enter_context(patch_docutils(str(self.root)))
        self._stack.enter_context(docutils_namespace())
        catalogue.forget()
        self.app = Sphinx(
            srcdir=self.root,
            confdir=None,
            outdir=self.site,
            doctreedir=self.root / PLACE / "doctrees",
            buildername="html",
            confoverrides=settings_of(self.root),
            status=None,
            warning=None,
        )
        self._complaints = Complaints(self.app)
        builder = self.app.builder
        with self._complaints.about("", "reading the book"):
            self._tried(builder.read, self.root / "_config.yml")
            self._note_outputs(self.pages)
            builder.prepare_writing(set())
            builder.copy_static_files()
            self.app.emit("build-finished", None)  # at which extensions bring their styles
        builder.search = False  # its index is made of all pages; `everything` makes it
        self._unread, self._fresh = set(), set()
        if not self._complaints.problems():  # what was warned of has to be read again next time
            _keep(self.app)

    def _make_assets(self) -> None:
        """Write scripts, styles and frozen data that changed, and put them where pages find them."""
        for file in assets.make(self.app):
            target = self.site / "_static" / file.relative_to(data.of(self.app).root / assets.MADE)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)

    def _read_changed(self) -> list[str]:
        """Read pages that changed; those that show the whole book are read when they are asked for."""
        env, builder = self.app.env, self.app.builder
        env.find_files(self.app.config, builder)
        added, changed, removed = env.get_outdated_files(config_changed=False)
        for name in removed:
            self.app.emit("env-purge-doc", env, name)
            env.clear_doc(name)
            self._complaints.forget(name)
        later = (changed & env.reread_always) - added
        self._unread = (self._unread | later) & env.found_docs
        now = sorted((added | changed) - later)
        self._read(now)
        return now

    def _read(self, names: Collection[str]) -> None:
        env = self.app.env
        self.app.phase = BuildPhase.READING
        self.app.emit("env-before-read-docs", env, sorted(names))
        for name in sorted(names):
            with self._complaints.about(name, "reading"):
                self.app.emit("env-purge-doc", env, name)
                env.clear_doc(name)
                self._tried(lambda name=name: self.app.builder.read_doc(name), Path(env.doc2path(name)))
                self._note_outputs([name])
            self._unread.discard(name)
        self.app.emit("env-updated", env)

    def _note_outputs(self, names: Collection[str]) -> None:
        """Note which pages show other outputs than their notebooks hold."""
        for warning in filter(None, (page_warning(self.app, name) for name in names)):
            self._complaints.note(warning)

    def _write(self, name: str) -> None:
        if name not in self.app.env.all_docs:
            return  # it could not be read; what it was before stays
        self.app.builder.prepare_writing({name})
        self._write_prepared(name)

    def _write_prepared(self, name: str) -> None:
        self.app.phase = BuildPhase.WRITING
        with self._complaints.about(name, "writing"):
            self._tried(lambda: self._made(name), Path(self.app.env.doc2path(name)))

    def _made(self, name: str) -> None:
        builder = self.app.builder
        doctree = self.app.env.get_and_resolve_doctree(name, builder)
        builder.write_doc_serialized(name, doctree)
        builder.write_doc(name, doctree)
        builder.copy_image_files()
        file = self.site / f"{name}.html"
        if problems := finished.problems_of_page(self.app, file):
            file.unlink()  # it is not shown
            raise CourseError(problems)

    def _tried(self, step: Callable[[], object], file: Path) -> None:
        """Do a step, and note what stops it: an author's file may be anything."""
        try:
            step()
        except CourseError as error:
            for problem in error.problems:
                self._complaints.note(problem)
        except Exception as error:
            if problem := full_disk(error, file):
                self._complaints.note(problem)
                self._fresh.clear()
                self._lock.failed()
                return
            if data.of(self.app).problems:
                return  # it follows from what is told already
            what = f"This cannot be made into a page: {type(error).__name__}: {error}"
            self._complaints.note(Problem(file, what, "Mend it; this goes away when the file is saved."))


def _keep(app: Sphinx) -> None:
    """Remember the pages as read, so that the next preview starts with them."""
    file = Path(app.doctreedir) / "environment.pickle"
    write_atomically(file, pickle.dumps(app.env, pickle.HIGHEST_PROTOCOL))
