"""Changes to a course's files, written all together or not at all, by one command at a time.

A journal says how far a command is, so that the next one finishes or undoes what a killed one began.
"""
