"""A rulebook made ready to read: its phrases compiled, its word lists and cues given to what uses them.

text ─shadow─▶ clean copy ─dates, quantities─▶ anchors; ─outline─▶ paragraphs ─anchors─▶ those with any
─coding─▶ sentences ─matching─▶ matches ─contest─▶ winners
─items, sharing─▶ items ─building, judging─▶ candidates ─targets─▶ targets
"""

from __future__ import annotations

from tracker.compare.outcome_cues import OutcomeCues
from tracker.extract.fields.attribution import AttributionReader
from tracker.extract.fields.carried_owners import CarriedOwners
from tracker.extract.fields.figures import FigureReader
from tracker.extract.fields.indicator_text import IndicatorBuilder
from tracker.extract.fields.owners import OwnerFinder
from tracker.extract.fields.owners_behind import OwnersBehind
from tracker.extract.matching.match_text import Lexicons
from tracker.extract.matching.matcher import RuleMatcher
from tracker.extract.sections.section_map import SectionReader
from tracker.extract.stance.cues import CueMatcher
from tracker.extract.tables.table_words import TableWords
from tracker.language.extraction import ExtractionLanguage
from tracker.rulebook.model import Rulebook

_AMOUNT_WORDS = ("unit", "bound_before", "bound_after", "number_word", "people")


class Engine:
    """What all readings by one rulebook, in one language, have in common."""

    def __init__(self, book: Rulebook, language: ExtractionLanguage) -> None:
        self.book, self.language = book, language
        self.lexicons: Lexicons = {name: lexicon.words for name, lexicon in book.lexicons.items()}
        self.scanner = language.amounts.scanner(*(self.lexicons.get(name, {}) for name in _AMOUNT_WORDS))
        active = book.active()
        self.quantities = RuleMatcher(
            (rule for rule in active if rule.kind == "quantity"), book.lexicons, language.phrases
        )
        self.wordings = RuleMatcher(
            (rule for rule in active if rule.value is not None), book.lexicons, language.phrases
        )
        self.milestones = RuleMatcher(
            (rule for rule in active if rule.kind == "milestone"), book.lexicons, language.phrases
        )
        self.table_words = TableWords(self.scanner, self.lexicons, language)
        self.figures = FigureReader(self.lexicons, language.amounts)
        self.stances = CueMatcher(book)
        self.sections = SectionReader(book, language.sections)
        self.outcomes = OutcomeCues(book)
        self.indicators = IndicatorBuilder(book, language.indicators)
        self.subjects = OwnerFinder(book, language.owners)
        self.spent = OwnersBehind(book, language.owners, self.indicators.name)
        self.carried = CarriedOwners(book, self.subjects, language.owners)
        self.surroundings = AttributionReader(book, language.attribution)
