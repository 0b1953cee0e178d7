"""The date that the first paragraph of a section of goals names for all of them: 到2030年，建成…."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.document.outline import Heading
from tracker.language.dates import DateMention
from tracker.language.due_dates import DateForms


class GoalDates:
    """Paragraphs in order: the one date by which the goals are to be reached, among which a paragraph stands.

    They are what stands under a heading of goals, or under any other heading behind a sentence that announces
    goals (今后五年的目标是…). Where paragraphs name several dates, nobody knows which one rules the others.
    """

    def __init__(self, forms: DateForms) -> None:
        self._forms = forms
        self._heading: Heading | None = None  # the nearest one of goals, else the nearest one
        self._of_goals = False
        self._mixed = False
        self.date: DateMention | None = None

    def enter(self, headings: Sequence[Heading]) -> None:
        """A new paragraph under these headings."""
        nearest = headings[-1] if headings else None
        of_goals = next((one for one in reversed(headings) if self._forms.of_goals.search(one.text)), None)
        if (of_goals or nearest) != self._heading:
            self.date, self._mixed = None, False
        self._heading, self._of_goals = of_goals or nearest, of_goals is not None

    def take(self, code: str, date: DateMention, *, opens: bool = True) -> None:
        """A sentence of the paragraph, in code form, sets this date for the paragraph.

        One in the midst of a sentence (not one that `opens` it) that lies before that of the goals is of its
        own clause.
        """
        announced = self._of_goals or self._forms.of_goals.search(code) is not None
        if self.date is None and announced and not self._mixed:
            self.date = date
        elif self.date is not None and self.date.last != date.last:
            if not opens and date.last and self.date.last and date.last < self.date.last:
                return
            self.date, self._mixed = None, True
