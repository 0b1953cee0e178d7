"""Rule files (YAML) to checked values, each with its place in its file."""
