"""All that touches Sphinx and Jupyter Book: the extension that turns a book of notebooks into a site that plays."""

from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, bool | int]:
    """Register the parts of the extension, in the order in which a page is made."""
    from coursebook.site import (  # noqa: PLC0415  (only when Sphinx runs)
        assets,
        book_elements,
        data,
        elements,
        front_door,
        help_page,
        mathematics,
        models,
        navigation,
        notebooks,
        offline,
        pages,
        paper,
        plotly_output,
        policy,
        safety,
        search_index,
        sheets,
        staging,
        terms,
    )

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
    paper.setup(app)
    plotly_output.setup(app)
    policy.setup(app)
    safety.setup(app)
    search_index.setup(app)
    sheets.setup(app)
    front_door.setup(app)
    offline.setup(app)
    terms.setup(app)
    version = int(pages.fingerprint()[:7], 16)  # what another version of the generator kept of pages is not read
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": version}
