"""The verbs on rule files: load, check, explain, draft."""
