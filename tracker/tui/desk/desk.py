"""What screens ask the services for, each verb as one call; see `ledger_access` for how a call works."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.records import (
    Agenda,
    Change,
    Context,
    Entry,
    IngestResult,
    Light,
    Mark,
    Pace,
    Query,
    Review,
    Row,
    Target,
)
from tracker.tui.desk.change_desk import ChangeDesk
from tracker.tui.desk.document_desk import DocumentDesk
from tracker.tui.desk.entering_desk import EnteringDesk
from tracker.tui.desk.fulfilment_desk import FulfilmentDesk
from tracker.tui.desk.ledger_access import LedgerAccess, utc_now
from tracker.tui.desk.milestone_desk import MilestoneDesk
from tracker.tui.desk.report_desk import OnProgress, ReportDesk
from tracker.tui.desk.review_desk import ReviewDesk
from tracker.tui.desk.settings_desk import SettingsDesk
from tracker.tui.desk.teaching_desk import TeachingDesk
from tracker.tui.desk.unit_desk import UnitDesk

if TYPE_CHECKING:
    from tracker.services.dossier import Dossier
    from tracker.services.ingest.ingesting import KnownMetadata
    from tracker.services.ingest.tally import Tally
    from tracker.services.ledger.opening import Credentials
    from tracker.services.listing.agenda_pages import Lister, Listing, Step
    from tracker.services.listing.known_names import KnownNames
    from tracker.services.listing.list_groups import GroupBy
    from tracker.services.listing.summary import Summary
    from tracker.services.listing.timeline import Timeline
    from tracker.services.rules.catalogue import RuleGroup
    from tracker.services.rules.explain import Explanation
    from tracker.services.settings.model import Settings
    from tracker.services.targets.milestones import Milestone


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
    def entering(self) -> EnteringDesk:
        """The part where targets are entered by hand."""
        return EnteringDesk(self.access)

    @cached_property
    def of_units(self) -> UnitDesk:
        """The part where targets are given to units."""
        return UnitDesk(self.access)

    @cached_property
    def of_milestones(self) -> MilestoneDesk:
        """The part where targets are broken into dated steps."""
        return MilestoneDesk(self.access)

    @cached_property
    def changes(self) -> ChangeDesk:
        """The part where changes are looked at and taken back."""
        return ChangeDesk(self.access)

    @cached_property
    def teaching(self) -> TeachingDesk:
        """The part where rules are taught."""
        return TeachingDesk(self.access)

    @cached_property
    def of_documents(self) -> DocumentDesk:
        """The part where documents are corrected."""
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
        from tracker.services.dossier import dossier

        with self.access.open() as ledger:
            return dossier(ledger, target_id, as_of=self.as_of, profile=self.access.profile)

    def row(self, target_id: str) -> Row:
        """One target with its pace. Raises NothingFound."""
        from tracker.services.listing.agenda import row

        with self.access.open() as ledger:
            return row(ledger, target_id, as_of=self.as_of, profile=self.access.profile)

    def rule_groups(self, *, anew: bool = False) -> list[RuleGroup]:
        """The rules by topic; with `anew` the files are read again. Raises RuleError."""
        from tracker.services.rules.catalogue import rule_groups

        if anew:
            self.access.forget_book()
        return rule_groups(self.access.book)

    def why(self, text: str, issued_on: dt.date | None) -> Explanation:
        """What the rules read in a sentence, and why. Raises RuleError, UsageError."""
        from tracker.services.rules.explain import explain

        return explain(text, self.access.book, issued_on=issued_on)

    def mark(self, ids: Sequence[str], mark: Mark, expect: Mapping[str, int] | None = None) -> int:
        """Record progress of any number of targets as one step; gives how many.

        Raises StaleEdit, UsageError, LedgerError.
        """
        from tracker.services.targets.marking import mark_many

        with self.access.open() as ledger:
            return mark_many(ledger, ids, mark, now=self.access.clock(), expect=expect)

    def mark_each(self, marks: Mapping[str, Mark], expect: Mapping[str, int]) -> list[str]:
        """Record a figure of each target as one step; gives their ids. Raises as `mark` does."""
        from tracker.services.targets.marking_column import mark_each

        with self.access.open() as ledger:
            return mark_each(ledger, marks, now=self.access.clock(), expect=expect)

    def pace_after(self, entry: Entry, mark: Mark) -> Pace:
        """How a target would stand with a mark that is still being typed; reads nothing."""
        from tracker.services.targets.mark_preview import pace_after

        return pace_after(entry, mark, as_of=self.as_of, now=self.access.clock(), profile=self.access.profile)

    def review(
        self, ids: Sequence[str], decision: Review, expect: Mapping[str, int] | None = None, reason: str = ""
    ) -> int:
        """Accept or reject any number of candidates as one step: how many. Raises StaleEdit, LedgerError."""
        from tracker.services.targets.reviewing import review_many

        with self.access.open() as ledger:
            return review_many(ledger, ids, decision, now=self.access.clock(), reason=reason, expect=expect)

    def quotes(self, ids: Sequence[str]) -> list[str]:
        """The exact words of these targets."""
        from tracker.services.lookup import quotes

        with self.access.open() as ledger:
            return quotes(ledger, ids)

    def ingest(
        self,
        paths: Sequence[str],
        on_progress: OnProgress,
        known: Mapping[str, KnownMetadata] | None = None,
    ) -> list[IngestResult]:
        """Read documents into the ledger as one step for undo; a bad file is a result with `.error`.

        `known` gives date and issuer of single files by their names in `paths`.
        """
        from tracker.services.ingest.ingesting import ingest

        with self.access.open() as ledger:
            return ingest(
                ledger,
                paths,
                book=self.access.book,
                now=self.access.clock(),
                known=known,
                on_progress=on_progress,
            )

    def tally(self, results: Sequence[IngestResult]) -> Tally:
        """How many targets were read, and why the list shows another number."""
        from tracker.services.ingest.tally import tally

        with self.access.open() as ledger:
            return tally(ledger, results)

    def read_date(self, text: str, *, past: bool = False) -> dt.date:
        """A date as people type it, seen from the as-of day; `past` for a figure. Raises DateUnreadable."""
        from tracker.services.typed_input import read_date

        return read_date(text, today=self.as_of, past=past)

    def read_start(self, text: str) -> dt.date:
        """The day from which on people look: the first one of a month, a quarter or a year."""
        from tracker.services.typed_input import read_start

        return read_start(text, today=self.as_of)

    def read_quantity(self, text: str) -> tuple[Decimal, str]:
        """A number as people type it, and the unit typed with it. Raises UsageError."""
        from tracker.services.typed_input import read_quantity

        return read_quantity(text)

    def read_figure(self, text: str, target: Target) -> Decimal:
        """A figure as people type it for a target: see `typed_input.read_figure`. Raises UsageError."""
        from tracker.services.typed_input import read_figure

        return read_figure(text, target)

    def far_beyond(self, entry: Entry, mark: Mark) -> Decimal | None:
        """The figure that a mark comes to, if it is more likely a slip than what was reached."""
        from tracker.services.targets.mark_preview import far_beyond_target

        return far_beyond_target(entry, mark, now=self.access.clock())
