"""Marking progress by keyboard alone: what was reached, on which day, and what there is to say of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from tracker.chinese.typography import LIST_SEPARATOR
from tracker.i18n import _, ngettext
from tracker.records import Mark, Row, Status
from tracker.services.wording import review_word, status_word
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.form_input.mark_input import FormMistakes, MarkText, read_mark, say_date, say_number
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.target_form import TargetsForm
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.choice import Choice, LabelledChoice
from tracker.tui.widgets.describe_target import headline, standing
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.wording import display


class MarkProgressScreen(TargetsForm[str]):
    """Marks one target or many as one step; gives back the id of the first, None when closed without saving.

    A target changed by somebody else meanwhile is told field by field; saving again then writes on top of it.
    """

    CSS_PATH = ["modal.tcss", "mark_progress.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.MARK_PROGRESS
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, rows: Sequence[Row], ids: Sequence[str] = ()) -> None:
        super().__init__(rows)  # with `ids` only the first of very many
        self._ids = list(ids) or [row.entry.id for row in rows]
        self._versions: dict[str, int] = {}  # of very many

    def compose(self) -> ComposeResult:
        statuses = [("", _("unchanged")), *((code, status_word(code)) for code in display.STATUSES)]
        with VerticalScroll(classes="window", can_focus=False):
            yield Fitted(lambda _width: self._heading(), classes="title")
            yield Field(
                "value", _("Actual"), placeholder=_("cumulative, e.g. 12 or 1.2万; +3 adds to the last")
            )
            yield Field("on", _("As of"), display.date(self.desk.as_of))
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

    def _heading(self) -> Content:
        total = len(self._ids)
        if total == 1:
            return Content("\n").join([headline(self.rows[0]), standing(self.rows[0])])
        names = LIST_SEPARATOR.join(row.entry.target.indicator for row in self.rows[:6])
        more = " …" if total > 6 else ""
        count = ngettext("Mark {count} target", "Mark {count} targets", total).format(count=total)
        return Content(clean_line(f"{count}: {names}{more}"))

    def on_mount(self) -> None:
        self.query_one("#value", Input).focus()
        if len(self._ids) > len(self.rows):
            self.in_background(self._see, "see")

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
            self._field(name).hint(say_number(self.desk, text))
        else:
            self._field(name).hint()

    # -- saving

    def action_accomplish(self) -> None:
        """Save, or show under each field what is wrong with it."""
        try:
            mark = read_mark(self.desk, self.typed())
        except FormMistakes as mistakes:
            for name, error in mistakes.by_field.items():
                self._field(name).hint(error, wrong=True)
            self._field(next(iter(mistakes.by_field))).input.focus()
            return
        expect = self.expect()
        self.save_once(lambda: self._save(mark, expect))

    def _save(self, mark: Mark, expect: dict[str, int]) -> Saved:
        self.desk.mark(self._ids, mark, expect)
        return Saved("", focus=self._ids[0])

    def on_saved(self, message: Saved) -> None:
        self.dismiss(message.focus)

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


class Seen(Message):
    """The versions that very many targets had when the form was opened, or were told to be of another."""

    def __init__(self, versions: dict[str, int]) -> None:
        super().__init__()
        self.versions = versions


def differences(old: Row, new: Row) -> list[str]:
    """What changed between two readings of a target, a line for each thing."""
    compared = [
        (_("Actual"), display.actual(old), display.actual(new)),
        (_("Status"), *(status_word(row.entry.status) for row in (old, new))),
        (_("Due"), display.date(old.entry.due), display.date(new.entry.due)),
        (_("Review"), *(review_word(row.entry.review) for row in (old, new))),
    ]
    name = new.entry.target.indicator
    told = [f"{name} · {label}: {before} → {after}" for label, before, after in compared if before != after]
    notes = [event.note for event in new.entry.events[len(old.entry.events) :] if event.note]
    progress = _("Progress")
    return told + [f"{name} · {progress}: {note}" for note in notes]
