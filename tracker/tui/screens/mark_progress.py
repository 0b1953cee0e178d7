"""Marking progress by keyboard alone: what was reached, on which day, and what there is to say of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from tracker.chinese.typography import listed
from tracker.i18n import _, ngettext
from tracker.records import Mark, Row, Status
from tracker.services.wording import status_word
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.form_input.figure_hint import done_short_hint, empty_hint, far_beyond_hint, figure_hint
from tracker.tui.form_input.mark_input import FormMistakes, MarkText, read_mark, say_actual, say_date
from tracker.tui.screens.ask_yes_no import AskYesNoScreen
from tracker.tui.screens.confirm_many import ask_first
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.target_form import TargetsForm
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.choice import Choice, LabelledChoice
from tracker.tui.widgets.describe_target import headline_of, standing
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.wording import display
from tracker.tui.wording.row_differences import differences
from tracker.tui.wording.told_apart import told_apart

TITLED, APART = 6, 24  # targets that the title names, cells for what tells each from others of its name
KEPT = "on"  # the field that stays when the next target is marked: figures come in for one day


class MarkedTargets(NamedTuple):
    """What was marked while the form was open, in this order; of very many not all are named."""

    ids: list[str]
    names: list[str]


class MarkProgressScreen(TargetsForm[MarkedTargets]):
    """Marks one target or many as one step, or one after the other along `following`.

    Gives back what was marked, None when closed without saving.

    A target changed by somebody else meanwhile is told field by field; saving again then writes on top of it.
    """

    CSS_PATH = ["modal.tcss", "mark_progress.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.MARK_PROGRESS
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(
        self,
        rows: Sequence[Row],
        ids: Sequence[str] = (),
        following: Sequence[str] = (),
        beneath: Callable[[Row], None] | None = None,
    ) -> None:
        """With `ids`, `rows` are only the first of very many; `beneath` hears which target comes next."""
        super().__init__(rows)
        self._beneath = beneath
        self._ids = list(ids) or [row.entry.id for row in rows]
        self._versions: dict[str, int] = {}  # of very many
        self._following = iter(following)
        self._marked = MarkedTargets([], [])
        # A figure many times the target, or short of it and done: saved only once it was seen.
        self._doubted: tuple[str, Status | None] | None = None
        self._title = Fitted(self._heading, classes="title")

    def compose(self) -> ComposeResult:
        statuses = [("", _("unchanged")), *((code, status_word(code)) for code in display.STATUSES)]
        with VerticalScroll(classes="window", can_focus=False):
            yield self._title
            yield Field(
                "value", _("Actual"), placeholder=_("cumulative, e.g. 12 or 1,200; +3 adds to the last")
            )
            yield Field("on", _("As of"), display.date(self.desk.figure_day))
            yield LabelledChoice("status", _("Status"), statuses)
            yield Field("note", _("Progress"))
            yield Field("evidence", _("Evidence"), placeholder=_("a file or a link"))
            yield Field("problem", _("Problem"))
            yield Field("next_step", _("Next step"))
            yield Field("due", _("New due date"), placeholder=_("only for an extension, with its reason"))
            yield Field("reason", _("Reason"))
            yield Field("approver", _("Approved by"))
            yield self.notice
        yield KeyBar()

    def _heading(self, width: int) -> Content:
        total = len(self._ids)
        if total == 1:
            row = self.rows[0]
            lines = [headline_of(row, width), standing(row)]
            if saved := len(self._marked.ids):
                words = ngettext("{count} saved so far", "{count} saved so far", saved)
                lines.append(Content(words.format(count=saved)))
            return Content("\n").join(lines)
        first = self.rows[:TITLED]
        apart = told_apart(self.rows, APART)
        names = listed(
            [
                _("{words} ({code})").format(words=row.entry.target.indicator, code=apart[row.entry.id])
                if row.entry.id in apart
                else row.entry.target.indicator
                for row in first
            ]
        )
        more = " …" if total > TITLED else ""
        count = ngettext("Mark {count} target", "Mark {count} targets", total).format(count=total)
        return Content(clean_line(_("{words}: {names}").format(words=count, names=names + more)))

    def on_mount(self) -> None:
        self._begin()
        if len(self._ids) > len(self.rows):
            self.in_background(self._see, "see")

    def _begin(self) -> None:
        """Show the target, and its last figure where the next one is typed."""
        self._title.draw(self._heading)
        self._field("value").hint(self._figure_hint(""))
        self.query_one("#value", Input).focus()

    # -- reading what is typed

    def _field(self, name: str) -> Field:
        return self.query_one(f"#field-{name}", Field)

    def typed(self) -> MarkText:
        """What stands in the form."""
        values = {field.field_name: field.value for field in self.query(Field)}
        return MarkText(
            status=cast("Status | None", self.query_one("#status", Choice).value or None), **values
        )

    @on(Input.Changed)
    def _understand(self, event: Input.Changed) -> None:
        """Show at once how a number or a date is understood; what is half typed is no mistake yet."""
        name, text = event.input.id or "", event.value.strip()
        if name in ("on", "due"):
            self._field(name).hint(say_date(self.desk, text, past=name == "on"))
        elif name == "value":
            self._field(name).hint(self._figure_hint(text))
        else:
            self._field(name).hint()
        self.call_after_refresh(self._show_focused)  # hints come and go: what is typed stays in view

    def _figure_hint(self, text: str) -> str:
        if len(self._ids) > 1:
            return say_actual(self.desk, text)
        entry = self.rows[0].entry
        return figure_hint(self.desk, text, entry) if text else empty_hint(entry)

    # -- saving

    def action_accomplish(self) -> None:
        """Save and close, or show under each field what is wrong with it."""
        self._accomplish(go_on=False)

    def action_accomplish_next(self) -> None:
        """Save and show the next target, or close after the last one."""
        self._accomplish(go_on=True)

    def give_up(self) -> None:
        """Close; what was saved on the way here is given back."""
        self.dismiss(self._marked if self._marked.ids else None)

    def _accomplish(self, *, go_on: bool) -> None:
        try:
            one = self.rows[0].entry.target if len(self._ids) == 1 else None
            mark = read_mark(self.desk, self.typed(), one)
        except FormMistakes as mistakes:
            for name, error in mistakes.by_field.items():
                self._field(name).hint(error, wrong=True)
            self._field(next(iter(mistakes.by_field))).input.focus()
            return
        if doubt := self._doubt(mark):
            self._field("value").hint(doubt, wrong=True)
            self._field("value").input.focus()
            return
        expect, count = self.expect(), len(self._ids)

        def question() -> AskYesNoScreen:
            words = _("{count} targets are marked alike in one step.").format(count=count)
            return AskYesNoScreen(_("Mark"), words, _("Mark them"), _("Do not mark"))

        ask_first(
            self,
            count,
            question,
            lambda: self.save_once(lambda: self._save(mark, expect, go_on=go_on)),
        )

    def _doubt(self, mark: Mark) -> str:
        """Why the mark is not saved yet; empty once the same figure and status were doubted before."""
        typed = self._field("value").value, mark.status
        if typed == self._doubted:
            return ""
        self._doubted = typed
        hints = (far_beyond_hint, done_short_hint)
        doubts = (hint(self.desk, row.entry, mark) for row in self.rows for hint in hints)
        return next((doubt for doubt in doubts if doubt), "")

    def _save(self, mark: Mark, expect: dict[str, int], *, go_on: bool) -> MarkSaved:
        self.desk.marking.mark(self._ids, mark, expect)
        return MarkSaved(self._next() if go_on else None)

    def _next(self) -> Row | None:
        """The next target that is still there, read in a thread; None after the last."""
        return next((row for i in self._following for row in self.desk.rows([i])), None)

    def on_mark_saved(self, message: MarkSaved) -> None:
        self._marked.ids.extend(self._ids)
        self._marked.names.extend(row.entry.target.indicator for row in self.rows)
        if message.next is None:
            self.dismiss(self._marked)
        else:
            self._go_on_with(message.next)

    def _go_on_with(self, row: Row) -> None:
        """Empty the form for the next target."""
        self.saving = False
        self.rows, self._ids, self._doubted = [row], [row.entry.id], None
        self.notice.display = False
        for field in self.query(Field):
            if field.field_name == KEPT:
                field.given = field.value
            else:
                field.input.value = ""
                field.hint()
        self.query_one("#status", Choice).chosen = 0
        if self._beneath is not None:
            self._beneath(row)
        self._begin()

    def expect(self) -> dict[str, int]:
        return self._versions or super().expect()

    def _see(self) -> Seen:
        return Seen(self.desk.versions(self._ids))

    def on_seen(self, message: Seen) -> None:
        self._versions = message.versions

    def look(self) -> Message:
        return self._see() if len(self._ids) > len(self.rows) else super().look()

    def take(self, rows: list[Row]) -> None:
        """Tell what was changed by somebody else, field by field."""
        now = {row.entry.id: row for row in rows}  # without those that are gone
        compared = [(old, now[old.entry.id]) for old in self.rows if old.entry.id in now]
        told = [line for old, new in compared for line in differences(old, new)]
        super().take([new for _old, new in compared])
        heading = _("Changed by somebody else meanwhile:")
        self.show_trouble([heading, *told, _("Enter saves yours on top; Esc leaves it.")])


class MarkSaved(Saved):
    """What stands in the form was written; `next` is to be marked next, None closes the form."""

    def __init__(self, following: Row | None) -> None:
        super().__init__("")
        self.next = following


class Seen(Message):
    """The versions that very many targets had when the form was opened, or were told to be of another."""

    def __init__(self, versions: dict[str, int]) -> None:
        super().__init__()
        self.versions = versions
