"""The rules by topic: what each says, its phrases and examples; and the way to try a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tracker.errors import RuleError
from tracker.i18n import _, ngettext
from tracker.services.rules.catalogue import RuleCard, RuleGroup, matching
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.tracker_screen import TrackerScreen
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets import describe_rules
from tracker.tui.widgets.describe_target import LABEL
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.top_bar import TopBar


class RulesListed(Message):
    """The rule files were read."""

    def __init__(self, groups: Sequence[RuleGroup]) -> None:
        super().__init__()
        self.groups = tuple(groups)


class RulesScreen(TrackerScreen[None]):
    """A list by topic and file beside the card under its cursor."""

    CSS_PATH = "rules.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.RULES
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "#list"

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[RuleGroup, ...] = ()
        self._cards: dict[str, RuleCard] = {}  # those listed, by option
        self._list = OptionList(id="list", compact=True)
        self._card = Fitted(id="card")
        self._filter = Input(id="filter", placeholder=_("Filter…"), compact=True)

    def compose(self) -> ComposeResult:
        yield TopBar(_("Rules"), id="top", markup=False)
        with Container(id="body"):
            yield self._list
            with VerticalScroll(id="beside"):
                yield self._card
        yield self._filter
        yield KeyBar()

    def on_mount(self) -> None:
        self._filter.display = False
        self.read_rules()

    # -- reading the files

    def action_read_rules(self) -> None:
        """Read the rule files again, after they were changed."""
        self.read_rules(anew=True)

    def read_rules(self, *, anew: bool = False) -> None:
        """Load the rules in a thread."""
        self.in_background(lambda: RulesListed(self.desk.of_rules.rule_groups(anew=anew)), "rules")

    def on_rules_listed(self, message: RulesListed) -> None:
        self._groups = message.groups
        self._fill()

    def troubled(self, error: BaseException) -> None:
        """Mistakes in the rule files take the place of the card, every one with its line."""
        if not isinstance(error, RuleError):
            super().troubled(error)
            return
        self._groups = ()
        self._fill()
        self._card.draw(lambda _width: describe_rules.problems(error))

    # -- list and card

    def _fill(self) -> None:
        """List what fits the filter; the cursor stays on its card."""
        found = matching(self._groups, self._filter.value)
        before = self._cards.get(self._under_cursor() or "")
        self._cards = {}
        self._list.clear_options()
        place = None
        for group in found:
            title = Content.assemble(
                (clean_line(group.title), "bold $state-blue"), (f"  {len(group.cards)}", LABEL)
            )
            self._list.add_option(Option(title, disabled=True))
            for card in group.cards:
                code = str(len(self._cards))
                self._cards[code] = card
                self._list.add_option(Option(_line(card), id=code))
                if place is None or card == before:
                    place = self._list.option_count - 1
        self._list.highlighted = place
        self._count()
        if place is None:
            self._card.draw(lambda _width: Content.styled(_("Nothing to show."), LABEL))

    def _count(self) -> None:
        kinds = [card.kind for card in self._cards.values()]
        rules, cues, topics = (kinds.count(kind) for kind in ("rule", "cue", "topic"))
        told = (
            ngettext("{count} rule", "{count} rules", rules).format(count=rules),
            ngettext("{count} cue", "{count} cues", cues).format(count=cues),
            ngettext("{count} topic", "{count} topics", topics).format(count=topics),
        )
        self.query_one(TopBar).update(" · ".join((_("Rules"), *(told if kinds else ()))))

    def _under_cursor(self) -> str | None:
        at = self._list.highlighted
        return self._list.get_option_at_index(at).id if at is not None else None

    @on(OptionList.OptionHighlighted, "#list")
    def _moved(self) -> None:
        card = self._cards.get(self._under_cursor() or "")
        if card is not None:
            self._card.draw(lambda width: describe_rules.card(card, width))
            self.query_one("#beside").scroll_home(animate=False)

    @on(OptionList.OptionSelected, "#list")
    def _picked(self) -> None:
        card = self._cards.get(self._under_cursor() or "")
        if card is not None:
            self.try_sentence(card.examples[0][0] if card.examples else "")

    def action_try(self) -> None:
        """Type or paste a sentence."""
        self.try_sentence("")

    def try_sentence(self, text: str) -> None:
        """Open the screen on which a sentence is tried."""
        from tracker.tui.screens.try_sentence import TrySentenceScreen

        self.app.push_screen(TrySentenceScreen(text), lambda _done: self.read_rules())

    # -- filter

    def action_filter_rules(self) -> None:
        """Show the line to type into."""
        self._filter.display = True
        self._filter.focus()

    @on(Input.Changed, "#filter")
    def _typed(self) -> None:
        self._fill()

    @on(Input.Submitted, "#filter")
    def _filtered(self) -> None:
        self._list.focus()

    def on_key(self, event: events.Key) -> None:
        if event.key == "down" and self._filter.has_focus:
            event.stop()
            self._list.focus()

    def action_leave_rules(self) -> None:
        """End the filter first, then close."""
        if not self._filter.display:
            self.dismiss(None)
            return
        self._filter.value = ""
        self._filter.display = False
        self._list.focus()


def _line(card: RuleCard) -> Content:
    return Content.assemble(f" {clean_line(card.id)}", (clean_line(f"  {card.says}"), LABEL))
