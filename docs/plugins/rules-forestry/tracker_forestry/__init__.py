"""Rules of forestry: the folder `rules` beside this file."""
