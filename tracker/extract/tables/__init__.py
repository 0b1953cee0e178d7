"""Targets in tables: header, rows, cells."""
