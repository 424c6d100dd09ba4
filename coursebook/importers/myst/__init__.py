"""myst."""
