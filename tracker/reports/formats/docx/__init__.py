"""The report as a Word notice (督查通报)."""
