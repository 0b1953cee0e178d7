"""The head of a table: what each column holds, and which columns look back and which ahead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest

from tracker.language.tables import ColumnRole, TableHeadForms

_FEWEST_BY_YEAR = 3  # columns: the year, whose, and how much
_BESIDE = frozenset({"unit", "lead", "due"})  # roles of columns beside what is counted


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column by its label. `year` stands in it or in the label above it, `plan` is a plan's last year."""

    role: ColumnRole
    label: str
    year: int | None = None
    plan: int | None = None
    unit: str = ""  # in brackets in the label
    base: bool = False  # it looks back: 现状, 实际
    goal: bool = False  # it looks ahead: 目标, 计划
    mean: bool = False  # a yearly average or a growth rate
    compared: bool = False  # a change against the time before
    sum: bool = False  # what comes together over the period
    remarks: bool = False  # its cells hold plain words
    says: str = ""  # what it counts, where its label names more than a goal and a year
    place: bool = False  # its cells name places
    of: str = ""  # the place that its label names
    point: str = ""  # the quarter or month of its label, by whose end its values hold


@dataclass(frozen=True, slots=True)
class TableHeader:
    """`columns` by place, none when the places are lost; `values` are the columns of values in order."""

    columns: tuple[TableColumn, ...]
    values: tuple[TableColumn, ...]
    numbered: bool = False
    title: str = ""  # what all its values count, where neither labels nor rows say so
    by_year: bool = False  # each row is of the year in its first cell

    @property
    def told_by_content(self) -> bool:
        """Whether cells tell their columns by what they hold, since no column holds other words."""
        return not any(c.role in {"lead", "due"} or c.remarks for c in self.columns)

    @property
    def tells_changes(self) -> bool:
        """Whether a column tells the change against the time before, and none what is aimed at."""
        return any(c.compared for c in self.columns) and not any(c.goal for c in self.columns)

    @property
    def looks_back(self) -> bool:
        """Whether no column says what is to come: what is promised may stand in words beside them."""
        return all(column.base for column in self.values)


