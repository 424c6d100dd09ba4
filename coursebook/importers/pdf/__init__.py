"""A PDF with a text layer as a syntax tree: headings, paragraphs and tables, recognised by sizes and positions.

Text in pictures is not read.
"""
