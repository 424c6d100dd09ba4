"""The page around the articles: navigation, style, scripts, the search index.

What the book theme brings is kept where it serves readers and left out where it does not.
"""