class HeaderReader:
    """Reads headers by a language's words for columns."""

    def __init__(self, forms: TableHeadForms, is_unit: Callable[[str], bool], places: Iterable[str]) -> None:
        self._forms, self._is_unit, self._places = forms, is_unit, frozenset(places)
        self.column = lru_cache(maxsize=1024)(self._column)  # a label is asked about for each kind of header

    def _column(self, label: str) -> TableColumn:
        """What a column with this label holds."""
        forms = self._forms
        role: ColumnRole = next((role for role, words in forms.roles if words.search(label)), "other")
        measured = self._measured(label)
        split = forms.split_goal.fullmatch(label)
        grows = split is not None and split["growth"] is not None
        compared = grows or forms.compares.search(label) is not None
        if forms.point.fullmatch(label):
            return TableColumn("value", label, goal=True, point=label)
        if role == "other" and measured:
            role = "value"
        if role != "value":
            return TableColumn(role, label, remarks=label in forms.remarks, compared=compared)
        asides = (match[1] for match in forms.aside.finditer(label))
        aside = next((words for words in asides if not forms.aside_no_unit.search(words)), "")
        years = [int(match[0]) for match in forms.year.finditer(label)]
        goal = forms.looks_ahead.search(label) is not None
        return TableColumn(
            role, label, max(years, default=None), forms.plan_year(label),
            aside.removeprefix(forms.unit_label),
            base=forms.looks_back.search(label) is not None and not goal, goal=goal,
            mean=grows or forms.mean.search(label) is not None, sum=forms.total.search(label) is not None,
            says="" if compared or split else measured, compared=compared,
        )  # fmt: skip

    def _measured(self, label: str) -> str:
        """What a label with a unit in brackets counts (改厕（户）); nothing for 2026年目标（万元）."""
        if (told := self._forms.sum_label.fullmatch(label)) is not None:
            return told["what"]
        match = self._forms.measured.fullmatch(label)
        if (
            match is None
            or not self._is_unit(match["unit"])
            or self._forms.plain_goal.fullmatch(match["what"])
        ):
            return ""
        return match["what"]

    def matrix(self, labels: Sequence[str]) -> TableHeader | None:
        """The header of a table of places by what is counted in each; None for other rows."""
        columns = [self.column(label) for label in labels]
        places = [number for number, label in enumerate(labels) if label in self._places]
        counted = [column for column in columns if column.says]
        if (
            len(places) != 1
            or not counted
            or any(c.role == "other" and c.label for c in columns[places[0] + 1 :])
        ):
            return None
        columns[places[0]] = replace(columns[places[0]], role="name", place=True)
        return TableHeader(tuple(columns), tuple(c for c in columns if c.role == "value"))

    def yearly(self, labels: Sequence[str]) -> TableHeader | None:
        """The header of a table whose rows are the places or works of a year, by what is counted in each:
        年份, 区域, 治理面积（公顷）, 占比; None for other rows.
        """
        if len(labels) < _FEWEST_BY_YEAR or not self._forms.years.fullmatch(labels[0]):
            return None
        things = [label for label in labels[1:] if self._forms.thing_label.fullmatch(label)]
        if len(things) != 1:
            return None
        columns = [TableColumn("due", labels[0])]
        for label in labels[1:]:
            column = self.column(label)
            says = column.says or (label if self._forms.measures.search(label) else "")
            if label in things:
                columns.append(TableColumn("name", label))
            elif says:
                columns.append(replace(column, role="value", says=says, goal=True))
            else:
                return None
        return TableHeader(tuple(columns), tuple(c for c in columns if c.says), by_year=True)

    def projects(self, labels: Sequence[str]) -> TableHeader | None:
        """The header of a table of projects by what each of them measures; None for other rows."""
        columns = [self.column(label) for label in labels]
        named = [column for column in columns if self._forms.project_label.fullmatch(column.label)]
        counted = tuple(column for column in columns if column.role == "value")
        if len(named) != 1 or not counted or not all(column.says for column in counted):
            return None
        return TableHeader(tuple(columns), counted)

    def quantities(
        self, labels: Sequence[str], says_how_many: Callable[[str], bool], *, has_unit: bool
    ) -> TableHeader | None:
        """The header of a table of things by how many of each, beside a column of units; None for others.

        `has_unit` says that the caption names the unit of all.

        A column of anything else, such as a price, makes a list of another kind.
        """
        counted = [at for at, label in enumerate(labels) if says_how_many(label)]
        columns = [self.column(label) for label in labels]
        units = any(column.role == "unit" for column in columns)
        known = {at for at, column in enumerate(columns) if column.role in _BESIDE or self._is_aside(column)}
        named = [at for at in range(len(labels)) if at not in known and at not in counted]
        if len(counted) != 1 or len(named) != 1 or not (units or columns[counted[0]].unit or has_unit):
            return None
        unit = columns[counted[0]].unit
        columns[counted[0]] = TableColumn("value", labels[counted[0]], unit=unit, goal=True)
        columns[named[0]] = TableColumn("name", labels[named[0]])
        return TableHeader(tuple(columns), (columns[counted[0]],))

    def _is_aside(self, column: TableColumn) -> bool:
        """Whether a column only numbers, sorts or explains the rows."""
        aside = next(words for role, words in self._forms.roles if role == "other")
        return column.role == "other" and (not column.label or aside.search(column.label) is not None)

    def header(self, lines: Sequence[Sequence[str]]) -> TableHeader:
        """The header that some lines of cells make together."""
        numbered = any(self._forms.row_number_label.search(cell) for line in lines for cell in line)
        if len(lines) == 1 or all("" in line for line in lines[1:]):
            columns = self._with_year([self.column(label) for label in joined_labels(lines)])
            return TableHeader(columns, tuple(c for c in columns if c.role == "value"), numbered)
        return TableHeader((), self._in_sequence(lines), numbered)

    def _with_year(self, columns: Sequence[TableColumn]) -> tuple[TableColumn, ...]:
        """The columns, that of the whole year beside those of its quarters one of goals, too: 上半年|全年."""
        if not any(column.point for column in columns):
            return tuple(columns)
        year = self._forms.whole_year
        return tuple(
            TableColumn("value", c.label, goal=True) if c.role == "other" and year.fullmatch(c.label) else c
            for c in columns
        )

    def _in_sequence(self, lines: Sequence[Sequence[str]]) -> tuple[TableColumn, ...]:
        """The columns of values of a header that a PDF broke into lines: those of the fullest line."""
        found: list[tuple[TableColumn, ...]] = []
        for line in lines:
            labels = [part for cell in line for part in self._forms.year_split.split(cell)]
            found.append(tuple(c for c in map(self.column, labels) if c.role == "value"))
        best = max(found, key=lambda columns: (len(columns), sum(c.year is not None for c in columns)))
        plan = next((c.plan for columns in found for c in columns if c.plan), None)
        return tuple(c if c.year or c.plan else replace(c, plan=plan) for c in best)


def joined_labels(lines: Sequence[Sequence[str]]) -> list[str]:
    """Labels from top to bottom; one over several columns counts for each with a label of its own below."""
    above = list(lines[0])
    for line in lines[1:]:
        over = ""
        labels: list[str] = []
        for top, own in zip_longest(above, line, fillvalue=""):
            over = top or over
            labels.append(top + own if top else over + own if own else "")
        above = labels
    return above


def side_by_side(head: TableHeader) -> Iterator[tuple[TableHeader, slice | None]]:
    """The tables that stand beside each other under one header, each with its columns; mostly one, whole.

    A second name behind values begins the next one.
    """
    columns = head.columns
    starts = [0]
    for number, column in enumerate(columns):
        values = [n for n in range(starts[-1], number) if columns[n].role == "value"]
        if column.role == "name" and values and any(c.role == "value" for c in columns[number:]):
            named = any(columns[n].role == "name" for n in range(starts[-1], values[0]))
            starts += [values[-1] + 1] if named else []
    if len(starts) == 1:
        yield head, None
        return
    for start, stop in zip(starts, [*starts[1:], len(columns)], strict=True):
        own = columns[start:stop]
        values_of = tuple(column for column in own if column.role == "value")
        yield TableHeader(own, values_of, head.numbered, head.title, head.by_year), slice(start, stop)
