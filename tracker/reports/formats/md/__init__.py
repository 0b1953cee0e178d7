"""Markdown that shows texts as they are."""
