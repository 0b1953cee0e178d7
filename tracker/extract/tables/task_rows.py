"""The rows of a table of tasks: sentences to read, values under a goal, the unit and the deadline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tracker.document.outline import Paragraph
from tracker.extract.due import Due
from tracker.extract.office_notes.reach import Duty
from tracker.extract.tables.cells import EMPTY, CellReader, TableCell
from tracker.extract.tables.task_header import TaskHeader, TaskRole
from tracker.language.dates import Anchor, DateMention
from tracker.language.due_dates import DateForms
from tracker.records import Document, Span

_LONGEST_NAME = 20  # characters of a task that its goal may go without
_LONGEST_DEADLINE = 20  # characters of a cell that is nothing else


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One row. `name` is the task that the values of `goals` belong to; `sentences` are cells of words.

    `title` is the cell before other words of the task: the project that these are about.

    `labels` are those of the columns of tasks: what they say rules over the row as a heading would.

    `event` is the cell that is a milestone where nothing else in the row is a target.
    """

    paragraph: Paragraph
    duty: Duty
    name: str = ""
    title: str = ""
    goals: tuple[tuple[str, TableCell], ...] = ()  # with the labels above them
    sentences: tuple[Span, ...] = ()
    event: TableCell | None = None
    labels: str = ""
    parts: tuple[Duty, ...] = ()  # of the parts of its cells, where the cell of deadlines names one for each
    measured: bool = False  # `name` is an indicator, which the words of a goal go without
    names_goal: bool = False  # `name` is a task in few words, which the words of its goal may go without
    place: str = ""  # that the row is about
    unit: str = ""  # of the values of its goals, in a cell of its own
    stages: tuple[tuple[str, TableCell], ...] = ()  # cells under quarters or months, with the labels above
    goal_cells: tuple[Span, ...] = ()  # those of `sentences` that stand under a goal
    promised: tuple[tuple[Span, str], ...] = ()  # cells whose column, by its label, says what is to be done


@dataclass(slots=True)
class _ToldByCells:
    """What the cells of one row tell, each by the role of its column."""

    indicator: TableCell | None = None
    tasks: list[TableCell] = field(default_factory=list)  # those of `words` that stand under a task
    words: list[TableCell] = field(default_factory=list)
    goals: list[tuple[str, TableCell]] = field(default_factory=list)  # values, with the labels above them
    promised: list[tuple[TaskRole, TableCell, str]] = field(default_factory=list)  # of words, with labels
    lead: str = ""
    due: Due | None = None
    deadlines: list[Due] = field(default_factory=list)
    place: str = ""
    unit: str = ""
    stages: list[tuple[str, TableCell]] = field(default_factory=list)


