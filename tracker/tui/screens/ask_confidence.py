"""Asks above which confidence suggestions are accepted, and says how many those are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tracker.i18n import _, ngettext
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar

FIRST = 95  # per cent, that are offered first


class AskConfidenceScreen(TrackerModal[float]):
    """Gives back the least score that is accepted; None when closed. `scores` are those of all that wait."""

    CSS_PATH = ["modal.tcss", "target_form.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.ASK_CONFIDENCE
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, scores: Sequence[float]) -> None:
        super().__init__()
        self._scores = scores

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(_("Accept all above a confidence")), classes="title")
            yield Field("least", _("At least, in %"), str(FIRST))
        yield KeyBar()

    def on_mount(self) -> None:
        self._count()

    def _least(self) -> float | None:
        """What is typed as a share; None where it is no share."""
        text = self.query_one(Field).value.rstrip("%\uff05")
        share = float(text) / 100 if text.isdecimal() else -1
        return share if 0 <= share <= 1 else None

    @on(Input.Changed, "#least")
    def _count(self) -> None:
        """Say how many would be accepted."""
        least, field = self._least(), self.query_one(Field)
        if least is None:
            field.hint(_("Type a whole number from 0 to 100."), wrong=True)
            return
        count = len([score for score in self._scores if score >= least])
        words = ngettext(
            "{count} of {total} result will be accepted, as one step that can be undone.",
            "{count} of {total} results will be accepted, as one step that can be undone.",
            count,
        )
        field.hint(words.format(count=count, total=len(self._scores)), wrong=not count)

    def action_accomplish(self) -> None:
        """Close with what was typed, if anything is as sure as that."""
        least = self._least()
        if least is not None and any(score >= least for score in self._scores):
            self.dismiss(least)
