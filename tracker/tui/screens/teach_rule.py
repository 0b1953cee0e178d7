"""Teaching a rule from marked words: drafted, tried on all documents of the ledger, then kept or given up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from tracker.errors import RuleError
from tracker.i18n import _
from tracker.tui.background import WRITE
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.tracker_screen import TrackerModal, in_words
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets import describe_teaching
from tracker.tui.widgets.describe_target import LABEL, LIGHT_STYLES, QUOTE
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from tracker.services.teaching.taught_rule import TaughtRule
    from tracker.services.teaching.trying import Tried


class TeachRuleScreen(TrackerModal[Path]):
    """Gives back the file that the rule is kept in, None when it was given up."""

    CSS_PATH = ["modal.tcss", "teach_rule.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.TEACH_RULE
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, words: str, issued_on: dt.date | None) -> None:
        super().__init__()
        self._words, self._issued_on = " ".join(words.split()), issued_on
        self._guesses: list[TaughtRule] = []
        self._guess = 0
        self._tried: Tried | None = None
        self._answer = Fitted(id="answer")

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(_("Teach a rule from these words")), classes="title")
            yield Fitted(lambda _width: Content.styled(clean_line(self._words), QUOTE))
            yield Field("phrase", _("Phrase"))
            yield Field("indicator", _("Indicator"))
            with VerticalScroll(can_focus=False):
                yield self._answer
        yield KeyBar()

    def on_mount(self) -> None:
        self._say(_("Looking for a phrase…"))
        self.in_background(lambda: Drafted(self.desk.of_rules.drafts(self._words, self._issued_on)), "drafts")

    def on_drafted(self, message: Drafted) -> None:
        self._guesses = message.rules
        self._show_guess()
        self.query_one("#phrase", Input).focus()

    def action_other_guess(self) -> None:
        """Put the next guess into the form."""
        if self._guesses:
            self._guess = (self._guess + 1) % len(self._guesses)
            self._show_guess()

    def _show_guess(self) -> None:
        rule = self._guesses[self._guess]
        with self.prevent(Input.Changed):
            for name, text in (("phrase", rule.phrase), ("indicator", rule.indicator)):
                typed = self.query_one(f"#{name}", Input)
                typed.value, typed.cursor_position = text, len(text)
        self._not_tried()

    @on(Input.Changed)
    def _not_tried(self) -> None:
        """What stands in the form is another rule now."""
        self._tried = None
        self._say(
            _(
                "The slot noun stands for what is counted, count and the like for the number. Enter tries "
                "the rule on all documents; that changes nothing."
            )
        )

    def action_try_rule(self) -> None:
        """Read all documents with the rule and without it."""
        from tracker.services.teaching.taught_rule import changed

        if not self._guesses:
            return
        typed = {field.field_name: field.value for field in self.query(Field)}
        rule = changed(self._guesses[self._guess], typed["phrase"], typed["indicator"])
        self._say(_("Reading the documents…"))

        def tell(done: int, total: int) -> None:
            self.post_message(Going(done, total))

        self.in_background(lambda: TriedOut(self.desk.of_rules.try_rule(rule, tell)), "try")

    def on_going(self, message: Going) -> None:
        self._say(
            _("Reading the documents: {done} of {total}").format(done=message.done, total=message.total)
        )

    def on_tried_out(self, message: TriedOut) -> None:
        self._tried = message.tried
        self._answer.draw(lambda _width: describe_teaching.tried(message.tried))

    def action_keep_rule(self) -> None:
        """Keep the rule as it was tried."""
        found = self._tried
        if found is None:
            self._say(_("Try it first: Enter."), LIGHT_STYLES["yellow"])
            return
        self.in_background(lambda: KeptRule(self.desk.of_rules.keep(found)), WRITE)

    def on_kept_rule(self, message: KeptRule) -> None:
        self.dismiss(message.path)

    def _say(self, words: str, style: str = LABEL) -> None:
        self._answer.draw(lambda _width: Content.styled(words, style))

    def troubled(self, error: BaseException) -> None:
        """What is wrong takes the place of the answer."""
        if isinstance(error, RuleError):
            self._answer.draw(lambda _width: describe_teaching.problems(error))
        else:
            self._say(in_words(error), LIGHT_STYLES["red"])


class Drafted(Message):
    """Guesses at a rule were made."""

    def __init__(self, rules: Sequence[TaughtRule]) -> None:
        super().__init__()
        self.rules = list(rules)


class Going(Message):
    """So many readings of documents are done."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done, self.total = done, total


class TriedOut(Message):
    """The rule was tried on all documents."""

    def __init__(self, tried: Tried) -> None:
        super().__init__()
        self.tried = tried


class KeptRule(Message):
    """The rule stands in `path`."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
