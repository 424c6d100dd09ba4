"""Measures how far the tests can be trusted: faults are planted one at a time, each with a test that must catch it."""
