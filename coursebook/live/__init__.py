"""Explorables and quizzes as widgets in a notebook with a kernel, where the widgets run the model itself.

A registry holds the states of all live explorables, so that a quiz can follow them.
"""
