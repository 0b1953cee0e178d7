"""What screens ask the services for, each verb as one call; see `ledger_access` for how a call works."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.records import (
    Agenda,
    Change,
    Context,
    Entry,
    Light,
    Query,
    Row,
    Target,
)
from tracker.tui.desk.document_desk import DocumentDesk
from tracker.tui.desk.entering_desk import EnteringDesk
from tracker.tui.desk.fulfilment_desk import FulfilmentDesk
from tracker.tui.desk.ledger_access import LedgerAccess, utc_now
from tracker.tui.desk.marking_desk import MarkingDesk
from tracker.tui.desk.milestone_desk import MilestoneDesk
from tracker.tui.desk.office_desk import OfficeDesk
from tracker.tui.desk.report_desk import ReportDesk
from tracker.tui.desk.review_desk import ReviewDesk
from tracker.tui.desk.rule_desk import RuleDesk
from tracker.tui.desk.settings_desk import SettingsDesk
from tracker.tui.desk.undo_desk import UndoDesk

if TYPE_CHECKING:
    from tracker.services.ledger.opening import Credentials
    from tracker.services.listing.agenda_pages import Lister, Listing, Step
    from tracker.services.listing.known_names import KnownNames
    from tracker.services.listing.list_groups import GroupBy
    from tracker.services.listing.summary import Summary
    from tracker.services.listing.timeline import Timeline
    from tracker.services.settings.settings_keys import Settings
    from tracker.services.target_dossier import Dossier
    from tracker.services.targets.milestones import Milestone
    from tracker.services.typed_figures import TypedFigure


class Desk(SettingsDesk):
    """A ledger, the day to judge it by, and the rules to read documents with."""

    def __init__(
        self,
        url: str | None,
        *,
        as_of: dt.date,
        rules: Sequence[Path] = (),
        demo: bool = False,
        clock: Callable[[], dt.datetime] = utc_now,
        settings: Path | None = None,
        credentials: Callable[[], Credentials] | None = None,
    ) -> None:
        super().__init__(settings)
        self.access = LedgerAccess(url, as_of=as_of, rules=rules, clock=clock, credentials=credentials)
        self.as_of = as_of
        self.demo = demo

    def may_set(self) -> None:
        """Raise NotPermitted where the settings are those of a machine that serves the screen."""
        self.access.ask_served("settings")

    def use(self, settings: Settings) -> None:
        """Make changes in the name, and give lights by the cut-offs, that a person has set."""
        from tracker.services.report.reporting import load_profile
        from tracker.services.settings import in_force

        named = os.environ.get("TRACKER_BY") or in_force.in_project("author")
        self.access.author = named or settings.author
        self.access.profile = load_profile(in_force.in_project("profile") or settings.profile)

    def light_meanings(self) -> dict[Light, str]:
        """What decides each light, by the cut-offs in force."""
        from tracker.services.report.light_meanings import light_meanings
        from tracker.services.report.reporting import load_profile

        return light_meanings(self.access.profile or load_profile(), self.as_of)

    @cached_property
    def reviewing(self) -> ReviewDesk:
        """The part where readings are reviewed."""
        return ReviewDesk(self.access)

    @property
    def figure_day(self) -> dt.date:
        """The day of a figure where none is typed: the one shown, unless that is still to come."""
        return min(self.as_of, self.access.clock().astimezone().date())

    @cached_property
    def marking(self) -> MarkingDesk:
        """The part where progress is marked."""
        return MarkingDesk(self.access)

    @cached_property
    def entering(self) -> EnteringDesk:
        """The part where targets are entered by hand."""
        return EnteringDesk(self.access)

    @cached_property
    def of_offices(self) -> OfficeDesk:
        """The part where targets are given to offices."""
        return OfficeDesk(self.access)

    @cached_property
    def of_milestones(self) -> MilestoneDesk:
        """The part where targets are broken into dated steps."""
        return MilestoneDesk(self.access)

    @cached_property
    def changes(self) -> UndoDesk:
        """The part where changes are looked at and taken back."""
        return UndoDesk(self.access)

    @cached_property
    def of_rules(self) -> RuleDesk:
        """The part where rules are looked at and taught."""
        return RuleDesk(self.access)

    @cached_property
    def of_documents(self) -> DocumentDesk:
        """The part where documents are read in, shown and corrected."""
        return DocumentDesk(self.access)

    @cached_property
    def fulfilment(self) -> FulfilmentDesk:
        """The part where plans are compared with later documents."""
        return FulfilmentDesk(self.access)

    @cached_property
    def reporting(self) -> ReportDesk:
        """The part where reports are written."""
        return ReportDesk(self.access)

    @cached_property
    def lister(self) -> Lister:
        """Lists the ledger page by page."""
        from tracker.services.listing.agenda_pages import Lister

        return Lister()

    def agenda(
        self,
        query: Query,
        *,
        by: GroupBy = "",
        step: Step = "page",
        near: str | None = None,
        line: int = 0,
        from_day: dt.date | None = None,
    ) -> Listing:
        """The list for `query`, group by group, as far as `step`, with the rows around the target `near`.

        Without one they are those around the first target that is due on `from_day` or later, or `line`.
        """
        with self.access.open() as ledger:
            return self.lister.list(
                ledger,
                query,
                as_of=self.as_of,
                profile=self.access.profile,
                by=by,
                step=step,
                near=near,
                line=line,
                from_day=from_day,
            )

    def listed(self, query: Query, ids: Sequence[str]) -> list[str]:
        """Those of the targets that the list for `query` shows."""
        shown = set(self.agenda(query, step="order").ids or ())
        return [i for i in ids if i in shown]

    def rows(self, ids: Sequence[str]) -> list[Row]:
        """The targets with these ids and their pace; those that are gone are left out."""
        from tracker.services.listing.agenda import rows

        with self.access.open() as ledger:
            return rows(ledger, ids, as_of=self.as_of, profile=self.access.profile)

    def known_names(self) -> KnownNames:
        """The documents, topics, lead units and places that the ledger knows."""
        from tracker.services.listing.known_names import known_names

        with self.access.open() as ledger:
            return known_names(ledger)

    def versions(self, ids: Sequence[str]) -> dict[str, int]:
        """The versions that these targets have now, to say on saving what was seen."""
        from tracker.services.lookup import versions

        with self.access.open() as ledger:
            return versions(ledger, ids)

    def summary(self, query: Query) -> Summary:
        """The counts of the targets that `query` asks for."""
        from tracker.services.listing.summary import summary

        return summary(self._whole(query))

    def timeline(self, query: Query) -> Timeline:
        """The targets that `query` asks for by the month in which they fall due."""
        from tracker.services.listing.timeline import timeline

        return timeline(self._whole(query))

    def _whole(self, query: Query) -> Agenda:
        """Every row for `query`, to be counted."""
        from tracker.services.listing.agenda import agenda

        with self.access.open() as ledger:
            return agenda(ledger, query, as_of=self.as_of, profile=self.access.profile)

    def contexts(self, entry: Entry) -> list[Context]:
        """The paragraphs around the quotes of a target."""
        from tracker.services.listing.agenda import context

        with self.access.open() as ledger:
            return context(ledger, entry)

    def detail(self, entry: Entry) -> tuple[list[Context], list[Milestone]]:
        """The paragraphs around the quotes of a target, and its milestones by due date."""
        from tracker.services.listing.agenda import context
        from tracker.services.targets.milestones import of

        with self.access.open() as ledger:
            return context(ledger, entry), of(ledger, entry.id)

    def explain(self, entry: Entry) -> tuple[list[Context], list[Milestone], list[Change]]:
        """The same and the changes made to the target, newest first."""
        from tracker.services.listing.agenda import context
        from tracker.services.targets.change_log import log
        from tracker.services.targets.milestones import of

        with self.access.open() as ledger:
            return context(ledger, entry), of(ledger, entry.id), log(ledger, entry.id)

    def dossier(self, target_id: str) -> Dossier:
        """Everything that is known of a target. Raises NothingFound."""
        from tracker.services.target_dossier import dossier

        with self.access.open() as ledger:
            return dossier(ledger, target_id, as_of=self.as_of, profile=self.access.profile)

    def row(self, target_id: str) -> Row:
        """One target with its pace. Raises NothingFound."""
        from tracker.services.listing.agenda import row

        with self.access.open() as ledger:
            return row(ledger, target_id, as_of=self.as_of, profile=self.access.profile)

    def quotes(self, ids: Sequence[str]) -> list[str]:
        """The exact words of these targets."""
        from tracker.services.lookup import quotes

        with self.access.open() as ledger:
            return quotes(ledger, ids)

    def read_date(self, text: str, *, past: bool = False) -> dt.date:
        """A date as people type it, seen from the as-of day; `past` for a figure. Raises DateUnreadable."""
        from tracker.services.typed_input import read_date

        return read_date(text, today=self.as_of, past=past)

    def read_start(self, text: str) -> dt.date:
        """The day from which on people look: the first one of a month, a quarter or a year."""
        from tracker.services.typed_input import read_start

        return read_start(text, today=self.as_of)

    def read_typed(self, text: str) -> TypedFigure:
        """A figure as people type it, with its unit and bound, or the ends of a range.

        Raises UsageError, and RuleError as the rules give the units and bounds.
        """
        from tracker.services.typed_figures import read_typed

        return read_typed(text, lambda: self.access.book)

    def read_actual(self, text: str, target: Target | None) -> TypedFigure:
        """A figure as people type it of what was reached of a target. Raises UsageError, RuleError."""
        from tracker.services.typed_figures import read_actual

        return read_actual(text, target, lambda: self.access.book)
