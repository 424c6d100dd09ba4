"""Syntax trees as MyST Markdown: blocks, inline nodes, formulas, and the escaping of text.

The tree may come from any format.
"""
