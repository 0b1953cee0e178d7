"""Texts without a format of their own; the readers are `formats/plain_text.py` and `formats/csv.py`."""
