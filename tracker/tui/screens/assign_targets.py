"""Saying who leads, supports and is in charge: of one target, of all selected, or of all that are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from tracker.i18n import _, ngettext
from tracker.records import Row
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.commands.offices import SHOW_UNITS
from tracker.tui.commands.targets import ASSIGN_BY_RULES
from tracker.tui.screens.ask_yes_no import AskYesNoScreen
from tracker.tui.screens.confirm_many import ask_first
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.named_form import NamedForm
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.choice import Choice, LabelledChoice
from tracker.tui.widgets.completed_field import CompletedField
from tracker.tui.widgets.describe_target import headline
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.wording.names_in_one_line import named
from tracker.tui.wording.sentences import in_a_row

if TYPE_CHECKING:
    from tracker.services.offices.assigning import AssignedByRules, Assignment

NAMED = 3  # units that are named once the rules gave them targets
_SHOWN = "shown"


class AssignTargetsScreen(NamedForm[Saved]):
    """Assigns targets as one step; gives back what is said of it then, None when closed without.

    `ids` are the targets acted on, of very many of which only the first `rows` are read; `shown` are all of
    the list, which may be chosen in their place where one alone is acted on.
    """

    CSS_PATH = ["modal.tcss", "target_form.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.ASSIGN_TARGETS
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, rows: Sequence[Row], ids: Sequence[str], shown: Sequence[str] = ()) -> None:
        super().__init__(rows)
        self._ids = list(ids)
        self._shown = list(shown) if len(ids) == 1 and len(shown) > 1 else []
        self._title = Fitted(lambda _width: self._heading(), classes="title")

    def compose(self) -> ComposeResult:
        one = self.rows[0].entry.target if len(self._ids) == 1 else None
        with VerticalScroll(classes="window", can_focus=False):
            yield self._title
            for name, label, now, several in (
                ("lead", _("Lead unit"), one and one.lead_unit, False),
                ("supporting", _("Supporting units"), one and one.supporting_units, True),
                ("person", _("Person in charge"), one and one.person, False),
            ):
                hint = clean_line(now or "")
                new = "" if name == "person" else _("a new name, not in the register")
                yield CompletedField(name, label, several=several, placeholder=hint, unknown=new)
            if self._shown:
                every = ngettext("all {count} shown", "all {count} shown", len(self._shown))
                which = [("", _("this target")), (_SHOWN, every.format(count=len(self._shown)))]
                yield LabelledChoice("which", _("Of"), which)
            yield Fitted(
                lambda _width: Content(_("What is left empty stays as it is; - empties it.")), classes="note"
            )
            yield Fitted(lambda _width: Content(self._about_rules()), classes="note")
            yield self.notice
        yield KeyBar()

    def _about_rules(self) -> str:
        words = _("{rules} gives each target to the unit whose words or topics ({register}) fit it.")
        return words.format(rules=self.key_of(ASSIGN_BY_RULES), register=self.key_of(SHOW_UNITS))

    def _heading(self) -> Content:
        if len(self._acted_on()) == 1:
            return headline(self.rows[0])
        count = len(self._acted_on())
        words = ngettext("Assign {count} target", "Assign {count} targets", count).format(count=count)
        names = named([row.entry.target.indicator for row in self.rows], count)
        return Content(clean_line(_("{words}: {names}").format(words=words, names=names)))

    def on_mount(self) -> None:
        self.query_one("#lead", Input).focus()

    @on(Input.Changed)
    def _offer(self, event: Input.Changed) -> None:
        self.offer_names(event.input.id or "")

    @on(Choice.Changed)
    def _chosen(self) -> None:
        self._title.draw(lambda _width: self._heading())

    def _field(self, name: str) -> CompletedField:
        return self.query_one(f"#field-{name}", CompletedField)

    def _acted_on(self) -> list[str]:
        chosen = self.query("#which")
        whole = bool(chosen) and chosen.first(Choice).value == _SHOWN
        return self._shown if whole else self._ids

    def expect(self) -> dict[str, int]:
        """Of very many not all were read."""
        return super().expect() if self._acted_on() is self._ids else {}

    # -- saving

    def action_accomplish(self) -> None:
        """Save what was typed, after a question where that is much."""
        from tracker.services.offices.assigning import Assignment

        lead, supporting, person = (self._field(name) for name in ("lead", "supporting", "person"))
        said = Assignment(_meant(lead), _meant(supporting), _meant(person))
        if said == Assignment():
            lead.hint(_("Nothing to save yet: type a unit or a person."), wrong=True)
            lead.input.focus()
            return
        if self.doubtful_unit():
            return
        ids, expect = self._acted_on(), self.expect()
        self._confirmed(_told(said), lambda: self.save_once(lambda: self._save(ids, said, expect)))

    def _save(self, ids: list[str], said: Assignment, expect: dict[str, int]) -> Saved:
        count = self.desk.of_offices.assign(ids, said, expect)
        words = ngettext("{count} target assigned: {units}.", "{count} targets assigned: {units}.", count)
        return Saved(words.format(count=count, units=_told(said)), acted_on=ids)

    def action_by_rules(self) -> None:
        """Give the targets to units by the words and topics of the register, nothing of it being typed."""
        if any(field.value for field in self.query(CompletedField)):
            words = _("By rules takes no unit that is typed: Enter saves it, or empty the fields first.")
            self.show_trouble([words])
            return
        if not self.desk.of_offices.has_rules():
            words = _("The register of units is empty; {key} in the list adds units with their words.")
            self.show_trouble([words.format(key=self.key_of(SHOW_UNITS))])
            return
        ids = self._acted_on()
        self._confirmed(_("by rules"), lambda: self.save_once(lambda: self._by_rules(ids)))

    def _by_rules(self, ids: list[str]) -> Message:
        made = self.desk.of_offices.assign_by_rules(ids)
        if not made.ids:
            return NothingGiven(made)
        words = ngettext(
            "{count} target assigned by rules: {units}.",
            "{count} targets assigned by rules: {units}.",
            len(made.ids),
        )
        units = _(", ").join(clean_line(name) for name, _count in made.units.most_common(NAMED))
        more = " …" if len(made.units) > NAMED else ""
        said = [words.format(count=len(made.ids), units=(units or "—") + more), *self._why_not(made)]
        return Saved(in_a_row(*said), acted_on=ids)

    def _why_not(self, made: AssignedByRules) -> list[str]:
        """Of how many the rules change nothing, and why, a sentence each."""
        said = []
        if made.kept:
            words = ngettext(
                "{count} keeps the unit that it has.", "{count} keep the units that they have.", made.kept
            )
            said.append(words.format(count=made.kept))
        if made.left:
            words = ngettext(
                "No word and no topic of the register fits {count}; {key} in the list adds them to a unit.",
                "No word and no topic of the register fits {count}; {key} in the list adds them to units.",
                made.left,
            )
            said.append(words.format(count=made.left, key=self.key_of(SHOW_UNITS)))
        return said

    def on_nothing_given(self, message: NothingGiven) -> None:
        """The form stays open: a unit can be typed instead."""
        self.saving = False
        self.show_trouble([_("Nothing was assigned."), *self._why_not(message.made)])

    def _confirmed(self, what: str, go_on: Callable[[], None]) -> None:
        count = len(self._acted_on())

        def question() -> AskYesNoScreen:
            words = _("{what}: {count} targets are assigned in one step.").format(what=what, count=count)
            return AskYesNoScreen(_("Assign"), words, _("Assign them"), _("Do not assign"))

        ask_first(self, count, question, go_on)

    def on_saved(self, message: Saved) -> None:
        self.dismiss(message)


class NothingGiven(Message):
    """The rules of the register change nothing."""

    def __init__(self, made: AssignedByRules) -> None:
        super().__init__()
        self.made = made


def _meant(field: CompletedField) -> str | None:
    """What the field says: None leaves the target as it is, an empty text empties it."""
    text = field.meant()
    return None if not text else "" if text in ("-", "none") else text


def _told(said: Assignment) -> str:
    """What is assigned, in words."""
    parts = (said.lead, said.supporting, said.person)
    return _(", ").join(clean_line(part) if part else "—" for part in parts if part is not None)
