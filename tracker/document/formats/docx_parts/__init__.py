"""Parts of Word documents; the reader is `formats/docx.py`."""
