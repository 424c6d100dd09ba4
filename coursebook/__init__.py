"""Turns a document, a book of notebooks and a folder of models into an interactive course site."""
