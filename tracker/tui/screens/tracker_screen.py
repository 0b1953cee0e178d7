"""What every screen shares: commands by key, work in the background, and trouble told in one line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.timer import Timer
from textual.worker import Worker, WorkerState

from tracker.errors import StaleEdit, TrackerError
from tracker.i18n import _
from tracker.records import Row
from tracker.tui.background import REPORT, WRITE, Job
from tracker.tui.commands.base import Commands, find
from tracker.tui.screens.messages import Ask, Saved, Trouble

if TYPE_CHECKING:
    from tracker.tui.app import TrackerApp
    from tracker.tui.desk.desk import Desk

Result = TypeVar("Result")
MOVING_PAUSE = 0.05  # seconds on one row before more of it is read


class TrackerScreen(Screen[Result]):
    """A screen whose keys are commands."""

    ACTS: ClassVar[Commands] = ()  # a subclass also says BINDINGS = bindings(ACTS)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (12, "-low"), (30, "-high")]  # noqa: RUF012

    def __init__(self, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(name, id, classes)
        self._pauses: dict[str, Timer] = {}

    @property
    def desk(self) -> Desk:
        """The door to the services."""
        return cast("TrackerApp", self.app).desk

    def acts(self) -> Commands:
        """The commands of this screen, in the order of its footer."""
        return self.ACTS

    async def action_act(self, name: str) -> None:
        """Run the command called `name`."""
        command = find(self, name)
        if command is not None and command.enabled(self):
            try:
                await command.run(self)
            except TrackerError as error:
                self.tell(error)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Take commands that cannot be done now out of the footer."""
        if action == "act" and parameters:
            command = find(self, str(parameters[0]))
            return command is not None and command.enabled(self)
        return super().check_action(action, parameters)

    def in_background(self, work: Callable[[], Message], group: str) -> None:
        """Run `work` in a thread and post the message it returns, or Trouble; the last of a group wins.

        Of the group WRITE all is done and told, one after the other in the order in which it was asked for.
        """
        writes = group == WRITE

        async def run() -> None:
            try:
                message = await Job(work, kept=writes or group == REPORT, in_turn=writes).result()
            except TrackerError as error:
                message = Trouble(error)
            self.post_message(message)

        _worker: Worker[None] = self.run_worker(run, group=group, exclusive=not writes, exit_on_error=False)

    def after_pause(self, seconds: float, call: Callable[[], object]) -> None:
        """Call once after a pause; a newer request for the same call replaces one that still waits."""
        self.no_longer(call)
        self._pauses[call.__name__] = self.set_timer(seconds, call)

    def no_longer(self, call: Callable[[], object]) -> None:
        """Forget a call that waits for its pause."""
        if waiting := self._pauses.pop(call.__name__, None):
            waiting.stop()

    def on_resize(self) -> None:
        """In a small window keep in view what keys go to."""
        self.call_after_refresh(self.call_after_refresh, self._show_focused)  # texts first fit the new width

    def _show_focused(self) -> None:
        if self.focused is not None:
            self.focused.scroll_visible(animate=False)

    def say(self, words: str, *, trouble: bool = False) -> None:
        """Tell the user one thing, never read as markup; it takes the place of what was told before."""
        self.app.clear_notifications()
        severity, timeout = ("error", 8) if trouble else ("information", 4)
        self.notify(words, markup=False, severity=severity, timeout=timeout)  # type: ignore[arg-type]

    def tell(self, error: BaseException) -> None:
        """Tell the user what went wrong and what to do."""
        self.say(in_words(error), trouble=True)

    def on_trouble(self, message: Trouble) -> None:
        # Textual calls the handler of every class on the way up: screens override `troubled` instead.
        self.troubled(message.error)

    def troubled(self, error: BaseException) -> None:
        """A worker failed in a known way."""
        self.tell(error)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A worker crashed: say so, and stay open."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            self.post_message(Trouble(event.worker.error))


class TargetsScreen(TrackerScreen[Result]):
    """A screen that shows targets, on which they can be marked, reviewed and copied."""

    def in_hand(self) -> list[Row]:
        """The targets that a command acts on."""
        raise NotImplementedError

    @property
    def anything_in_hand(self) -> bool:
        """Whether there is a target to act on; asked often, so it costs nothing."""
        return bool(self.in_hand())

    def ids_in_hand(self) -> list[str]:
        """The ids of the targets that a command acts on, of however many."""
        return [row.entry.id for row in self.in_hand()]

    def versions_in_hand(self) -> dict[str, int]:
        """The versions of the targets that a command acts on, as far as they were read for the screen."""
        return {row.entry.id: row.entry.version for row in self.in_hand()}

    def look_again(self, focus: str | None = None) -> None:
        """Read the ledger again, and go to target `focus` if given."""
        raise NotImplementedError

    def on_saved(self, message: Saved) -> None:
        """The ledger was changed from here."""
        self.say(message.words)
        self.look_again(message.focus)

    def troubled(self, error: BaseException) -> None:
        """What somebody else changed meanwhile is told, and then shown."""
        super().troubled(error)
        if isinstance(error, StaleEdit):
            self.look_again()

    def on_ask(self, message: Ask) -> None:
        """A step that takes back much wants a yes."""
        from tracker.tui.screens.ask_yes_no import AskScreen

        def answered(yes: bool | None) -> None:
            if yes:
                message.go_on()

        question = AskScreen(_("Undo"), message.words, _("Take it back"), _("Leave it as it is"))
        self.app.push_screen(question, answered)


class TrackerModal(ModalScreen[Result], TrackerScreen[Result]):
    """A window over another screen."""


def in_words(error: BaseException) -> str:
    """One line for the user: known errors with their cure, a crash with what it was."""
    if isinstance(error, TrackerError):
        return error.line()
    detail = f"{type(error).__name__}: {error}"
    return _("Something went wrong inside the program; nothing was lost. {detail}").format(detail=detail)
