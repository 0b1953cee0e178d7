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
from tracker.tui.screens.ask_yes_no import AskYesNoScreen
from tracker.tui.screens.choose_one import ChooseOneScreen
from tracker.tui.screens.confirm_many import ask
from tracker.tui.screens.file_form import FileForm
from tracker.tui.screens.messages import Saved
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.describe_target import LIGHT_STYLES
from tracker.tui.widgets.fitted_text import Fitted

_ACCEPT, _APART, _EMPTY, _BACK = "accept", "apart", "empty", "back"


class EmptyReport(Message):
    """The report would hold no target, while these wait for review."""

    def __init__(self, waiting: Sequence[str]) -> None:
        super().__init__()
        self.waiting = tuple(waiting)


class ReportReview(FileForm):
    """Has the choice `candidates` and the line `#left-out`."""

    def __init__(self) -> None:
        super().__init__()
        self._to_accept: tuple[str, ...] = ()  # ids of targets that one key accepts
        self._unseen = False  # nobody has filled in or looked at these
        self._then_write = False

    def write_report(self, *, though_empty: bool = False) -> None:
        """Write the report."""
        raise NotImplementedError

    def action_preview_anew(self) -> None:
        """Make the preview again."""
        raise NotImplementedError

    def tell_left_out(self, preview: Preview) -> None:
        """Say how much the choice of what nobody has reviewed leaves out, and the key that takes it in."""
        self._unseen = not preview.filled_in
        self._to_accept = preview.filled_in or preview.waiting
        told, said = self.query_one("#left-out", Fitted), []
        if count := preview.left_out:
            words = ngettext(
                "{count} waits for review, left out; “{choice}” lists it at the end, not counted",
                "{count} wait for review, left out; “{choice}” lists them at the end, not counted",
                count,
            )
            said.append(words.format(count=count, choice=_("set apart")))
        if self._to_accept:
            said.append(self._words_on_key())
        told.display = bool(said)
        told.draw(lambda _width: Content.styled("\n".join(said), LIGHT_STYLES["yellow"]))
        self.refresh_bindings()

    def _words_on_key(self) -> str:
        """Which key accepts how many; in the list, one by one."""
        count, key = len(self._to_accept), self.key_of(ACCEPT_FILLED_IN)
        if not self._unseen:
            words = ngettext(
                "{count} that was filled in is among them: {key} accepts it",
                "{count} that were filled in are among them: {key} accepts these",
                count,
            )
            return words.format(count=count, key=key)
        words = _("{key} accepts all {count}; one by one: {accept} or {review} in the list")
        keys = {"accept": self.key_of(ACCEPT), "review": self.key_of(OPEN_REVIEW)}
        return words.format(key=key, count=count, **keys)

    def has(self, need: Need) -> bool:
        return bool(self._to_accept) if need is Need.FILLED_IN else super().has(need)

    def action_accept_filled_in(self) -> None:
        """Accept what somebody filled in; where nobody did, all that waits, after a question."""
        ids = self._to_accept
        if not self._unseen:
            self._accept(ids)
            return
        words = ngettext(
            "{count} target that nobody has looked at is accepted in one step.",
            "{count} targets that nobody has looked at are accepted in one step.",
            len(ids),
        )
        question = AskYesNoScreen(
            _("Accept"), words.format(count=len(ids)), _("Accept them"), _("Do not accept")
        )
        ask(self, question, lambda: self._accept(ids))

    def _accept(self, ids: Sequence[str]) -> None:
        self._to_accept = ()
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
