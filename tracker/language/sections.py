"""What the reading of sections asks of a language."""

from __future__ import annotations

import re
from typing import Literal, Protocol

PaperKind = Literal["report", "plan", "other"]


class SectionForms(Protocol):
    """How sentences end, how a year is written, and which kind of paper a document is."""

    sentence: re.Pattern[str]  # one sentence with its end mark
    definition: re.Pattern[str]  # how an entry begins that names something and explains it
    quoted_definition: re.Pattern[str]  # the same with a name in quotation marks, as glossaries have it
    year: re.Pattern[str]  # its first group: four digits; no baseline, no part of a document number

    def paper_kind(self, title: str, clean: str) -> PaperKind:
        """The kind of a document by its title and the clean copy of its text."""
