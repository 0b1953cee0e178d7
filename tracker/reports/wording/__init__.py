"""Codes, figures, groups and filters in words, in the language in use."""
