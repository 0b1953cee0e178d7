"""What comparing records asks of a language: regions, and indicators taken apart or stripped of filler."""

from __future__ import annotations

from typing import Protocol


class ComparisonLanguage(Protocol):
    """All that `tracker.compare` asks of a language."""

    running_total: tuple[str, ...]  # words by which a report says that its figure is the total so far

    def region(self, *texts: str) -> str:
        """The place that a document is of, by the first of its issuer, title … that names one, or ""."""

    def place_in(self, indicator: str) -> str:
        """The place that an indicator begins with, or ""."""

    def parted(self, indicator: str) -> tuple[str, str]:
        """What is done, as one of a few sorts ("" if not said), and to what."""

    def without_filler(self, indicator: str) -> str:
        """An indicator without words that a table leaves out and a sentence adds."""
