"""Sheets of Excel files; the reader is `formats/xlsx.py`."""
