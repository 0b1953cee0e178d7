"""Tables that were copied with each cell on a line of its own: which lines are cells, and of which row."""
