"""The pages of a PDF as rows of text; the reader is `formats/pdf.py`."""
