"""The dated steps of targets by deadline: what is to be reached next, and what was."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from tracker.i18n import N_, _, ngettext
from tracker.records import Row
from tracker.tui.background import WRITE
from tracker.tui.commands import milestones, screen_keys
from tracker.tui.commands.command import Need, ScreenKeys
from tracker.tui.screens.add_milestone import AddMilestoneScreen
from tracker.tui.screens.ask_reason import AskReasonScreen
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.targets_screen import TargetsScreen
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.describe_milestones import stands
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.review_item import ReviewItem, column
from tracker.tui.widgets.review_table import ReviewTable
from tracker.tui.widgets.top_bar import TopBar
from tracker.tui.wording import display

if TYPE_CHECKING:
    from tracker.services.listing.milestones_due import DatedStep
    from tracker.services.targets.milestones import Milestone

COLUMNS = (
    column("due", N_("Due"), 10, 10, 0),
    column("stands", N_("How it stands"), 8, 20, 0),
    column("title", N_("Milestone"), 14, 40, 0, flex=2),
    column("indicator", N_("Indicator"), 12, 60, 1, flex=2),
    column("unit", N_("Lead unit"), 10, 24, 5, flex=1),
    column("note", N_("Note"), 8, 40, 6, flex=1),
)


class StepsRead(Message):
    """The milestones were read; the cursor goes to `focus`."""

    def __init__(self, steps: Sequence[DatedStep], focus: str | None) -> None:
        super().__init__()
        self.steps = list(steps)
        self.focus = focus


class MilestonesScreen(TargetsScreen[str]):
    """The milestones of the targets `only` (None: of all); `row` is the target that a new one is put under.

    Without `row` a new one is put under the target of the milestone under the cursor. Gives back the id of
    the target that is asked for.
    """

    CSS_PATH = "milestones.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.MILESTONES
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "ReviewTable"

    def __init__(self, only: Collection[str] | None, row: Row | None = None) -> None:
        super().__init__()
        self._only = only
        self._row = row
        self._steps: dict[str, DatedStep] = {}
        self.table = ReviewTable(id="table")

    def compose(self) -> ComposeResult:
        yield TopBar(id="top", markup=False)
        yield self.table
        yield KeyBar()

    def on_mount(self) -> None:
        self._title()
        self.table.show((), COLUMNS, _("Reading…"))
        self.reload()

    def _title(self) -> None:
        """Whose milestones these are, how many are open and how many of them late."""
        open_ones = [one.milestone for one in self._steps.values() if one.milestone.state == "open"]
        late = sum(one.overdue(self.desk.as_of) for one in open_ones)
        parts = ["tracker", _("Milestones")]
        if self._row is not None:
            parts.append(self._row.entry.target.indicator)
        parts.append(ngettext("{count} open", "{count} open", len(open_ones)).format(count=len(open_ones)))
        if late:
            parts.append(ngettext("{count} overdue", "{count} overdue", late).format(count=late))
        self.query_one(TopBar).update(clean_line(" · ".join(parts)))

    # -- reading

    def reload(self, focus: str | None = None) -> None:
        only = self._only
        self.in_background(lambda: StepsRead(self.desk.of_milestones.due(only), focus), "list")

    def on_steps_read(self, message: StepsRead) -> None:
        self._steps = {one.milestone.id: one for one in message.steps}
        items = [self._item(one) for one in message.steps]
        self.table.show(items, COLUMNS, self._nothing(), message.focus)
        self._title()
        self.refresh_bindings()

    def _nothing(self) -> str:
        """What an empty list says: how to put in the first one."""
        key, here = self.key_of(milestones.ADD_MILESTONE), self.key_of(milestones.SHOW_MILESTONES)
        if self._row is not None:
            return _("No milestone yet. {key} puts one under this target.").format(key=key)
        words = _("No milestone yet. Open a target with Enter; there {here} and then {key} put one under it.")
        return words.format(here=here, key=key)

    def _item(self, one: DatedStep) -> ReviewItem:
        milestone, target = one.milestone, one.row.entry.target
        cells = {
            "due": display.date(milestone.due),
            "stands": stands(milestone, self.desk.as_of)[0],
            "title": milestone.title,
            "indicator": target.indicator,
            "unit": target.lead_unit or display.NOTHING,
            "note": milestone.note,
        }
        return ReviewItem(milestone.id, cells, one.row, lambda _contexts, _width, _lines: Content(""))

    @on(ReviewTable.Moved)
    def _moved(self) -> None:
        self.refresh_bindings()

    @on(ReviewTable.Picked)
    def _picked(self) -> None:
        self.action_open()

    # -- what commands act on

    @property
    def milestone(self) -> Milestone | None:
        """The milestone under the cursor."""
        return self._steps[self.table.item.id].milestone if self.table.item else None

    def targets_acted_on(self) -> list[Row]:
        row = self.table.item.row if self.table.item else self._row
        return [row] if row else []

    def has(self, need: Need) -> bool:
        if need is Need.MILESTONE:
            return self.milestone is not None and self.milestone.state == "open"
        return super().has(need)

    # -- commands

    def action_open(self) -> None:
        """Close, and go to the target of the milestone under the cursor."""
        for row in self.targets_acted_on():
            self.dismiss(row.entry.id)

    def action_milestone_done(self) -> None:
        """Say that the milestone was reached on the day shown, and go on to the next one."""
        item = self.table.item
        if item is None:
            return
        one, following = self._steps[item.id].milestone, self.table.after([item])

        def work() -> Saved:
            self.desk.of_milestones.done(one.id)
            return Saved(
                self.can_undo(_("Milestone done: {title}.").format(title=one.title)), focus=following
            )

        self.in_background(work, WRITE)

    def action_add_milestone(self) -> None:
        """Put a new one under the target."""

        def done(name: str | None) -> None:
            if name is not None:
                self.post_message(Saved(self.can_undo(_("Milestone added.")), focus=name))

        self.app.push_screen(AddMilestoneScreen(self.targets_acted_on()[0]), done)

    def action_drop_milestone(self) -> None:
        """Give the milestone up; a reason is needed."""
        one = self.milestone
        if one is None:
            return

        def work(reason: str) -> Saved:
            self.desk.of_milestones.drop(one.id, reason)
            return Saved(
                self.can_undo(_("Milestone dropped: {title}.").format(title=one.title)), focus=one.id
            )

        def done(reason: str | None) -> None:
            if reason is not None:
                self.in_background(lambda: work(reason), WRITE)

        title = _("Why is “{title}” dropped?").format(title=one.title)
        self.app.push_screen(AskReasonScreen(title, needed=True), done)
