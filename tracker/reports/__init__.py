"""The due-date report: its content as plain values, its wording, and one module for each file format."""
