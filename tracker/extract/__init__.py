"""Documents to targets by a rulebook."""

from __future__ import annotations

from tracker.extract.due_at import due_at
from tracker.extract.pipeline import candidates, extract, read_with_sections

__all__ = ["candidates", "due_at", "extract", "read_with_sections"]
