"""The layout around the articles: navigation, styles, scripts and the search index.

Parts of the book theme that serve readers are kept; the others are left out.
"""
