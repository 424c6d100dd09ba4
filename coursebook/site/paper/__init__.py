"""The book for paper and e-books: each page as XHTML without scripts, and a list of the pages in reading order.

Its builder is a reduced form of Sphinx's own HTML builder.
"""
