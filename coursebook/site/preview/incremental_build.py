"""Incremental builds in one warm process: changed sources are read again, and a page is written when it is requested.

Any page may show parts of any other (its title in the table of contents, a term's definition, a picture), so every
change marks all pages out of date. Only the pages that a browser requests are written again, so that costs one page.
"""

import gc
import shutil
import time
from collections.abc import Callable, Collection
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.build_phase import BuildPhase
from sphinx.util.docutils import docutils_namespace, patch_docutils
from sphinx.util.parallel import SerialTasks

from coursebook.explorable import catalogue
from coursebook.explorable.catalogue import PACKAGE
from coursebook.explorable.output_mode import freeze_environment
from coursebook.files.full_disk import full_disk
from coursebook.frozen.cache import cached_dependencies
from coursebook.frozen.dependencies import modules_depending_on
from coursebook.limits import outside_limits, require_within_limits
from coursebook.problems import CourseError, Problem
from coursebook.site import data
from coursebook.site.notebook_outputs import page_warning
from coursebook.site.preview.sources import Rebuild, may_use, modified_ns, rebuild_for
from coursebook.site.preview.sphinx_app import save_environment, start_sphinx
from coursebook.site.preview.warning_collector import REMEDY, WarningCollector
from coursebook.site.preview.write_lock import WriteLock
from coursebook.site.safety import site_check
from coursebook.site.theme import assets
from coursebook.sync import apply_plan, plan_sync

#: Where the preview writes its pages, separate from those of a build; below the course's folder.
PREVIEW_FOLDER = Path("_build") / "preview"


