"""Rule files, as rules/README.md of tracker describes them."""
