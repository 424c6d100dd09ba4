"""What may be wrong with a page, an explorable or a question in a browser."""
