"""Two builds of a site, compared."""
