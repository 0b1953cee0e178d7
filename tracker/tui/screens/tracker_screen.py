"""What every screen shares: commands by key, work in the background, and trouble told in one line."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from inspect import isawaitable
from typing import ClassVar, Protocol, TypeVar, cast

from textual import events, on
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.theme import Theme
from textual.timer import Timer
from textual.widgets import Input, TextArea
from textual.worker import Worker, WorkerState

from tracker.errors import TrackerError
from tracker.i18n import _
from tracker.records import Query
from tracker.tui.background import REPORT, WRITE, Job
from tracker.tui.commands.command import Command, Commands, Need, ScreenKeys
from tracker.tui.desk.desk import Desk
from tracker.tui.keys.key_names import written
from tracker.tui.keys.user_keys import Keymap
from tracker.tui.screens.messages import Trouble
from tracker.tui.terminal.line_breaking import broken
from tracker.tui.terminal.phone_layout import HIGH_FROM, LOW_FROM, narrow
from tracker.tui.terminal.whole_signs import WholeSigns
from tracker.tui.widgets.choice import Choice

Result = TypeVar("Result")
KEYBOARD = "tracker:keyboard-"  # the page of `tracker.tui.web` takes such an address for itself
_MESSAGE_SHARE, _EDGES = 96, 3  # per cent of the width, cells beside a message and beside its words: app.tcss
MOVING_PAUSE = 0.05  # seconds on one row before more of it is read


class Program(Protocol):
    """What screens use of the application that shows them."""

    desk: Desk
    keymap: Keymap
    columns: tuple[str, ...]
    theme: str

    @property
    def filters(self) -> Query:
        """The filters of the list."""
        ...

    def use_keys(self, keymap: Keymap) -> None:
        """Give commands the keys of `keymap`, all others their own."""

    def speak(self, language: str) -> None:
        """From now on in another language."""

    def theme_set(self, name: str) -> Theme:
        """The theme that a setting means here."""
        ...


class TrackerScreen(Screen[Result]):
    """A screen whose keys are commands."""

    KEYS: ClassVar[ScreenKeys | None] = None  # a subclass also says BINDINGS = KEYS.bindings()
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (LOW_FROM, "-low"), (HIGH_FROM, "-high")]  # noqa: RUF012

    def __init__(self, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(name, id, classes)
        self._pauses: dict[str, Timer] = {}
        self._compositor = WholeSigns()

    @property
    def program(self) -> Program:
        """The application, as far as screens know it."""
        return cast(Program, self.app)

    @property
    def desk(self) -> Desk:
        """The door to the services."""
        return self.program.desk

    def key_commands(self) -> Commands:
        """The commands of this screen, in the order of its footer."""
        return self.KEYS.commands if self.KEYS is not None else ()

    def has(self, need: Need) -> bool:
        """Whether there is what a command needs; asked often, so it costs nothing."""
        return need is Need.NOTHING

    def can_do(self, command: Command) -> bool:
        """Whether a command can be done now; what cannot be done is left out of the footer."""
        return self.has(command.needs)

    def in_bar(self, command: Command) -> bool:
        """Whether the footer names a command that can be done now."""
        return self.can_do(command)

    def rank_of(self, command: Command) -> int:
        """The rank of a command in the footer now: where that is narrow, the highest ones leave."""
        return command.rank

    def keys_of(self, command: Command) -> tuple[str, ...]:
        """The keys of a command in Textual's names: those that a person gave it, else its own."""
        own = self.program.keymap.get(command.name)
        return tuple(own.split(",")) if own else command.default_keys()

    def key_of(self, command: Command) -> str:
        """The first key of a command as people read it, to be named in a text."""
        return written(self.keys_of(command)[0])

    async def action_command(self, name: str) -> None:
        """Do the command called `name`: the action of that name here, or of the application."""
        command = self._command(name)
        if command is None or not self.can_do(command):
            return
        if refusal := self.desk.access.why_not(name):
            self.tell(refusal)
            return
        action = getattr(self, f"action_{name}", None) or getattr(self.app, f"action_{name}")
        try:
            done = action()
            if isawaitable(done):
                await done
        except TrackerError as error:
            self.tell(error)

    def _command(self, name: str) -> Command | None:
        return next((command for command in self.key_commands() if command.name == name), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Take commands that cannot be done now out of the footer."""
        if action == "command" and parameters:
            command = self._command(str(parameters[0]))
            return command is not None and self.can_do(command)
        return super().check_action(action, parameters)

    def action_back(self) -> None:
        """Close without a result."""
        self.dismiss(None)

    def action_cancel(self) -> None:
        """Close a form without saving."""
        self.dismiss(None)

    def action_next_field(self) -> None:
        self.focus_next()

    def action_field_before(self) -> None:
        self.focus_previous()

    def in_background(self, work: Callable[[], Message], group: str) -> None:
        """Run `work` in a thread and post the message it returns, or Trouble; the last of a group wins.

        Of the group WRITE all is done and told, one after the other in the order in which it was asked for.
        """
        writes = group == WRITE
        Job.writes_asked += writes

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
        self._pauses[call.__name__] = self.set_timer(seconds, partial(self.without_pause, call))

    def without_pause(self, call: Callable[[], object]) -> None:
        """Call at once what waits for its pause."""
        if call.__name__ in self._pauses:
            self.no_longer(call)
            call()

    def no_longer(self, call: Callable[[], object]) -> None:
        """Forget a call that waits for its pause."""
        if waiting := self._pauses.pop(call.__name__, None):
            waiting.stop()

    def on_resize(self) -> None:
        """A narrow window has cards and buttons; in a small one keep in view what keys go to."""
        self.set_class(narrow(self.app.size), "-cards")
        self.call_after_refresh(self.call_after_refresh, self._show_focused)  # texts first fit the new width

    @on(events.DescendantFocus)
    @on(events.ScreenResume)
    def _tell_browser(self) -> None:
        """On a phone the keyboard comes where something is typed, and goes where nothing is."""
        if self.app.is_web and self.is_current:
            typing = isinstance(self.focused, Input | TextArea)
            self.app.open_url(KEYBOARD + ("on" if typing else "off"))

    def _show_focused(self) -> None:
        if self.focused is not None:
            self.focused.scroll_visible(animate=False)

    def say(self, words: str, *, trouble: bool = False) -> None:
        """Tell the user one thing, never read as markup; it takes the place of what was told before."""
        self.app.clear_notifications()
        severity, timeout = ("error", 8) if trouble else ("information", 4)
        width = (self.app.size.width - _EDGES) * _MESSAGE_SHARE // 100 - _EDGES
        lines = broken(words, width - 1)  # a blank at the end would begin a line of its own
        self.notify("\n".join(lines), markup=False, severity=severity, timeout=timeout)  # type: ignore[arg-type]

    @on(Choice.TypedInto)
    def _no_place_to_type(self) -> None:
        """Nothing that is typed vanishes unseen."""
        self.say(_("← → choose here; ↑ ↓ go to a line that takes what is typed."))

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


class TrackerModal(ModalScreen[Result], TrackerScreen[Result]):
    """A window over another screen."""


def in_words(error: BaseException) -> str:
    """One line for the user: known errors with their cure, a crash with what it was."""
    if isinstance(error, TrackerError):
        return error.line()
    detail = f"{type(error).__name__}: {error}"
    return _("Something went wrong inside the program; nothing was lost. {detail}").format(detail=detail)
