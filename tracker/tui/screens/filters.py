"""The window of filters: what is ticked in one list, and beside it dates and names that are typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tracker.errors import UsageError
from tracker.i18n import _
from tracker.records import DuePeriod, Group, Query
from tracker.services.offices.office_names import Known, completions
from tracker.services.wording import (
    DUE_PERIODS,
    due_period_word,
    group_title,
    light_word,
    review_word,
    status_word,
    verdict_word,
)
from tracker.tui.commands import filters, screen_keys, windows
from tracker.tui.commands.command import Command, ScreenKeys
from tracker.tui.form_input.mark_input import say_date, say_start
from tracker.tui.screens.messages import Named
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.widgets.check_list import CheckList
from tracker.tui.widgets.completed_field import CompletedField
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.wording import display

CODES = ("light", "status", "verdict", "review")
DATES = ("due_after", "due_before")
NAMES = ("document", "topic", "place", "unit")
LACKING = (Group(by="month", key=""), Group(by="lead-unit", key=""))


class FiltersScreen(TrackerModal[Query]):
    """Gives back the query with the filters chosen, None when closed."""

    CSS_PATH = ["modal.tcss", "filters.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.FILTERS
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, query: Query) -> None:
        super().__init__()
        self._given = query
        self._ticked_here = False

    def compose(self) -> ComposeResult:
        periods = [f"due_in {code}" for code in DUE_PERIODS]
        with Vertical(classes="window"):
            yield Static(Content(_("Filter")), classes="title")
            with Horizontal():
                yield CheckList(list(_lines()), self._ticked(), periods)
                with Vertical(classes="fields"):  # unlike a VerticalScroll it leaves the arrows to the screen
                    yield from self._fields()
        yield KeyBar()

    def on_mount(self) -> None:
        self.in_background(lambda: Named(self.desk.known_names()), "names")

    def on_named(self, message: Named) -> None:
        """Offer known names while one is typed; → takes the one offered."""
        for name, known in zip(NAMES, _in_their_order(message), strict=True):
            self._named_field(name).known = known
            self._offer_names(name)

    def _fields(self) -> Iterator[Field]:
        """What is asked for most often comes first."""
        after, before = (getattr(self._given, name) for name in DATES)
        yield self._made("unit", _("Lead unit"))
        yield self._made("place", _("Place"), _("with all that lies in it"))
        yield Field("due_after", _("Due from"), after.isoformat() if after else "")
        yield Field("due_before", _("Due until"), before.isoformat() if before else "")
        yield self._made("document", _("Document"))
        yield self._made("topic", _("Topic"))

    def _made(self, name: str, label: str, hint: str = "") -> CompletedField:
        given, none = getattr(self._given, name) or "", _("no such name in the ledger")
        return CompletedField(name, label, given, placeholder=hint, unknown=none)

    def _field(self, name: str) -> Field:
        return self.query_one(f"#field-{name}", Field)

    def _named_field(self, name: str) -> CompletedField:
        return self.query_one(f"#field-{name}", CompletedField)

    def _ticked(self) -> set[str]:
        ticked = {f"{field} {code}" for field in CODES for code in getattr(self._given, field)}
        ticked |= {f"lacks {group.by}" for group in self._given.within if group in LACKING}
        return ticked | ({f"due_in {self._given.due_in}"} if self._given.due_in else set())

    @on(CheckList.Ticked)
    def _note_tick(self, event: CheckList.Ticked) -> None:
        self._ticked_here = True
        if event.freed:
            now, before = (
                due_period_word(cast(DuePeriod, line.split()[1])) for line in (event.code, event.freed)
            )
            words = _("“{now}” takes the place of “{before}”; days for both go into {from_} and {until}.")
            labels = {"from_": _("Due from"), "until": _("Due until")}
            self.say(words.format(now=now, before=before, **labels))

    @on(Input.Changed, "#due_after,#due_before")
    def _understand(self, event: Input.Changed) -> None:
        say = say_start if event.input.id == "due_after" else say_date
        self._field(event.input.id or "").hint(say(self.desk, event.value.strip()))

    @on(Input.Changed, ", ".join(f"#{name}" for name in NAMES))
    def _offer(self, event: Input.Changed) -> None:
        self._offer_names(event.input.id or "")

    def _offer_names(self, name: str) -> None:
        field = self._named_field(name)
        field.offer()
        if name == "place" and field.value and not completions(field.value, field.known):
            from tracker.services.listing.known_names import places_meant

            if meant := places_meant(field.value, field.known):
                field.hint(_("= {name}").format(name=meant[0]))

    def action_turn(self) -> None:
        """From the list to the fields and back."""
        self.focus_next()

    def action_next_field(self) -> None:
        self._step(1)

    def action_field_before(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """From field to field, as far as there are any; the list has the arrows for itself."""
        fields = list(self.query(Input))
        if self.focused in fields:
            place = fields.index(self.focused) + by
            fields[max(0, min(place, len(fields) - 1))].focus()

    def can_do(self, command: Command) -> bool:
        """The list has the arrows for itself: they go from field to field only in a field."""
        arrows = command in (windows.NEXT_FIELD, windows.PREVIOUS_FIELD)
        return isinstance(self.focused, Input) if arrows else super().can_do(command)

    def in_bar(self, command: Command) -> bool:
        """In a field, what goes to the others; what is done in the list only there."""
        in_list = command in (filters.TICK, filters.TO_FIELDS)
        return super().in_bar(command) and not (in_list and isinstance(self.focused, Input))

    def action_accomplish(self) -> None:
        """Close with the filters, unless a date cannot be read.

        Where nothing was ticked or typed, the line under the cursor is meant.
        """
        dates: dict[str, dt.date | None] = {}
        for name in DATES:
            field = self._field(name)
            read = self.desk.read_start if name == "due_after" else self.desk.read_date
            try:
                dates[name] = read(field.value) if field.value else None
            except UsageError as error:
                field.hint(error.line(), wrong=True)
                field.input.focus()
                return
        names = {name: _meant(self._named_field(name)) for name in NAMES}
        chosen = self._given.model_copy(update={**self._chosen(), **dates, **names})
        lines = self.query_one(CheckList)
        if chosen == self._given and lines.has_focus and not self._ticked_here:
            lines.tick_highlighted()
            chosen = chosen.model_copy(update=self._chosen())
        self.dismiss(chosen)

    def _chosen(self) -> dict[str, Any]:
        """The filters that are ticked."""
        ticked = self.query_one(CheckList).ticked
        lines = [code.split(" ", 1) for code, _words in _lines() if code in ticked]
        found: dict[str, Any] = {name: tuple(code for of, code in lines if of == name) for name in CODES}
        lacking = [group for group in LACKING if ["lacks", group.by] in lines]
        kept = [group for group in self._given.within if group not in LACKING]
        period = next((code for of, code in lines if of == "due_in"), None)
        return {**found, "within": (*kept, *lacking), "due_in": period}


def _meant(field: CompletedField) -> str | None:
    """What is typed, where it is in a name; else the name that it may stand for (发改委, fgw)."""
    typed = field.value.casefold()
    if not typed or any(typed in name.casefold() for name in field.known):
        return field.value or None
    return next(iter(completions(field.value, field.known)), field.value)


def _lines() -> Iterator[tuple[str, str]]:
    """Code and words of every line of the list."""
    for period in DUE_PERIODS:
        yield f"due_in {period}", f"{_('Due')} · {due_period_word(period)}"
    for group in LACKING:
        yield f"lacks {group.by}", group_title("", group.by)
    groups: list[tuple[str, str, Any, Any]] = [
        ("light", _("Light"), display.LIGHTS, light_word),
        ("status", _("Status"), display.STATUSES, status_word),
        ("verdict", _("Verdict"), display.VERDICTS, verdict_word),
        ("review", _("Review"), display.REVIEWS, review_word),
    ]
    for field, title, codes, word in groups:
        for code in codes:
            yield f"{field} {code}", f"{title} · {word(code)}"


def _in_their_order(message: Named) -> tuple[Known, ...]:
    names = message.names
    plain = (dict.fromkeys(one, ()) for one in (names.documents, names.topics, names.units))
    documents, topics, units = plain
    return documents, topics, names.places, units
