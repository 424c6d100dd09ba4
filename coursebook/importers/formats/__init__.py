"""One module per document format, each of which returns the same syntax tree.

Documents are untrusted input, so every reader works within limits.
"""
