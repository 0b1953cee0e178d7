"""Parts of OFD files; the reader is `formats/ofd.py`."""
