"""One module for each format, called `NAME_format`; parts of the larger ones are in folders beside them."""
