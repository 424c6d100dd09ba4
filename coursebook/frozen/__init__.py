"""Explorables as data: every state run, what varies found, numbers packed, results kept.

Results are reused while all that they depend on is the same.
"""
