"""Explorables and quizzes in a notebook with a kernel: widgets that run the model itself.

The states of all live explorables are in one registry, so that a quiz can watch them.
"""
