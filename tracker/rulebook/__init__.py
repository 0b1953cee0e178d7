"""Rule files → values with positions → checked → compiled. `load` reads folders, `model` holds the nouns."""
