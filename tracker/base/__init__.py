"""Helpers for every package: atomic writes, suggestions, safe TOML, JSON numbers, optional libraries."""
