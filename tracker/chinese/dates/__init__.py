"""Dates as offices write them, and what they mean from the day of a document."""
