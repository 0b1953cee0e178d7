"""A rulebook made ready to read: its phrases compiled, its word lists and cues given to what uses them.

text ─shadow─▶ clean copy ─dates, quantities─▶ anchors; ─outline─▶ paragraphs ─anchors─▶ those with any
─coding─▶ sentences ─matching─▶ matches ─contest─▶ winners
─items, sharing─▶ items ─building, judging─▶ candidates ─targets─▶ targets
"""

from __future__ import annotations

from copy import copy
from dataclasses import fields

from tracker.compare.outcome_cues import OutcomeCues
from tracker.extract.fields.attribution import AttributionReader
from tracker.extract.fields.bare_indicators import OwnerFinder
from tracker.extract.fields.bare_indicators_behind import OwnersBehind
from tracker.extract.fields.bare_indicators_carried import CarriedOwners
from tracker.extract.fields.figure_of_match import FigureReader
from tracker.extract.fields.indicator_text import IndicatorBuilder
from tracker.extract.fields.topic_before import TopicsBefore
from tracker.extract.matching.match_text import Lexicons
from tracker.extract.matching.matcher import RuleMatcher
from tracker.extract.sections.section_map import SectionReader
from tracker.extract.stance.cues import CueMatcher
from tracker.extract.tables.table_words import TableWords
from tracker.language.extraction import ExtractionLanguage
from tracker.rulebook.model import Rulebook

_BESIDE_RULES = tuple(one.name for one in fields(Rulebook) if one.name not in ("rules", "version"))
_AMOUNT_WORDS = ("measure_word", "bound_before", "bound_after", "number_word", "people")


class Engine:
    """What all readings by one rulebook, in one language, have in common."""

    def __init__(self, book: Rulebook, language: ExtractionLanguage) -> None:
        self.book, self.language = book, language
        self.lexicons: Lexicons = {name: lexicon.words for name, lexicon in book.lexicons.items()}
        self.scanner = language.amounts.scanner(*(self.lexicons.get(name, {}) for name in _AMOUNT_WORDS))
        self._match_rules()
        self.table_words = TableWords(self.scanner, self.lexicons, language)
        self.figures = FigureReader(self.lexicons, language.amounts)
        self.stances = CueMatcher(book)
        self.sections = SectionReader(book, language.sections)
        self.outcomes = OutcomeCues(book)
        self.indicators = IndicatorBuilder(book, language.indicators)
        self.subjects = OwnerFinder(book, language.owners)
        self.spent = OwnersBehind(book, language.owners, self.indicators.name)
        self.topics = TopicsBefore(language.owners)
        self.carried = CarriedOwners(book, self.subjects, language.owners)
        self.surroundings = AttributionReader(book, language.attribution)

    def of_rules(self, book: Rulebook) -> Engine | None:
        """The engine of a rulebook that differs in its rules alone, as when each is tried by itself.

        It shares all else with this one; None where there are other differences.
        """
        if any(getattr(book, name) is not getattr(self.book, name) for name in _BESIDE_RULES):
            return None
        other = copy(self)
        other.book = book
        other._match_rules()
        return other

    def _match_rules(self) -> None:
        active, lexicons, phrases = self.book.active(), self.book.lexicons, self.language.phrases
        self.quantities = RuleMatcher((r for r in active if r.kind == "quantity"), lexicons, phrases)
        self.wordings = RuleMatcher((r for r in active if r.value is not None), lexicons, phrases)
        self.milestones = RuleMatcher((r for r in active if r.kind == "milestone"), lexicons, phrases)
