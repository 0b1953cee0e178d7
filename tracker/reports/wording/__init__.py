"""Codes, figures and filters in the words of the reader."""
