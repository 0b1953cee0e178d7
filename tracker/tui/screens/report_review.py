"""What of a report waits for review: how much, the ways to take it in, the question before an empty one."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.message import Message

from tracker.i18n import _, ngettext
from tracker.services.report.preview import Preview
from tracker.tui.background import WRITE
from tracker.tui.commands.agenda import OPEN_REVIEW
from tracker.tui.commands.command import Need
from tracker.tui.commands.report import ACCEPT_FILLED_IN
from tracker.tui.commands.targets import ACCEPT
from tracker.tui.screens.choose_one import ChooseOneScreen
from tracker.tui.screens.file_form import FileForm
from tracker.tui.screens.messages import Saved
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.describe_target import LIGHT_STYLES
from tracker.tui.widgets.fitted_text import Fitted

_ACCEPT, _FILLED_IN, _APART, _EMPTY, _BACK = "accept", "filled", "apart", "empty", "back"


class EmptyReport(Message):
    """The report would hold no target, while these wait for review."""

    def __init__(self, waiting: Sequence[str]) -> None:
        super().__init__()
        self.waiting = tuple(waiting)


class ReportReview(FileForm):
    """Has the choice `candidates` and the line `#left-out`."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: tuple[str, ...] = ()  # ids of targets that one key accepts
        self._filled_in: tuple[str, ...] = ()  # of those that somebody has noted something on
        self._then_write = False

    def write_report(self, *, though_empty: bool = False) -> None:
        """Write the report."""
        raise NotImplementedError

    def action_preview_anew(self) -> None:
        """Make the preview again."""
        raise NotImplementedError

    def tell_left_out(self, preview: Preview) -> None:
        """Say how much the choice of what nobody has reviewed leaves out, and the key that takes it in."""
        self._waiting, self._filled_in = preview.waiting, preview.filled_in
        told, said = self.query_one("#left-out", Fitted), []
        if count := preview.left_out:
            words = ngettext(
                "{count} waits for review, left out; “{choice}” lists it at the end, not counted",
                "{count} wait for review, left out; “{choice}” lists them at the end, not counted",
                count,
            )
            said.append(words.format(count=count, choice=_("set apart")))
        if self._waiting:
            words = _("{key} asks, then accepts; singly: {accept} or {review} in the list")
            keys = {"accept": self.key_of(ACCEPT), "review": self.key_of(OPEN_REVIEW)}
            said.append(words.format(key=self.key_of(ACCEPT_FILLED_IN), **keys))
        told.display = bool(said)
        told.draw(lambda _width: Content.styled("\n".join(said), LIGHT_STYLES["yellow"]))
        self.refresh_bindings()

    def has(self, need: Need) -> bool:
        return bool(self._waiting) if need is Need.FILLED_IN else super().has(need)

    def action_accept_filled_in(self) -> None:
        """Accept what waits, after a question: all of it, or only what somebody has filled in."""
        waiting, filled_in = self._waiting, self._filled_in
        count = len(waiting)
        all_of_them = ngettext("Accept the {count} target", "Accept all {count}", count).format(count=count)
        some = ngettext(
            "Accept only the {count} that is filled in",
            "Accept only the {count} that are filled in",
            len(filled_in),
        ).format(count=len(filled_in))
        options = [
            (_BACK, _("Do not accept")),
            *([(_FILLED_IN, some)] if 0 < len(filled_in) < count else []),
            (_ACCEPT, all_of_them),
        ]

        def done(which: str | None) -> None:
            if which in (_FILLED_IN, _ACCEPT):
                self._accept(filled_in if which == _FILLED_IN else waiting)

        title = ngettext(
            "{count} target waits for review, {filled_in} filled in",
            "{count} targets wait for review, {filled_in} of them filled in",
            count,
        )
        title = title.format(count=count, filled_in=len(filled_in))
        self.app.push_screen(ChooseOneScreen(title, options, _BACK), done)

    def _accept(self, ids: Sequence[str]) -> None:
        self._waiting = ()
        self.refresh_bindings()

        def work() -> Saved:
            count = self.desk.reviewing.review(ids, "accepted")
            words = ngettext("{count} target accepted.", "{count} targets accepted.", count)
            return Saved(words.format(count=count))

        self.in_background(work, WRITE)

    def stop_accepting(self) -> None:
        """What could not be accepted is not written either."""
        self._then_write = False

    def on_saved(self, message: Saved) -> None:
        self.say(message.words)
        if self._then_write:
            self._then_write = False
            self.write_report()
        else:
            self.action_preview_anew()

    def ask_about_empty(self, waiting: Sequence[str]) -> None:
        """The ways on, where the report would hold no target though some wait for review."""
        count = len(waiting)
        accept = ngettext("Accept the {count} target, then write", "Accept all {count}, then write", count)
        apart = ngettext("Write, the {count} set apart", "Write, the {count} set apart", count)
        may_accept = not self.desk.access.why_not(ACCEPT_FILLED_IN.name)
        options = [
            *([(_ACCEPT, accept.format(count=count))] if may_accept else []),
            (_APART, apart.format(count=count)),
            (_EMPTY, _("Write it empty")),
            (_BACK, _("Back to the form")),
        ]

        def done(which: str | None) -> None:
            if which == _ACCEPT:
                self._then_write = True
                self._accept(waiting)
            elif which == _APART:
                self.query_one("#candidates", Choice).chosen = 1
                self.write_report()
            elif which == _EMPTY:
                self.write_report(though_empty=True)

        title = _("The report would hold no target: none is reviewed")
        self.app.push_screen(ChooseOneScreen(title, options, _BACK), done)
