"""The due dates as a calendar: digests as events, or a task for each target."""
