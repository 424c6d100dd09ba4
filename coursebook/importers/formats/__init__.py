"""One module per format of document, each giving the same syntax tree.

What comes from a document is hostile until proved otherwise, so each has limits.
"""
