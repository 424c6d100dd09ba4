"""Checks of a course's models: determinism, units, labels without room, states that fail.

Every state is run, unless nothing has changed since the last run.
"""
