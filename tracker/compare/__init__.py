"""Every notion of “the same”: likeness, reprints, re-readings, reported results."""
