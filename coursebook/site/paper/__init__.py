"""The book for paper and for e-books: each page as XHTML without scripts, and a list in reading order.

Its builder is Sphinx's own, told to write less.
"""
