"""Entering a target by hand: its words are read while they are typed, and each field can be typed over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from tracker.chinese.typography import listed
from tracker.errors import RuleError, TrackerError, UsageError
from tracker.i18n import _
from tracker.records import Entry, Target
from tracker.target_fields import FIELD_BY_NAME, NUMBERS
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.desk.entering_desk import MarkedWords
from tracker.tui.form_input.mark_input import say_date, say_number
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.named_form import NamedForm
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.completed_field import CompletedField
from tracker.tui.widgets.describe_drafts import several
from tracker.tui.widgets.describe_target import LIGHT_STYLES, QUOTE
from tracker.tui.widgets.draft_names import DraftNames
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.wording import display, target_fields

FIELDS = ("indicator", "value", "unit", "due", "lead_unit", "place", "topic")
NAMED = ("lead_unit", "place", "topic")  # names that the ledger knows are offered
READING_PAUSE = 0.2  # seconds without a key before the words are read


class WordsRead(Message):
    """The rules have read the words as they stand in the form; `trouble` says why they could not."""

    def __init__(self, words: str, found: Sequence[Target], trouble: str = "") -> None:
        super().__init__()
        self.words = words
        self.found = list(found)
        self.trouble = trouble


class AddTargetScreen(NamedForm[list[Entry]]):
    """Enters typed words with their source, or words `marked` in a document; gives back the new targets."""

    CSS_PATH = ["modal.tcss", "target_form.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.ADD_TARGET
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, marked: MarkedWords | None = None, listed: Sequence[str] = ()) -> None:
        """`listed` are the names of targets that stand in the marked words already."""
        super().__init__([])
        self._marked = marked
        self._listed = listed
        self._drafts_read = Fitted(id="drafts")
        self._names = DraftNames()
        self._read = dict.fromkeys(FIELDS, "")  # what the rules read, as it was put into the fields
        self._due_hint = self._figure_hint = ""  # what is said of them as they were read

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="window", can_focus=False):
            yield Fitted(lambda _width: Content(_("New target by hand")), classes="title")
            yield from self._words_and_source()
            yield self._drafts_read
            yield self._names
            for name in FIELDS:
                made = CompletedField if name in NAMED else Field
                yield made(name, target_fields.label(name))
            yield Field("by", _("Entered by"), self.desk.entering.by)
            yield self.notice
        yield KeyBar()

    def _words_and_source(self) -> ComposeResult:
        marked = self._marked
        if marked is None:
            words = _("the sentence that promises something (required)")
            yield Field("words", _("Words"), placeholder=words, required=True)
            source, which = self.desk.entering.source, _("a meeting, an instruction, a letter (required)")
            yield Field("source", _("Source"), source, placeholder=which, required=True)
            yield Field("issued", _("Dated"), display.date(self.desk.as_of))
        else:
            yield Fitted(lambda _width: Content.styled(clean_line(marked.words), QUOTE))
            stands_in = Content.styled(clean_line(marked.document), "$muted")
            yield Fitted(lambda _width: stands_in, classes="quote")
            if self._listed:
                words = _("In the ledger already: {names}").format(names=listed(self._listed))
                known = Content.styled(clean_line(words), LIGHT_STYLES["yellow"])
                yield Fitted(lambda _width: known, id="listed")

    def on_mount(self) -> None:
        self._drafts_read.display = self._names.display = False
        self.query_one(f"#{'indicator' if self._marked else 'words'}", Input).focus()
        if self._marked:
            self._read_words()

    # -- what is typed

    def typed(self) -> dict[str, str]:
        """What stands in the form, by field."""
        return {field.field_name: field.value for field in self.query(Field)}

    def _meant(self) -> dict[str, str]:
        """The same with names in full for initials and short names, as their hints say."""
        names = [field for field in self.query(CompletedField) if field.typed]
        return self.typed() | {field.field_name: field.meant() for field in names}

    def _field(self, name: str) -> Field:
        return self.query_one(f"#field-{name}", Field)

    @property
    def _words(self) -> str:
        return self._marked.words if self._marked else self._field("words").value

    def _issued_on(self) -> dt.date | None:
        """The date that 年内 counts from. Raises UsageError."""
        if self._marked:
            return self._marked.issued_on
        text = self._field("issued").value
        return self.desk.read_date(text, past=True) if text else None

    @on(Input.Changed)
    def _understand(self, event: Input.Changed) -> None:
        """Show how a number or a date is understood; read the words once they rest."""
        name, text = event.input.id or "", event.value.strip()
        if name in ("words", "issued"):
            self.after_pause(READING_PAUSE, self._read_words)
        if name in ("issued", "due"):
            said = say_date(self.desk, text, past=name == "issued")
            read = name == "due" and text == self._read["due"]
            self._field(name).hint(self._due_hint if read else said)
        elif name in NUMBERS:
            self._field(name).hint(say_number(self.desk, text) or ("" if text else self._figure_hint))
        elif self.offer_names(name):
            return
        elif name != "words" or not text:
            self._field(name).hint()

    def _read_words(self) -> None:
        words = self._words
        try:
            issued_on = self._issued_on()
        except UsageError:
            return
        self.in_background(lambda: self._reading(words, issued_on), "words")

    def _reading(self, words: str, issued_on: dt.date | None) -> WordsRead:
        try:
            return WordsRead(words, self._drafts(words, issued_on) if words else ())
        except TrackerError as error:
            return WordsRead(words, (), error.line())

    def _drafts(self, words: str, issued_on: dt.date | None) -> list[Target]:
        """What the rules read in the words, in a thread."""
        desk = self.desk.entering
        return desk.marked_drafts(self._marked) if self._marked else desk.drafts(words, issued_on)

    def on_words_read(self, message: WordsRead) -> None:
        """Put what was read into the fields that nobody typed into; several targets are only named."""
        if message.words != self._words:
            return
        one = message.found[0] if len(message.found) == 1 else None
        for name in FIELDS:
            text = clean_line(target_fields.as_typed(one, name)) if one else ""
            field = self._field(name)
            if field.value == self._read[name]:
                field.input.value = text
                if field.input.has_focus:  # as where a field is entered: what is typed takes its place
                    field.input.action_select_all()
            self._read[name] = field.given = text
        self._tell_read(message.found)
        if self._marked is None and message.words:
            self._field("words").hint(message.trouble, wrong=True)

    def _tell_read(self, found: Sequence[Target]) -> None:
        """Say of one target what its fields do not, of several all that they are."""
        undated = bool(found) and not any(one.due for one in found)
        one = found[0] if len(found) == 1 else None
        self._due_hint = _("no deadline read") if undated else self._meant_by(one) if one else ""
        uncounted = one is not None and one.value is None and any(map(str.isdigit, self._words))
        self._figure_hint = _("no figure read; a bound may stand with it: > 12") if uncounted else ""
        for name, hint in (("due", self._due_hint), ("value", self._figure_hint)):
            if self._field(name).value == self._read[name]:
                self._field(name).hint(hint)
        self._names.show(found)
        whole = self._field("indicator")
        whole.display = len(found) <= 1 or whole.typed
        if not whole.display and whole.input.has_focus:
            self._names.query(Input).first().focus()
        self._drafts_read.display = len(found) > 1
        self._drafts_read.draw(lambda width: several(found, self._meant_by, width) if found else Content(""))

    def _meant_by(self, one: Target) -> str:
        """How the due date of a target is meant, where the words name the day after it."""
        try:
            return self.desk.entering.due_in_words(self._words, one.due, self._issued_on()) if one.due else ""
        except UsageError:  # its date is half typed
            return ""

    # -- saving

    def action_accomplish(self) -> None:
        """Read the words once more, whatever is under way, and save."""
        typed, wrong, given, unit = self._meant(), dict[str, str](), dict[str, Any](), ""
        try:
            issued_on = self._issued_on()
        except UsageError as error:
            issued_on, wrong["issued"] = None, error.line()
        for name in FIELDS:
            text = typed[name]
            if text == self._read[name]:
                continue
            try:
                if name in NUMBERS and text:
                    read = self.desk.read_typed(text)
                    given, unit = given | read.fields(name), read.unit
                elif FIELD_BY_NAME[name].form == "date" and text:
                    given[name] = self.desk.read_date(text)
                else:
                    given[name] = text if text or name == "indicator" else None
            except (RuleError, UsageError) as error:
                wrong[name] = error.line()
        if self._marked is None and not typed["words"]:
            wrong["words"] = _("no words to enter")
        elif self._marked is None and not typed["source"]:
            wrong["source"] = _("where do the words come from?")
        if wrong:
            for name, words in wrong.items():
                self._field(name).hint(words, wrong=True)
            self._field(next(iter(wrong))).input.focus()
            return
        if (blank := self._names.blank()) is not None:
            blank.hint(_("a target needs a name"), wrong=True)
            blank.input.focus()
            return
        if self.doubtful_unit():
            return
        words = self._words
        self.save_once(lambda: self._save(words, typed, issued_on, given, unit))

    def _save(
        self, words: str, typed: dict[str, str], issued_on: dt.date | None, given: dict[str, Any], unit: str
    ) -> Saved:
        desk, by = self.desk.entering, typed["by"]
        found = self._names.typed_over(self._drafts(words, issued_on))
        if self._marked:
            return Saved("", desk.enter_marked(self._marked, found, given, unit, by))
        return Saved("", desk.enter(words, typed["source"], issued_on, found, given, unit, by))

    def on_saved(self, message: Saved) -> None:
        self.dismiss(list(message.entries))


def entered(entries: Sequence[Entry]) -> str:
    """What was entered, in words."""
    return _("Entered: {names}.").format(names=_names([entry.target for entry in entries]))


def _names(found: Sequence[Target]) -> str:
    return listed([clean_line(one.indicator) for one in found])
