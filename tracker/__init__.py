"""tracker: pulls every promise with a number out of plans and reports, and follows it to its due date."""

__version__ = "0.2.0"
