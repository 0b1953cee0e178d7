"""What every part may use: whole-file writes, suggestions, safe TOML, optional libraries."""
