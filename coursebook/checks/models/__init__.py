"""What may be wrong with the models of a course: chance, units, words without room, states that fail.

Every state is run, or was when nothing has changed since.
"""
