"""Keys: their names, those that a person gave to commands, and those that are typed ahead."""
