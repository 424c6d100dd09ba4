"""What the generator adds to the articles of a site: gallery, playground, progress, terms, formulas.

Each module fills one kind of element when the site is built.
"""
