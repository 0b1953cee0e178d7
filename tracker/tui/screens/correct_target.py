"""Correcting what was read: the fields as the rules read them, each to be typed over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input

from tracker.i18n import _
from tracker.records import Entry, Row
from tracker.target_fields import NUMBERS
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.form_input.correction_input import NAMES, read_fields
from tracker.tui.form_input.mark_input import FormMistakes, say_date, say_number
from tracker.tui.screens.messages import Explained
from tracker.tui.screens.named_form import NamedForm
from tracker.tui.screens.target_form import CorrectionForm
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.choice import Choice, LabelledChoice
from tracker.tui.widgets.completed_field import CompletedField
from tracker.tui.widgets.describe_target import QUOTE, paragraph
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.wording import target_fields

NAMED = ("lead_unit", "supporting_units", "person", "place", "topic")
WORDS_LINES = 4  # of the paragraph over the fields


class CorrectTargetScreen(CorrectionForm, NamedForm[Entry]):
    """Corrects one target as one step."""

    KEYS: ClassVar[ScreenKeys] = screen_keys.CORRECT_TARGET
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, row: Row) -> None:
        super().__init__([row])
        target = row.entry.target
        self._shown = {name: clean_line(target_fields.as_typed(target, name)) for name in NAMES}  # at first

    def compose(self) -> ComposeResult:
        target = self.rows[0].entry.target
        with Vertical(classes="window"):
            yield Fitted(lambda _width: Content(_("Correct what was read")), classes="title")
            yield Fitted(lambda _width: Content.styled(clean_line(target.quote), QUOTE), classes="quote")
            yield self.notice  # over the fields, which fill a low window
            with VerticalScroll(can_focus=False):
                for name in NAMES:
                    if name in target_fields.CODES:
                        yield self._choice(name)
                    elif name in NAMED:
                        yield self._named(name)
                    else:
                        yield Field(name, target_fields.label(name), self._shown[name])
                yield Field("reason", _("Reason"), placeholder=_("may be left empty; kept in the log"))
        yield KeyBar()

    def on_mount(self) -> None:
        row = self.rows[0]
        self.in_background(lambda: Explained(row, self.desk.contexts(row.entry)), "explain")

    def on_explained(self, message: Explained) -> None:
        """Show the paragraph over the fields: it stays in view while one goes from field to field."""
        if message.contexts:
            first, quote = message.contexts[0], self.query_one(".quote", Fitted)
            quote.draw(lambda width: paragraph(first, width * WORDS_LINES - WORDS_LINES))

    def _named(self, name: str) -> CompletedField:
        several = name == "supporting_units"
        return CompletedField(name, target_fields.label(name), self._shown[name], several=several)

    def _choice(self, name: str) -> LabelledChoice:
        codes = target_fields.CODES[name]
        made = LabelledChoice(
            name, target_fields.label(name), [(code, target_fields.in_words(name, code)) for code in codes]
        )
        made.choice.set_reactive(Choice.chosen, codes.index(self._shown[name]))
        return made

    def typed(self) -> dict[str, str]:
        """What stands in the form, by field."""
        said = {choice.id or "": choice.value for choice in self.query(Choice)}
        return said | {field.field_name: _meant(field) for field in self.query(Field)}

    @on(Input.Changed)
    def _understand(self, event: Input.Changed) -> None:
        """Show at once how a number or a date is understood."""
        name, text = event.input.id or "", event.value.strip()
        field = self.query_one(f"#field-{name}", Field)
        if name == "due":
            field.hint(say_date(self.desk, text))
        elif not (field.typed and self.offer_names(name)):
            field.hint(say_number(self.desk, text) if name in NUMBERS else "")

    def action_accomplish(self) -> None:
        """Save, or show under each field what is wrong with it."""
        typed = self.typed()
        reason = typed.pop("reason")
        row = self.rows[0]
        try:
            changed, unit = read_fields(self.desk, row, self._shown, typed)
        except FormMistakes as mistakes:
            self._tell(mistakes.by_field)
            return
        if self.doubtful_unit():
            return
        expect = self.expect()
        self.save(lambda: self.desk.reviewing.edit(row.entry.id, changed, unit, expect, reason))

    def _tell(self, wrong: Mapping[str, str]) -> None:
        """Each mistake under its field, the first one under the cursor; a choice has its line at the end."""
        for field in self.query(Field):
            if field.field_name in wrong:
                field.hint(wrong[field.field_name], wrong=True)
        below = [
            _("{name}: {words}").format(name=target_fields.label(name), words=text)
            for name, text in wrong.items()
            if name in target_fields.CODES
        ]
        self.notice.display = bool(below)
        if below:
            self.show_trouble(below)
        self.query_one(f"#{next(iter(wrong))}").focus()


def _meant(field: Field) -> str:
    """What is typed, a name in full for initials and short names, as its hint says."""
    return field.meant() if isinstance(field, CompletedField) and field.typed else field.value
