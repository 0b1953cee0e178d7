"""The words of a rulebook and of its language as tables use them."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import alternation
from tracker.extract.matching.match_text import Lexicons
from tracker.extract.tables.cells import CellReader
from tracker.extract.tables.crosswise import CrosswiseReader
from tracker.extract.tables.header import HeaderReader
from tracker.extract.tables.place_headers import PlaceHeaderReader
from tracker.extract.tables.register_tables import RecordReader
from tracker.extract.tables.row_names import RowNameReader
from tracker.extract.tables.rows_from_lines import RowReader
from tracker.extract.tables.task_header import TaskHeaderReader
from tracker.extract.tables.wrapped_names import NameJoiner
from tracker.language.amounts import FindsAmounts
from tracker.language.extraction import ExtractionLanguage

_LEVELS = ("level_noun", "amount_noun")
_EVENT_VERBS = ("milestone_verb_of_deliverable", "milestone_verb_of_work", "milestone_verb", "output_verb")


class TableWords:
    """A rulebook's words as tables use them, made ready once."""

    def __init__(self, scanner: FindsAmounts, lexicons: Lexicons, language: ExtractionLanguage) -> None:
        self.scanner, self.dates, self.forms = scanner, language.dates, language.table_heads
        self.cells = CellReader(scanner, lexicons, language.table_cells)
        self.lists, self.row_forms = language.lists, language.table_rows
        self.names = RowNameReader(self.cells, lexicons, language.table_rows)
        self.headers = HeaderReader(
            language.table_heads, self.cells.is_unit, lexicons.get("column_place", {})
        )
        self.place_forms = language.place_tables
        self.places = PlaceHeaderReader(self.headers, self.cells, language.place_tables)
        self.crosswise = CrosswiseReader(
            self.headers, self.cells, language.table_heads, language.place_tables
        )
        self.rows = RowReader(self.cells, language.table_rows, language.table_heads.whole)
        self.tasks = TaskHeaderReader(lexicons, language.table_heads.point)
        self.is_site = frozenset(lexicons.get("column_site", {})).__contains__
        self.records = RecordReader(lexicons, self.cells, language.dates)
        self.begins_event = _beginning(lexicons)
        self._levels = tuple(word for name in _LEVELS for word in lexicons.get(name, {}))
        self.joiner = NameJoiner(self.cells, language.table_rows)

    def is_level(self, name: str) -> bool:
        """Whether a name ends with a word for a level: 产值, 面积, 率."""
        return name.endswith(self._levels)


def _beginning(lexicons: Lexicons) -> re.Pattern[str]:
    """How the cell of a task begins that is done or not: with a verb that makes or finishes something."""
    verbs = {word for name in _EVENT_VERBS for word in lexicons.get(name, {})}
    return lazy_pattern(alternation(verbs) if verbs else "(?!)")
