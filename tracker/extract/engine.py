"""A rulebook made ready to read: its phrases compiled, its word lists and cues in the hands of their readers.

text ─shadow─▶ clean copy ─dates, quantities─▶ anchors; ─outline─▶ paragraphs ─anchors─▶ those with any
─coding─▶ sentences ─matching─▶ matches ─contest─▶ winners
─items, sharing─▶ items ─building, judging─▶ candidates ─targets─▶ targets
"""

from __future__ import annotations

from tracker.chinese.amounts.scanner import AmountScanner
from tracker.extract.fields.attribution import AttributionReader
from tracker.extract.fields.figures import FigureReader
from tracker.extract.fields.indicator_text import IndicatorBuilder
from tracker.extract.fields.owners import OwnerFinder
from tracker.extract.matching.match_text import Lexicons
from tracker.extract.matching.matcher import RuleMatcher
from tracker.extract.stance.cues import CueMatcher
from tracker.extract.tables.reader import TableWords
from tracker.rulebook.model import Rulebook

_AMOUNT_WORDS = ("unit", "bound_before", "bound_after", "fixed", "people")


class Engine:
    """What all readings by one rulebook have in common."""

    def __init__(self, book: Rulebook) -> None:
        self.book = book
        self.lexicons: Lexicons = {name: lexicon.words for name, lexicon in book.lexicons.items()}
        self.scanner = AmountScanner(*(self.lexicons.get(name, {}) for name in _AMOUNT_WORDS))
        active = book.active()
        self.quantities = RuleMatcher((rule for rule in active if rule.kind == "quantity"), book.lexicons)
        self.wordings = RuleMatcher((rule for rule in active if rule.value is not None), book.lexicons)
        self.milestones = RuleMatcher((rule for rule in active if rule.kind == "milestone"), book.lexicons)
        self.table_words = TableWords(self.scanner, self.lexicons)
        self.figures = FigureReader(self.lexicons)
        self.stances = CueMatcher(book)
        self.indicators = IndicatorBuilder(book)
        self.subjects = OwnerFinder(book)
        self.surroundings = AttributionReader(book)
