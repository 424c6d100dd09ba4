"""A local server that shows the course while its author edits it, and every problem as soon as a file is saved.

`incremental_build` keeps the book in memory and writes a page when a browser requests it; `sources` maps changed files
to what must be rebuilt; `warning_collector` turns warnings into problems with a place; `serving` serves pages and an
event stream; `running` ties them together.
"""

from coursebook.site.preview.running import preview

__all__ = ["preview"]
