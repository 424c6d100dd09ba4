"""The templates of the site: pages, and the service worker."""

from coursebook.rendering.templates import html_templates

TEMPLATES = html_templates("coursebook.site")
