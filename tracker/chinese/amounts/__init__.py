"""Amounts: numbers with their bounds, ranges, rates and units."""
