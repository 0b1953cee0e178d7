"""Parts of web pages; the reader is `formats/html.py`."""
