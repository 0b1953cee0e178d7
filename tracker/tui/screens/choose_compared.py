"""Choosing the plans and the later documents that are compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tracker.chinese.typography import listed
from tracker.i18n import _, ngettext
from tracker.services.fulfilment.in_ledger import ComparableDocument, ComparedDocuments, all_plans, choice_of
from tracker.tui.commands import agenda, screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.commands.documents import CORRECT_HEAD
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.check_list import CheckList
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.wording import display


class ChooseComparedScreen(TrackerModal[ComparedDocuments]):
    """Gives back what was chosen, None when closed. A plan that is ticked brings what came later along."""

    CSS_PATH = ["modal.tcss", "choose_compared.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.CHOOSE_COMPARED
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "#plans"

    def __init__(
        self, documents: Sequence[ComparableDocument], choice: ComparedDocuments, placeless: Sequence[str]
    ) -> None:
        super().__init__()
        self._placeless = placeless
        self._documents = documents
        self._plans = CheckList(
            [(str(one.id), _line(one)) for one in documents if one.promises], _codes(choice.plans), id="plans"
        )
        self._reports = CheckList(
            [(str(one.id), _line(one)) for one in documents], _codes(choice.reports), id="reports"
        )

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(_("Plans")), classes="title")
            yield self._plans
            yield Static(Content(_("Later documents, of the same place")), classes="title")
            yield self._reports
            if self._placeless:
                yield Fitted(lambda _width: Content(clean_line(self._unknown())), classes="note")
            yield Static(id="wrong", classes="error", markup=False)
        yield KeyBar()

    def _unknown(self) -> str:
        """Which documents cannot be compared, and how to say whose they are."""
        words = _(
            "Place unknown, so not compared: {names}. In the list of documents ({documents}) Enter opens "
            "one, then {head} says its place."
        )
        return words.format(
            names=listed(self._placeless),
            documents=self.key_of(agenda.DOCUMENTS),
            head=self.key_of(CORRECT_HEAD),
        )

    @on(CheckList.Ticked, "#plans")
    def _plan_ticked(self) -> None:
        self._reports.tick(_codes(choice_of(_numbers(self._plans.ticked), self._documents).reports))

    def action_every_plan(self) -> None:
        """Tick every plan that has later documents, or none."""
        every = _codes(all_plans(self._documents))
        self._plans.tick(set() if self._plans.ticked == every else every)
        self._plan_ticked()

    def action_turn(self) -> None:
        """From one list to the other."""
        self.focus_next()

    def action_accomplish(self) -> None:
        """Close with what is ticked."""
        plans, reports = _numbers(self._plans.ticked), _numbers(self._reports.ticked)
        if not plans or not reports:
            words = _("Tick a plan and a later document.")
            self.query_one("#wrong", Static).update(words)
            return
        in_order = [one.id for one in self._documents]
        self.dismiss(
            ComparedDocuments(
                plans=tuple(number for number in in_order if number in plans),
                reports=tuple(number for number in in_order if number in reports),
            )
        )


def _line(one: ComparableDocument) -> str:
    count = ngettext("{count} target", "{count} targets", one.promises).format(count=one.promises)
    facts = (one.place, display.issue_date(one.issued_on), one.name, count)
    return clean_line(" · ".join(fact for fact in facts if fact))


def _codes(numbers: Iterable[int]) -> set[str]:
    return {str(number) for number in numbers}


def _numbers(codes: Iterable[str]) -> set[int]:
    return {int(code) for code in codes}
