"""Checks of an open page, in any engine: each returns what is wrong, in sentences; nothing if all is well."""
