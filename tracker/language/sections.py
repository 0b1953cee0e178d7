"""What the reading of sections asks of a language."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, Protocol

# A passage is cut out of a report or plan: its parts are told by their words, not by their order.
PaperKind = Literal["report", "passage", "plan", "other"]
Years = tuple[int, int]  # the first and the last, both inclusive


@dataclass(frozen=True, slots=True)
class OwnYears:
    """The year of a document, and the last one that it looks back on."""

    this: int
    past: int


class SectionForms(Protocol):
    """How sentences end, how a year is written, and which kind of paper a document is."""

    sentence: re.Pattern[str]  # one sentence with its end mark
    goes_on: tuple[str, ...]  # how a part of a sentence ends that others follow
    heading_number: re.Pattern[str]  # what a numbered heading begins with, in plain half-width spelling
    named_part: re.Pattern[str]  # how a heading ends that says what its part of a paper is
    parts_joined: re.Pattern[str]  # what stands between two parts that one heading names
    framed: re.Pattern[str]  # a headline in brackets
    definition: re.Pattern[str]  # how an entry begins that names something and explains it
    quoted_definition: re.Pattern[str]  # the same with a name in quotation marks, as glossaries have it
    summary: re.Pattern[str]  # in the title of a paper that sums up its year and plans none
    before_year: re.Pattern[str]  # all before the year of a heading that names nothing else: its number
    work_of_year: re.Pattern[str]  # all behind that year: its work, or nothing; group `leads`: a colon
    year: re.Pattern[str]  # its first group: four digits; no baseline, no part of a document number

    def paper_kind(self, title: str, clean: str) -> PaperKind:
        """The kind of a document by its title and the clean copy of its text."""

    def title_by_file(self, name: str) -> str:
        """What a file is called that is named after a kind of paper that plans; else empty."""

    def called_itself(self, clean: str) -> str:
        """What the opening of a clean copy says that its text is: this plan, the following measures."""

    def years_named(self, words: str, now: OwnYears | None) -> Collection[Years]:
        """The years or stretches of years that a heading names, as a document of these years means them."""

    def years_at_opening(self, words: str, now: OwnYears | None) -> Years | None:
        """The years that a paragraph says at once that it is about (2025年，…; 五年来，…)."""
