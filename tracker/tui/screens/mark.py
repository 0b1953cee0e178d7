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

from tracker.errors import StaleEdit
from tracker.i18n import _, ngettext
from tracker.records import Mark, Row, Status
from tracker.services.words import review_word, status_word
from tracker.tui import words
from tracker.tui.background import WRITE
from tracker.tui.cells import clean_line
from tracker.tui.commands.base import Commands, bindings
from tracker.tui.commands.program import FORM
from tracker.tui.messages import Saved
from tracker.tui.screens.base import TrackerModal, in_words
from tracker.tui.typed import FormMistakes, MarkText, read_mark, say_date, say_number
from tracker.tui.widgets.choice import Choice, LabelledChoice
from tracker.tui.widgets.describe import headline, standing
from tracker.tui.widgets.field import Field
from tracker.tui.widgets.fitted import Fitted
from tracker.tui.widgets.keybar import KeyBar


class MarkScreen(TrackerModal[str]):
    """Marks one target or many as one step; gives back the id of the first, None when closed without saving.

    A target changed by somebody else meanwhile is told field by field; saving again then writes on top of it.
    """

    CSS_PATH = ["modal.tcss", "mark.tcss"]  # noqa: RUF012
    ACTS: ClassVar[Commands] = FORM
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTS)

    def __init__(self, rows: Sequence[Row], ids: Sequence[str] = ()) -> None:
        super().__init__()
        self._rows = list(rows)  # with `ids` only the first of very many
        self._ids = list(ids) or [row.entry.id for row in rows]
        self._expect = {row.entry.id: row.entry.version for row in rows}
        self._said = Fitted(id="said")
        self._saving = False

    def compose(self) -> ComposeResult:
        statuses = [("", _("unchanged")), *((code, status_word(code)) for code in words.STATUSES)]
        with VerticalScroll(classes="window", can_focus=False):
            yield Fitted(lambda _width: self._heading(), classes="title")
            yield Field(
                "value", _("Actual"), placeholder=_("cumulative, e.g. 12 or 1.2万; +3 adds to the last")
            )
            yield Field("on", _("As of"), words.date(self.desk.as_of))
            yield LabelledChoice("status", _("Status"), statuses)
            yield Field("note", _("Progress"))
            yield Field("evidence", _("Evidence"), placeholder=_("a file or a link"))
            yield Field("problem", _("Problem"))
            yield Field("next_step", _("Next step"))
            yield Field("due", _("New due date"), placeholder=_("only for an extension, with its reason"))
            yield Field("reason", _("Reason"))
            yield Field("approver", _("Approved by"))
            yield self._said
        yield KeyBar()

    def _heading(self) -> Content:
        total = len(self._ids)
        if total == 1:
            return Content("\n").join([headline(self._rows[0]), standing(self._rows[0])])
        names = "、".join(row.entry.target.indicator for row in self._rows[:6])
        more = " …" if total > 6 else ""
        count = ngettext("Mark {count} target", "Mark {count} targets", total).format(count=total)
        return Content(clean_line(f"{count}: {names}{more}"))

    def on_mount(self) -> None:
        self._said.display = False
        self.query_one("#value", Input).focus()
        if len(self._ids) > len(self._rows):
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

    def accomplish(self) -> None:
        """Save, or show under each field what is wrong with it."""
        if self._saving:
            return
        try:
            mark = read_mark(self.desk, self.typed())
        except FormMistakes as mistakes:
            for name, error in mistakes.by_field.items():
                self._field(name).hint(error, wrong=True)
            self._field(next(iter(mistakes.by_field))).input.focus()
            return
        self._saving = True
        self.in_background(lambda: self._save(mark), WRITE)

    def _save(self, mark: Mark) -> Saved:
        self.desk.mark(self._ids, mark, self._expect)
        return Saved("", focus=self._ids[0])

    def on_saved(self, message: Saved) -> None:
        self.dismiss(message.focus)

    def troubled(self, error: BaseException) -> None:
        """What was typed stays; a stale edit is explained and the new state taken as read."""
        self._saving = False
        if isinstance(error, StaleEdit):
            self.in_background(self._compare, "compare")
        self._show_error(in_words(error))

    def _see(self) -> Seen:
        return Seen(self.desk.versions(self._ids))

    def on_seen(self, message: Seen) -> None:
        self._expect = message.versions

    def _compare(self) -> Message:
        if len(self._ids) > len(self._rows):
            return self._see()
        return Stale(self.desk.rows(self._ids))

    def on_stale(self, message: Stale) -> None:
        now = {row.entry.id: row for row in message.rows}  # without those that are gone
        pairs = [(old, now[old.entry.id]) for old in self._rows if old.entry.id in now]
        told = [line for old, new in pairs for line in differences(old, new)]
        self._rows = [new for _old, new in pairs]
        self._expect = {row.entry.id: row.entry.version for row in self._rows}
        heading = _("Changed by somebody else meanwhile:")
        self._show_error("\n".join([heading, *told, _("Enter saves yours on top; Esc leaves it.")]))

    def _show_error(self, text: str) -> None:
        self._said.display = True
        self._said.draw(lambda _width: Content("\n".join(clean_line(line) for line in text.splitlines())))
        self._said.scroll_visible(animate=False)


class Seen(Message):
    """The versions that very many targets had when the form was opened, or were told to be of another."""

    def __init__(self, versions: dict[str, int]) -> None:
        super().__init__()
        self.versions = versions


class Stale(Message):
    """The state that the targets have now."""

    def __init__(self, rows: list[Row]) -> None:
        super().__init__()
        self.rows = rows


def differences(old: Row, new: Row) -> list[str]:
    """What changed between two readings of a target, a line for each thing."""
    pairs = [
        (_("Actual"), words.actual(old), words.actual(new)),
        (_("Status"), *(status_word(row.entry.status) for row in (old, new))),
        (_("Due"), words.date(old.entry.due), words.date(new.entry.due)),
        (_("Review"), *(review_word(row.entry.review) for row in (old, new))),
    ]
    name = new.entry.target.indicator
    told = [f"{name} · {label}: {before} → {after}" for label, before, after in pairs if before != after]
    notes = [event.note for event in new.entry.events[len(old.entry.events) :] if event.note]
    progress = _("Progress")
    return told + [f"{name} · {progress}: {note}" for note in notes]
