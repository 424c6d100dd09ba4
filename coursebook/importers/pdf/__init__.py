"""A PDF with a text layer as a syntax tree: headings, paragraphs and tables from sizes and places.

Nothing is guessed from pictures of text.
"""
