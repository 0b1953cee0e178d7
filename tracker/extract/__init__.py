"""Documents to targets by a rulebook."""

from __future__ import annotations

from tracker.extract.pipeline import candidates, extract

__all__ = ["candidates", "extract"]
