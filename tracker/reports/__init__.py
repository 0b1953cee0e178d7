"""The due-date report: plain rows, and one small writer a format."""
