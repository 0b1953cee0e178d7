"""Items of a list of tasks whose own title says what is to be done by the deadline beside them.

5．推广“一窗式”服务。各县设立综合窗口…。 / 责任单位：各县政府 / 完成时限：2026年12月底

Such an item is a milestone, as a row of a table of tasks is, where nothing in it is counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.document.outline import Paragraph
from tracker.extract.candidate import Candidate
from tracker.extract.office_notes.reach import DutyMap
from tracker.extract.trace import SentenceTrace
from tracker.language.attribution import DutyForms
from tracker.rulebook.model import Rule
from tracker.rulebook.phrase import Template

ITEM = "task-item"
_RULE = Rule(
    ITEM, "an item with a deadline in a list of tasks", (), Template("", ()), Template("milestone", ()), ()
)


class TitledItems:
    """Makes the milestones of the items of one document."""

    def __init__(self, clean: str, duties: DutyMap, forms: DutyForms, begins_event: re.Pattern[str]) -> None:
        self._clean, self._duties, self._forms = clean, duties, forms
        self._begins_event = begins_event

    def event(self, paragraph: Paragraph, traces: Sequence[SentenceTrace]) -> Candidate | None:
        """The milestone that the title of an item is; None where it has no deadline, or anything counted.

        `traces` are the sentences of the item, read for other targets.
        """
        title = self._forms.item_title.match(self._clean, paragraph.start, paragraph.end)
        due = self._duties.due_of_item(paragraph.start) if title else None
        if title is None or due is None or not self._is_task(title["title"]):
            return None
        start, end = title.span("title")
        made = [one.candidate for trace in traces for one in trace.made]
        told = any(
            one.stance == "target" and (one.amount is not None or (one.start < end and start < one.end))
            for one in made
        )
        if told:
            return None
        lead = self._duties.lead_at(start) or None
        return Candidate(
            start, end, _RULE, None, title["title"], "milestone", "target", ITEM, due, paragraph,
            lead_unit=lead,
        )  # fmt: skip

    def _is_task(self, title: str) -> bool:
        begins = self._begins_event.match(title) or self._forms.item_act.match(title)
        return begins is not None
