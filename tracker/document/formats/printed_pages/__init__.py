"""Pages of print as rows of text; the readers are `formats/pdf.py` and `formats/ofd.py`."""
