"""Everything that touches Sphinx and Jupyter Book: the extension that builds an interactive site from a course.

Sphinx is imported when it runs, not before: the command line starts it in a process of its own.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: "Sphinx") -> dict[str, bool | int]:
    """Set up the parts of the extension, in the order in which a page is built."""
    from coursebook.site import (  # noqa: PLC0415
        data,
        notebook_outputs,
        offline,
        placeholders,
        policy,
        safety,
        staging,
    )
    from coursebook.site.content import (  # noqa: PLC0415
        book_placeholders,
        citations,
        evidence,
        help_page,
        mathematics,
        models,
        notebook_only,
        plotly_output,
        terms,
    )
    from coursebook.site.paper import builder  # noqa: PLC0415
    from coursebook.site.theme import (  # noqa: PLC0415
        assets,
        css_pruning,
        description,
        layout,
        navigation,
        root_files,
        search_index,
    )

    staging.setup(app)  # before anything is written
    data.setup(app)
    notebook_outputs.setup(app)
    citations.setup(app)
    evidence.setup(app)
    notebook_only.setup(app)
    placeholders.setup(app)
    book_placeholders.setup(app)
    mathematics.setup(app)
    models.setup(app)
    assets.setup(app)
    layout.setup(app)
    description.setup(app)
    help_page.setup(app)
    navigation.setup(app)
    builder.setup(app)
    plotly_output.setup(app)
    policy.setup(app)
    safety.setup(app)
    search_index.setup(app)
    css_pruning.setup(app)
    root_files.setup(app)
    offline.setup(app)
    terms.setup(app)
    version = int(layout.generator_hash()[:7], 16)  # pages that another version of the generator read are read again
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": version}
