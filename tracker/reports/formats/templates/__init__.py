"""Reports by an office's own templates."""
