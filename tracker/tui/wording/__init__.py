"""How values and fields of a target read on the screen."""
