"""All that touches Sphinx and Jupyter Book: the extension that turns a book of notebooks into a site that plays."""

from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, bool | int]:
    """Register the parts of the extension, in the order in which a page is made."""
    # Only when Sphinx runs.
    from coursebook.site import data, elements, notebooks, offline, policy, safety, staging  # noqa: PLC0415
    from coursebook.site.content import (  # noqa: PLC0415
        book_elements,
        help_page,
        mathematics,
        models,
        plotly_output,
        terms,
    )
    from coursebook.site.paper import builder  # noqa: PLC0415
    from coursebook.site.theme import assets, css, front_door, navigation, pages, search_index  # noqa: PLC0415

    staging.setup(app)  # before anything is written
    data.setup(app)
    notebooks.setup(app)
    elements.setup(app)
    book_elements.setup(app)
    mathematics.setup(app)
    models.setup(app)
    assets.setup(app)
    pages.setup(app)
    help_page.setup(app)
    navigation.setup(app)
    builder.setup(app)
    plotly_output.setup(app)
    policy.setup(app)
    safety.setup(app)
    search_index.setup(app)
    css.setup(app)
    front_door.setup(app)
    offline.setup(app)
    terms.setup(app)
    version = int(pages.fingerprint()[:7], 16)  # what another version of the generator kept of pages is not read
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": version}
