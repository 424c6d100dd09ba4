"""The course served while its author works on it: what is saved is seen at once, and so is what is wrong with it.

One process stays warm. `workshop` keeps the book read and makes a page when a browser asks for it; `sources` says what
a changed file means; `complaints` turns warnings into problems with a place; `serving` hands pages out and tells them
of changes; `running` ties them together.
"""

from coursebook.site.preview.running import preview

__all__ = ["preview"]
