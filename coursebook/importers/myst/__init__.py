"""A syntax tree as MyST Markdown: blocks, running text, formulas, and what has to be escaped.

The tree is the one of pandoc, whatever wrote it.
"""
