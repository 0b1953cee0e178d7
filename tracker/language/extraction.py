"""All that extraction asks of a language, by concern; for Chinese `tracker.chinese.extraction` fills it."""

from __future__ import annotations

from typing import Protocol

from tracker.language.amounts import AmountForms
from tracker.language.attribution import AttributionForms, DutyForms, OwnerForms
from tracker.language.due_dates import DateForms
from tracker.language.indicators import IndicatorForms
from tracker.language.lists import ListForms
from tracker.language.outcomes import OutcomeForms
from tracker.language.sections import SectionForms
from tracker.language.sentences import PhraseForms, SentenceForms
from tracker.language.tables import (
    PlaceTableForms,
    TableCellForms,
    TableHeadForms,
    TableRowForms,
)


class ExtractionLanguage(Protocol):
    """All that `tracker.extract` asks of a language."""

    @property
    def sentences(self) -> SentenceForms: ...

    @property
    def phrases(self) -> PhraseForms: ...

    @property
    def dates(self) -> DateForms: ...

    @property
    def amounts(self) -> AmountForms: ...

    @property
    def indicators(self) -> IndicatorForms: ...

    @property
    def owners(self) -> OwnerForms: ...

    @property
    def attribution(self) -> AttributionForms: ...

    @property
    def duties(self) -> DutyForms: ...

    @property
    def sections(self) -> SectionForms: ...

    @property
    def outcomes(self) -> OutcomeForms: ...

    @property
    def lists(self) -> ListForms: ...

    @property
    def place_tables(self) -> PlaceTableForms: ...

    @property
    def table_heads(self) -> TableHeadForms: ...

    @property
    def table_cells(self) -> TableCellForms: ...

    @property
    def table_rows(self) -> TableRowForms: ...
