"""Goals in words in a table of indicators: the cell beside 续约率 says 较上年提高，2030年达到80%."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tracker.extract.candidate import Candidate
from tracker.extract.due import Due
from tracker.extract.tables.cells import TableCell
from tracker.extract.tables.column_dates import ColumnDue
from tracker.extract.tables.header import TableColumn
from tracker.extract.tables.row_candidates import RowCandidates
from tracker.extract.tables.row_names import RowName, RowNameReader
from tracker.extract.tables.rows_from_lines import TableRow
from tracker.extract.tables.task_rows import TaskRow
from tracker.extract.trace import BuiltCandidate, SentenceTrace
from tracker.language.amounts import Amount
from tracker.language.dates import DateMention
from tracker.language.sentences import SentenceForms
from tracker.records import Span

_COLUMN = TableColumn("value", "", goal=True)


class WordedGoals:
    """Gives what is said in words under a goal the indicator of its row."""

    def __init__(
        self,
        clean: str,
        amounts: Sequence[Amount],
        dates: Sequence[DateMention],
        forms: SentenceForms,
        names: RowNameReader,
        names_nothing: Callable[[str], bool],
    ) -> None:
        self._clean, self._amounts, self._dates, self._forms = clean, amounts, dates, forms
        self._names, self._names_nothing = names, names_nothing

    def named(self, row: TaskRow, trace: SentenceTrace) -> SentenceTrace:
        """What a sentence gave, its bare indicators with the row's before them."""
        name = self._names.read(row.name).text

        def with_name(made: BuiltCandidate) -> BuiltCandidate:
            own = made.candidate.indicator
            if made.item is None or not self._names_nothing(own):
                return made
            return made.with_indicator(name + own)

        return trace.changed(with_name)

    def left(
        self,
        row: TaskRow,
        traces: Sequence[SentenceTrace],
        candidates: RowCandidates,
        standing: Due,
    ) -> Iterator[Candidate]:
        """The amounts that no sentence gave, as values of the row by the last date before each in a cell.

        Where the row's name is a task, only those under a goal whose own clause names nothing else.
        """
        read = {made.candidate.start for trace in traces for made in trace.made}
        line = TableRow(row.paragraph, row.name, lead=row.duty.lead)
        for span in row.sentences if row.measured else row.goal_cells:
            for amount in self._within(span):
                named = None if amount.start in read else self._name_of(row, span, amount)
                if named is None:
                    continue
                places = range(amount.start, amount.end)
                cell = TableCell(self._clean[amount.start : amount.end], tuple(places))
                when = ColumnDue(self._due(span, amount.start) or standing)
                if made := candidates.of_value(line, named, _COLUMN, cell, when, named.unit):
                    yield made

    def _name_of(self, row: TaskRow, span: Span, amount: Amount) -> RowName | None:
        """What the row's name and the clause of an amount make of it; None where the clause names more."""
        words = self._clean[self._clause_start(span, amount.start) : amount.start]
        alone = self._names_nothing(words) and self._ends_clause(span, amount.end)
        if not row.measured and not alone:
            return None
        said, name = self._names.read(words), self._names.read(row.name)
        grows = said.text if said.change and not row.measured else ""  # 产值 | 增长8%
        return replace(name, text=name.text + grows, change=said.change, yearly=said.yearly)

    def _within(self, span: Span) -> list[Amount]:
        return [amount for amount in self._amounts if span[0] <= amount.start and amount.end <= span[1]]

    def _clause_start(self, span: Span, place: int) -> int:
        ends = [match.end() for match in self._forms.clause_end.finditer(self._clean, span[0], place)]
        return ends[-1] if ends else span[0]

    def _ends_clause(self, span: Span, place: int) -> bool:
        """Whether a clause, or what is said in it before a bracket, ends at a place in a cell."""
        aside = self._forms.aside.match(self._clean, place, span[1])
        return aside is not None or place == span[1] or bool(self._forms.clause_end.match(self._clean, place))

    def _due(self, span: Span, place: int) -> Due | None:
        dates = [date for date in self._dates if span[0] <= date.start < place and date.last]
        if not dates or dates[-1].role == "since":
            return None
        return Due(dates[-1].last, "explicit", dates[-1].precision, source="sentence", said=dates[-1].text)
