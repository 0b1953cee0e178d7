"""What comparing records asks of a language: regions, and indicators taken apart or stripped of filler."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Protocol


class ComparisonLanguage(Protocol):
    """All that `tracker.compare` asks of a language."""

    sentence_ends: str  # characters, those that end a part of a sentence among them
    clause_ends: str  # the same with those that end a clause
    list_ends: str  # the same with those before a list, but for its item marks
    item_mark: str  # between the items of a list
    running_total: tuple[str, ...]  # words by which a report says that its figure is the total so far
    of_a_whole: str  # the word behind what a share is of: 甲占乙比重
    of_which: str  # the word between a share and what it is of: 80%的村,
    done_column: re.Pattern[str]  # the head of a column that says how much of each item has been done
    item_column: re.Pattern[str]  # the head of a column that says what is to be done
    fillers: tuple[str, ...]  # words that may stand within a name and say nothing
    value: str  # what a share is of, where nothing is said
    times: str  # the unit of a figure that says how many times as much there is
    share: str  # and the name of that share: 村占比

    def region(self, *texts: str) -> str:
        """The place that a document is of, by the first of its issuer, title … that names one, or ""."""

    def place_in(self, indicator: str) -> str:
        """The place that an indicator begins with, or ""."""

    def taken_apart(self, words: str) -> tuple[frozenset[str], str]:
        """What is done, as sorts of acts by the words at both ends, and to what."""

    def bare(self, words: str) -> str:
        """Words in one width and case, without quotation marks and asides, as `taken_apart` leaves them."""

    def quoted(self, words: str) -> list[str]:
        """The names in quotation marks."""

    def without_measure(self, name: str) -> str:
        """A name without the word for its measure at the end: 产量, 交易额."""

    def without_scope(self, name: str) -> str:
        """A name without the words for the part of a place: 城市, 农村."""

    def named_together(self, words: str) -> tuple[str, ...]:
        """The names joined in a text, each as it may be called alone; empty where there is but one."""

    def before_figure(self, clause: str) -> str:
        """What stands before the first figure of a clause, if it has one."""

    def clauses(self, text: str) -> list[str]:
        """The clauses of a text, without those that say nothing."""

    def words_around(self, text: str, start: int, end: int) -> tuple[str, str]:
        """The words before and behind a figure that say what it counts."""

    def unit_size(self, unit: str | None) -> tuple[str, Decimal] | None:
        """The smallest unit that measures the same, and how many of it a unit is; None for one of no size."""

    def same_region(self, one: str, other: str) -> bool:
        """Whether two names are of one place, long or short: 甲省乙市, 乙市, 乙."""

    def own_level(self, region: str) -> re.Pattern[str]:
        """The words by which a place speaks of its own level."""

    def region_key(self, region: str) -> str:
        """The smallest division that a name of a place names, without its ending."""

    def without_filler(self, indicator: str) -> str:
        """An indicator without words that a table leaves out and a sentence adds."""
