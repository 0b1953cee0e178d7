"""Due-date reports ordered, written and read back."""
