"""The cells of spreadsheets as they are shown; the readers are `formats/xlsx.py`, `xls.py` and `ods.py`."""
