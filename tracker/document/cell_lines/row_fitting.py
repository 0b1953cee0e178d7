"""Lines of a document tried as the rows of one table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.document.cell_lines.alignment import Row, aligned
from tracker.language.document import CellLineForms, CellRole

TYPED: frozenset[CellRole] = frozenset({"value", "nature", "due", "unit"})  # told by what their cells hold
_LINES_A_CELL = 4  # of a row, on the average, at most


@dataclass(frozen=True, slots=True)
class RowLines:
    """The numbers of the lines of a row with their columns; titles and what fits no columns have none."""

    lines: tuple[int, ...]
    row: Row | None


class RowFitter:
    """Tries lines, given by their numbers, under the columns of a table."""

    def __init__(self, lines: Sequence[str], roles: Sequence[CellRole], forms: CellLineForms) -> None:
        self.lines, self.roles, self.forms = lines, tuple(roles), forms
        self.most = _LINES_A_CELL * len(roles)  # lines of a row
        # A row with a number may have most of its cells merged with those above.
        self._least = -float(len(roles)) if "number" in roles else 0.0

    def texts(self, numbers: Sequence[int]) -> list[str]:
        """What stands in the lines."""
        return [self.lines[number] for number in numbers]

    def fit(self, numbers: Sequence[int], roles: Sequence[CellRole] | None = None) -> Row | None:
        """The lines under these columns; None where one of them fits nowhere."""
        return aligned(self.texts(numbers), roles or self.roles, self.forms)

    def row(self, numbers: Sequence[int], roles: Sequence[CellRole] | None = None) -> RowLines | None:
        """The lines as a row, if they fit well enough."""
        row = self.fit(numbers, roles)
        return RowLines(tuple(numbers), row) if row and row.score > self._least else None

    def number(self, number: int) -> int | None:
        """The number of a row that a line is."""
        found = self.forms.row_number.fullmatch(self.lines[number])
        return int(found[1]) if found else None

    def is_words(self, number: int) -> bool:
        """Whether a line is the name of a row or a part of it, not one of the cells behind it."""
        held = [self.forms.fit(role, self.lines[number]) for role in self.roles if role in TYPED - {"unit"}]
        return not any(score is not None and score >= 1 for score in held)
