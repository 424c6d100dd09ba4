"""The command `coursebook`: its words and options, and what each command does.

What the commands call is elsewhere; here is only what a person types and reads.
"""
