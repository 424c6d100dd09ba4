"""The command `coursebook`: its subcommands, their options, and what they print.

The work itself is done by other packages.
"""
