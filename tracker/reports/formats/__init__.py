"""One module a format, `NAME_format`; what the larger ones consist of stands in a folder beside it."""
