"""Documents that another program turns into docx; the reader is `formats/libreoffice.py`."""