class IncrementalBuild:
    """A course that is kept in memory while its author edits it.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.

    Raises
    ------
    CourseError
        If the settings cannot be used, so that there is nothing to show.
    """

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.site = self.root / PREVIEW_FOLDER / "html"
        #: Increases with every change, across restarts too.
        self.generation = time.time_ns() // 1_000_000
        self.restart_needed = False
        self._lock = WriteLock(self.root / PREVIEW_FOLDER)
        self._stack = ExitStack()
        self._sync_problems: list[Problem] = []
        self._synced_mtimes: dict[Path, int] = {}
        self._unread: set[str] = set()
        self._fresh: set[str] = set()
        self._postponed: set[Path] = set()
        self._limit_problems: list[Problem] = []
        require_within_limits(self.root)
        freeze_environment()
        self._sync()
        with self._lock:
            self._start_sphinx()
        gc.freeze()  # the book stays in memory: garbage collections after an edit need not walk through it

    @property
    def pages(self) -> list[str]:
        """The names of all pages."""
        return sorted(self.app.env.found_docs)

    @property
    def root_page(self) -> str:
        """The name of the page that opens the book."""
        return str(self.app.config.root_doc)

    @property
    def problems(self) -> list[Problem]:
        """All known problems; those of writing a page are known once the page has been written."""
        course = data.course_of(self.app)
        return list(
            dict.fromkeys([*self._limit_problems, *self._sync_problems, *course.problems, *self._warnings.problems()])
        )

    @property
    def _builder(self) -> StandaloneHTMLBuilder:
        assert isinstance(self.app.builder, StandaloneHTMLBuilder)  # it was started as "html"
        return self.app.builder

    def title(self, page: str) -> str:
        """Return a page's title."""
        return self.app.env.titles[page].astext() if page in self.app.env.titles else page

    def page(self, name: str) -> tuple[str | None, int]:
        """Return a page, written now unless it is up to date.

        Both values are read under one lock. Otherwise a change between the two reads would label an old page with the
        new generation, and the browser would never reload it.

        Returns
        -------
        html : str or None
            None if the page cannot be written.
        generation : int
            The generation of the course that the page shows.
        """
        with self._lock:
            if name not in self._fresh:
                self._read(self._unread & {name})
                self._fresh.add(name)
                self._write(name)
            file = self.site / f"{name}.html"
            return file.read_text("utf-8") if file.exists() else None, self.generation

    def build_all(self) -> None:
        """Write all pages, and what is made from all of them, such as the search index."""
        with self._lock:
            builder = self._builder
            builder.search = True
            builder.prepare_writing(set(self.pages))
            for name in self.pages:
                self._write_prepared(name)
            builder.finish_tasks = SerialTasks()
            builder.finish()
            builder.search = False

    def update(self, changed: Collection[Path]) -> list[str] | None:
        """Apply the changes that an author has saved.

        Parameters
        ----------
        changed : collection of pathlib.Path
            Resolved paths of files that were created, changed or deleted.

        Returns
        -------
        list of str or None
            The names of the pages whose own text or parts changed; None if the last sync wrote all these files itself.
        """
        with self._lock:
            others = [path for path in changed if modified_ns(path) != self._synced_mtimes.get(path, -1)]
            if not others:
                return None
            self._limit_problems = outside_limits(self.root)
            if self._limit_problems:  # keep the pages until the files are within the limits
                self._postponed.update(others)
                self.generation = max(self.generation + 1, time.time_ns() // 1_000_000)
                return []
            data_files = set().union(*map(self._frozen_inputs, data.course_of(self.app).explorables))
            rebuild = rebuild_for(self.root, self._postponed.union(others), data_files)
            self._postponed.clear()
            self.restart_needed = rebuild.generator
            pages = [] if rebuild.generator else self._apply(rebuild)
            self._fresh.clear()
            self.generation = max(self.generation + 1, time.time_ns() // 1_000_000)
            return pages

    def _apply(self, rebuild: Rebuild) -> list[str]:
        if rebuild.text:
            self._sync()
        if rebuild.settings or (rebuild.text and self._toc_changed()):
            self._start_sphinx()
            return []
        course = data.course_of(self.app)
        affected = self._reload_models(rebuild.models) if rebuild.models else ()
        for file in {*rebuild.quizzes, *affected}:
            course.load_quiz(file)
        self._update_assets()
        return self._read_changed()

    def _sync(self) -> None:
        """Sync the notebooks with the document, and record what prevents that."""
        try:
            changes = apply_plan(plan_sync(self.root))
        except CourseError as error:
            self._sync_problems = error.problems
            return
        self._sync_problems = []
        self._synced_mtimes = {change.path.resolve(): modified_ns(change.path) for change in changes}

    def _toc_changed(self) -> bool:
        return self.root / "_toc.yml" in self._synced_mtimes

    def _reload_models(self, changed: tuple[Path, ...]) -> list[Path]:
        """Reload modules, freeze what depends on them, and return the quizzes that may use them."""
        course = data.course_of(self.app)
        names = modules_depending_on(self.root, changed)
        names |= {
            entry.module for slug, entry in course.explorables.items() if self._frozen_inputs(slug) & set(changed)
        }
        catalogue.forget(names)
        course.load_models()
        stems = {name.removeprefix(f"{PACKAGE}.") for name in names} | {file.stem for file in changed}
        return [file for file in course.quiz_files() if may_use(file, stems)]

    def _frozen_inputs(self, slug: str) -> set[Path]:
        """Return the files that an explorable was frozen from, also by another process."""
        needs = cached_dependencies(self.root, slug)
        return {self.root / path for path in needs.files} if needs else set()

    def _start_sphinx(self) -> None:
        """Start Sphinx with the course's settings, and read the sources that it has not read yet."""
        self._stack.close()
        self._stack = ExitStack()
        self._stack.enter_context(patch_docutils(str(self.root)))
        self._stack.enter_context(docutils_namespace())
        catalogue.forget()
        self.app = start_sphinx(self.root, self.root / PREVIEW_FOLDER)
        self._warnings = WarningCollector(self.app)
        builder = self._builder
        with self._warnings.collecting("", "reading the book"):
            self._guarded(builder.read, self.root / "_config.yml")
            self._record_output_warnings(self.pages)
            builder.prepare_writing(set())
            builder.copy_static_files()
            self.app.emit("build-finished", None)  # on this event extensions add their styles
        builder.search = False  # the index needs all pages; `build_all` makes it
        self._unread, self._fresh = set(), set()
        if not self._warnings.problems():  # pages with warnings must be read again next time
            save_environment(self.app)

    def _update_assets(self) -> None:
        """Write the scripts, styles and frozen data that changed, and copy them to the preview's site."""
        for file in assets.make(self.app):
            target = self.site / "_static" / file.relative_to(data.course_of(self.app).root / assets.MADE)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)

    def _read_changed(self) -> list[str]:
        """Read the pages that changed; those that show the whole book are read when they are requested."""
        env, builder = self.app.env, self.app.builder
        env.find_files(self.app.config, builder)
        added, changed, removed = env.get_outdated_files(config_changed=False)
        for name in removed:
            self.app.emit("env-purge-doc", env, name)
            env.clear_doc(name)
            self._warnings.discard(name)
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
            with self._warnings.collecting(name, "reading"):
                self.app.emit("env-purge-doc", env, name)
                env.clear_doc(name)
                self._guarded(partial(self.app.builder.read_doc, name), Path(env.doc2path(name)))
                self._record_output_warnings([name])
            self._unread.discard(name)
        self.app.emit("env-updated", env)

    def _record_output_warnings(self, names: Collection[str]) -> None:
        """Record which pages show other outputs than their notebooks contain."""
        for warning in filter(None, (page_warning(self.app, name) for name in names)):
            self._warnings.add(warning)

    def _write(self, name: str) -> None:
        if name not in self.app.env.all_docs:
            return  # it could not be read; keep its last version
        self.app.builder.prepare_writing({name})
        self._write_prepared(name)

    def _write_prepared(self, name: str) -> None:
        self.app.phase = BuildPhase.WRITING
        with self._warnings.collecting(name, "writing"):
            self._guarded(partial(self._render, name), Path(self.app.env.doc2path(name)))

    def _render(self, name: str) -> None:
        builder = self._builder
        doctree = self.app.env.get_and_resolve_doctree(name, builder)
        builder.write_doc_serialized(name, doctree)
        builder.write_doc(name, doctree)
        builder.copy_image_files()
        file = self.site / f"{name}.html"
        if problems := site_check.page_problems(self.app, file):
            file.unlink()  # never serve it
            raise CourseError(problems)

    def _guarded(self, step: Callable[[], object], file: Path) -> None:
        """Run a step, and record any error as a problem: an author's file may contain anything."""
        try:
            step()
        except CourseError as error:
            for problem in error.problems:
                self._warnings.add(problem)
        except Exception as error:
            if no_room := full_disk(error, file):
                self._warnings.add(no_room)
                self._fresh.clear()
                self._lock.mark_failed()
                return
            if data.course_of(self.app).problems:
                return  # a consequence of problems that are reported already
            what = f"No page can be made from this file: {type(error).__name__}: {error}"
            self._warnings.add(Problem(file, what, REMEDY))