class TaskRowReader:
    """Reads the rows below one header."""

    def __init__(self, cells: CellReader, dates: DateForms, anchor: Anchor) -> None:
        self._cells, self._dates, self._anchor = cells, dates, anchor

    def row(
        self,
        paragraph: Paragraph,
        cells: Sequence[TableCell],
        header: TaskHeader,
        above: Duty | None = None,
    ) -> TaskRow | None:
        """A row whose cells stand under their labels; None when they do not fit or hold no task.

        An empty cell of a unit or a deadline is one that is merged with the row `above`; a dash says none.
        """
        if not 2 <= len(cells) <= len(header.columns):
            return None
        padded = self._moved([*cells, *[EMPTY] * (len(header.columns) - len(cells))], header)
        told = _ToldByCells()
        for at, ((role, label), cell) in enumerate(zip(header.columns, padded, strict=True)):
            if not cell.text and above:
                told.lead = told.lead or (above.lead if role == "lead" else "")
                told.due = told.due or (above.due if role == "due" else None)
            if cell.text and not self._cells.is_nothing(cell.text):
                self._take(told, role, label, cell, promised=at in header.promised)
        return self._row(told, paragraph, header)

    def _take(
        self, told: _ToldByCells, role: TaskRole, label: str, cell: TableCell, *, promised: bool
    ) -> None:
        """Add what one cell tells; `promised` says that its column tells what is to be done."""
        if role == "indicator":
            told.indicator = cell
        elif role == "place":
            told.place = cell.text
        elif role in {"task", "goal"}:
            if role == "goal":
                told.due = told.due or self._deadline(label)
            if not self._cells.is_value(cell.text):
                told.words.append(cell)
                told.tasks.extend([cell] if role == "task" else [])
                told.promised.extend([(role, cell, label)] if promised else [])
            elif role == "goal":
                told.goals.append((label, cell))
        elif role == "point":
            told.stages.append((label, cell))
        elif role == "unit":
            told.unit = cell.text if self._cells.is_unit(cell.text) else ""
        elif role == "lead":
            told.lead = told.lead or self._cells.first_unit(cell.text)
        elif role == "due":
            told.due = self._deadline(cell.text) or told.due
            told.deadlines = self._deadlines(cell.text) or told.deadlines

    def _row(self, told: _ToldByCells, paragraph: Paragraph, header: TaskHeader) -> TaskRow | None:
        if not told.words and not (told.indicator and told.goals):
            return None
        named = told.indicator or (told.tasks or told.words)[-1]
        read = [cell for cell in told.words if not (told.goals and cell is named)]
        alone = not told.goals and told.indicator is None and told.due is not None
        event = (told.tasks[-1:] or told.words[:1]) if alone else ()
        several = len(told.words) > 1
        return TaskRow(
            paragraph, Duty(paragraph.start, paragraph.end, told.lead, told.due), named.text,
            told.tasks[0].text if several and told.tasks else "", tuple(told.goals),
            tuple(map(_span, read)),
            event[0] if event else None,
            labels="".join(label for role, label in header.columns if role == "task"),
            measured=told.indicator is not None, place=told.place, unit=told.unit, stages=tuple(told.stages),
            names_goal=len(told.tasks) == 1 and several and len(named.text) <= _LONGEST_NAME,
            goal_cells=tuple(_span(cell) for role, cell, _ in told.promised if role == "goal"),
            promised=tuple((_span(cell), label) for _, cell, label in told.promised),
            parts=tuple(self._parts(read, told.lead, told.deadlines)) if told.deadlines else (),
        )  # fmt: skip

    def _moved(self, cells: list[TableCell], header: TaskHeader) -> list[TableCell]:
        """The cells under their own columns: where the first one is merged with the row above and left out,
        all others stand one place too far ahead, which a deadline before its column tells.
        """
        if cells[-1].text or not cells[0].text:
            return cells
        moved = [EMPTY, *cells[:-1]]
        places = [place for place, (role, _) in enumerate(header.columns) if role == "due"]
        ahead = any(
            len(moved[place].text) <= _LONGEST_DEADLINE
            and self._deadline(moved[place].text)
            and not self._deadline(cells[place].text)
            for place in places
        )
        return moved if ahead else cells

    def _parts(self, cells: Sequence[TableCell], lead: str, deadlines: Sequence[Due]) -> Iterator[Duty]:
        """The duties of the parts of cells that have as many of them as there are deadlines."""
        for cell in cells:
            spans = self._dates.parts_of_cell(cell.text, len(deadlines))
            for (start, end), due in zip(spans, deadlines, strict=False):
                yield Duty(*cell.span(start, end), lead, due)

    def _deadlines(self, text: str) -> list[Due]:
        return [
            Due(day, "inherited", precision, source="duty", said=text)
            for day, precision in self._dates.deadlines(text, self._anchor)
        ]

    def _deadline(self, text: str) -> Due | None:
        found = self._dates.deadline(text, self._anchor)
        return Due(found[0], "inherited", found[1], source="duty", said=text) if found else None


def is_over(row: TaskRow, document: Document, dates: Sequence[DateMention]) -> bool:
    """Whether what a row had to reach was due before the document was issued."""
    issued = document.issued_on
    due = row.duty.due.date if row.duty.due else document.period_end
    for heading in () if due else row.paragraph.headings:
        told = [one.last for one in dates if heading.start <= one.start < heading.end and one.last]
        due = max(told, default=due)
    return bool(due and issued and due < issued)


def _span(cell: TableCell) -> Span:
    return cell.span(0, len(cell.text))
