"""Trying a sentence: what the rules read in it, field by field, and why nothing where nothing is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, TextArea

from tracker.errors import RuleError, UsageError
from tracker.i18n import _
from tracker.services.rules.catalogue import RuleCard
from tracker.services.rules.explain import Explanation
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.form_input.mark_input import say_date
from tracker.tui.screens.tracker_screen import TrackerScreen, in_words
from tracker.tui.terminal.cells import clean
from tracker.tui.widgets import describe_rules
from tracker.tui.widgets.describe_target import LABEL, LIGHT_STYLES
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.top_bar import TopBar
from tracker.tui.wording import display

PAUSE = 0.25  # seconds without a key before the sentence is read


class Answered(Message):
    """The sentence was read; `cards` are those of the rules that won."""

    def __init__(self, explanation: Explanation | None, cards: Sequence[RuleCard] = ()) -> None:
        super().__init__()
        self.explanation = explanation
        self.cards = tuple(cards)


class TrySentenceScreen(TrackerScreen[None]):
    """A sentence and the date of its text above, the explanation below; it follows the typing."""

    CSS_PATH = "rules.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.TRY_SENTENCE
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "#sentence"

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._sentence = TextArea(
            clean(text),
            id="sentence",
            compact=True,
            highlight_cursor_line=False,
            placeholder=Content(_("Type or paste a sentence…")),
        )
        self._why = Fitted(id="answer")
        self._winner = Fitted(id="rule")

    def compose(self) -> ComposeResult:
        yield TopBar(_("Try a sentence"), markup=False)
        with Vertical(id="form"):
            yield self._sentence
            yield Field("issued", _("Text dated"), display.date(self.desk.as_of))
        with Container(id="body"):
            with VerticalScroll(id="why"):
                yield self._why
            with VerticalScroll(id="winner", can_focus=False):
                yield self._winner
        yield KeyBar()

    def on_mount(self) -> None:
        self._sentence.select_all()
        self._read()

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        """Read on after a pause. What was pasted may hold control characters: they become visible signs."""
        text = event.text_area.text
        if clean(text) != text:
            event.text_area.text = clean(text)
            event.text_area.move_cursor(event.text_area.document.end)
            return
        self._soon()

    @on(Input.Changed, "#issued")
    def _dated(self, event: Input.Changed) -> None:
        self.query_one(Field).hint(say_date(self.desk, event.value.strip()))
        self._soon()

    def _soon(self) -> None:
        self.after_pause(PAUSE, self._read)

    def action_read_rules(self) -> None:
        """Read the sentence by the rule files as they are now."""
        self._read(anew=True)

    def _read(self, *, anew: bool = False) -> None:
        field = self.query_one(Field)
        try:
            day = self.desk.read_date(field.value) if field.value else None
        except UsageError as error:
            field.hint(error.line(), wrong=True)
            return
        text = self._sentence.text

        def work() -> Answered:
            groups = self.desk.of_rules.rule_groups(anew=anew)
            if not text.strip():
                return Answered(None)
            explanation = self.desk.of_rules.why(text, day)
            cards = {card.id: card for group in groups for card in group.cards if card.kind == "rule"}
            return Answered(explanation, [cards[id] for id in explanation.rules if id in cards])

        self.in_background(work, "why")

    def on_answered(self, message: Answered) -> None:
        shown, cards = message.explanation, message.cards
        if shown is None:
            hint = _("What the rules read in it stands here, with the rule, word and date behind each field.")
            self._why.draw(lambda _width: Content.styled(hint, LABEL))
        else:
            self._why.draw(lambda width: describe_rules.explanation(shown, width))
        self._winner.draw(
            lambda width: Content("\n\n").join([describe_rules.card(card, width) for card in cards])
        )
        self.query_one("#why").scroll_home(animate=False)

    def troubled(self, error: BaseException) -> None:
        """What is wrong takes the place of the answer."""
        self._winner.draw(lambda _width: Content(""))
        if isinstance(error, RuleError):
            self._why.draw(lambda _width: describe_rules.problems(error))
        else:
            self._why.draw(lambda _width: Content.styled(in_words(error), LIGHT_STYLES["red"]))
