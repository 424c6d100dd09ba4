"""Explorables as data: every state is run, what varies between states is packed, and the results are cached.

A cached result is used as long as everything that it depends on is unchanged.
"""
