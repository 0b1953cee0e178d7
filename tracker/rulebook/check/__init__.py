"""Checks of a whole rulebook that need no text."""
