"""Checks of a course's pages: links, pictures, citations, evidence, unused files.

Every problem has its file and line.
"""
