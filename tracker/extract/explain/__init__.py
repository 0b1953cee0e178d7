"""Why a text is read as it is."""
