"""The rows of a table of tasks: sentences to read, values under a goal, the unit and the deadline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.document.outline import Paragraph
from tracker.extract.due import Due
from tracker.extract.office_notes.reach import Duty
from tracker.extract.tables.cells import EMPTY, CellReader, TableCell
from tracker.extract.tables.task_header import TaskHeader
from tracker.language.dates import Anchor
from tracker.language.due_dates import DateForms
from tracker.records import Span

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
    tells: bool = False  # `name` is a task in few words, which the words of its goal may go without
    place: str = ""  # that the row is about
    goal_cells: tuple[Span, ...] = ()  # those of `sentences` that stand under a goal
    promised: tuple[tuple[Span, str], ...] = ()  # cells whose column, by its label, says what is to be done


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
        tasks: list[TableCell] = []
        indicator: TableCell | None = None
        goals: list[tuple[str, TableCell]] = []
        words: list[TableCell] = []
        promised: list[tuple[Span, str]] = []
        lead, due, place = "", None, ""
        deadlines: list[Due] = []
        padded = self._moved([*cells, *[EMPTY] * (len(header.columns) - len(cells))], header)
        for at, ((role, label), cell) in enumerate(zip(header.columns, padded, strict=True)):
            if not cell.text and above:
                lead = lead or (above.lead if role == "lead" else "")
                due = due or (above.due if role == "due" else None)
            if not cell.text or self._cells.is_nothing(cell.text):
                continue
            if role == "indicator":
                indicator = cell
            elif role == "place":
                place = cell.text
            elif role in {"task", "goal"} and self._cells.is_value(cell.text):
                if role == "goal":
                    goals.append((label, cell))
                    due = due or self._deadline(label)
            elif role in {"task", "goal"}:
                words.append(cell)
                if at in header.promised:
                    promised.append((cell.span(0, len(cell.text)), label))
                if role == "task":
                    tasks.append(cell)
                else:
                    due = due or self._deadline(label)
            elif role == "lead":
                lead = lead or self._cells.first_unit(cell.text)
            elif role == "due":
                due = self._deadline(cell.text) or due
                deadlines = self._deadlines(cell.text) or deadlines
        if not words and not (indicator and goals):
            return None
        named = indicator or (tasks or words)[-1]
        read = [cell for cell in words if not (goals and cell is named)]
        told = None if goals or indicator or due is None else tasks[-1:] or words[:1]
        return TaskRow(
            paragraph, Duty(paragraph.start, paragraph.end, lead, due), named.text,
            tasks[0].text if len(words) > 1 and tasks else "", tuple(goals),
            tuple(cell.span(0, len(cell.text)) for cell in read),
            told[0] if told else None,
            labels="".join(label for role, label in header.columns if role == "task"),
            measured=indicator is not None, place=place,
            tells=len(tasks) == 1 and len(words) > 1 and len(named.text) <= _LONGEST_NAME,
            goal_cells=tuple(span for span, label in promised if ("goal", label) in header.columns),
            promised=tuple(promised),
            parts=tuple(self._parts(read, lead, deadlines)) if deadlines else (),
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
