"""Reminder letters (催办单): one for each unit, with what it owes and a slip for its answer."""
