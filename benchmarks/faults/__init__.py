"""Faults planted one at a time, each with the test that has to catch it: how far the tests can be trusted."""
