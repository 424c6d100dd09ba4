"""Files that appear whole or not at all, and locks that let one command at a time write them.

A full disk is reported in words, and nothing half-written is left.
"""
