"""From an agenda to the report as plain values."""
