"""Theme, language and keys, and where they are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tracker.errors import SettingsError
from tracker.i18n import _, own_name
from tracker.services.settings.changes import LANGUAGES, THEMES, LoadedSettings
from tracker.services.settings.settings_keys import PROFILES
from tracker.services.wording import plain_number, profile_word
from tracker.tui import themes
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import Command, ScreenKeys
from tracker.tui.keys.key_names import written
from tracker.tui.keys.user_keys import commands, keymap
from tracker.tui.screens.ask_key import AskKeyScreen
from tracker.tui.screens.messages import Kept
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.terminal.cells import clean_line, fit
from tracker.tui.widgets.choice import Choice, LabelledChoice
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.labelled_lines import labelled_lines

KEYS_WIDTH = 20  # cells
TYPING_PAUSE = 0.3  # seconds without a key before a name is kept


class SettingsScreen(TrackerModal[None]):
    """Each change is tried at once, and kept in the settings file."""

    CSS_PATH = ["modal.tcss", "settings.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.SETTINGS
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, loaded: LoadedSettings) -> None:
        super().__init__()
        self._loaded, said = loaded, loaded.settings
        self._theme = _choice("theme", _("Theme"), _theme_name, THEMES, said.theme)
        self._language = _choice("language", _("Language"), _language_name, LANGUAGES, said.language)
        self._profile = _choice("profile", _("Cut-offs"), profile_word, PROFILES, said.profile)
        self._author = Field("author", _("Your name"), said.author, _("stands beside each change"))
        self._commands = [command for command in commands().values() if command.keys]

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(_("Settings")), classes="title")
            yield self._theme
            yield self._language
            yield self._profile
            yield self._author
            yield Static(Content(_("Keys")), classes="title below")
            yield OptionList(*map(self._line, self._commands), compact=True)
            yield Fitted(lambda width: labelled_lines(self._facts(), width), classes="below")
        yield KeyBar()

    def _line(self, command: Command) -> Option:
        """Keys and word of a command; a star marks keys that a person chose."""
        own = self._loaded.settings.keys.get(command.name)
        shown = " ".join(map(written, self.keys_of(command))) + (" *" if own else "")
        line = Content.assemble((fit(shown, KEYS_WIDTH), "bold"), f"  {_(command.label)}")
        return Option(line, id=command.name)

    def _facts(self) -> list[tuple[str, str]]:
        cut_offs = self.desk.cut_offs(self._loaded.settings.profile)
        said = _("{name}: red over {red} points behind, due soon {days} days ahead").format(
            name=profile_word(cut_offs.name), red=plain_number(cut_offs.red_gap), days=cut_offs.due_soon_days
        )
        return [
            (_("Kept in"), clean_line(_short(self._loaded.path))),
            (_("Language"), _("from the next start on")),
            (_("Cut-offs"), clean_line(said)),
        ]

    @on(Choice.Changed)
    def _chosen(self, event: Choice.Changed) -> None:
        """Try a theme at once; what is kept is what stands chosen when it is written."""
        app, desk, choice = self.program, self.desk, event.choice
        if choice.id == "theme":
            app.theme = app.theme_set(choice.value).name
            self.in_background(lambda: Kept(desk.set_theme(choice.value)), "theme")  # type: ignore[arg-type]
        elif choice.id == "profile":
            self.in_background(lambda: Kept(desk.set_profile(choice.value)), "profile")
        else:
            self.in_background(lambda: Kept(desk.set_language(choice.value)), "language")  # type: ignore[arg-type]

    @on(Input.Changed, "#author")
    def _named(self) -> None:
        self.after_pause(TYPING_PAUSE, self._keep_name)

    def _keep_name(self) -> None:
        desk, name = self.desk, self._author.value
        self.in_background(lambda: Kept(desk.set_author(name)), "author")

    @on(OptionList.OptionSelected)
    def _ask(self, event: OptionList.OptionSelected) -> None:
        command = commands()[event.option.id or ""]

        def done(key: str | None) -> None:
            if key is not None:
                others = [other for other in self.keys_of(command)[1:] if other != key]
                self.give_keys((key, *others))

        self.app.push_screen(AskKeyScreen(_(command.label)), done)

    def action_own_keys(self) -> None:
        """Give the command under the cursor its own keys back."""
        self.give_keys(())

    def give_keys(self, keys: tuple[str, ...]) -> None:
        """Give the command under the cursor `keys`, or with none its own."""
        highlighted = self.query_one(OptionList).highlighted
        if highlighted is None or not self.query_one(OptionList).has_focus:
            return
        command = self._commands[highlighted]
        words = _("{command}: {keys}").format(
            command=_(command.label), keys=" ".join(map(written, keys or command.default_keys()))
        )
        desk = self.desk
        self.in_background(lambda: Kept(desk.set_keys(command.name, keys, keymap), words), "keys")

    def on_kept(self, message: Kept) -> None:
        """Show what stands in the file now."""
        self._loaded = message.loaded
        self.desk.use(message.loaded.settings)
        try:
            self.program.use_keys(keymap(message.loaded))
        except SettingsError as error:  # somebody else changed the file meanwhile
            self.tell(error)
        keys = self.query_one(OptionList)
        for command in self._commands:
            keys.replace_option_prompt(command.name, self._line(command).prompt)
        self.refresh_bindings()
        if message.words:
            self.say(message.words)

    def troubled(self, error: BaseException) -> None:
        """A key that cannot be is told without the line that it would have stood on."""
        if isinstance(error, SettingsError) and not self._broken():
            first = error.problems[0]
            self.say(f"{first.message} — {first.cure}", trouble=True)
        else:
            super().troubled(error)

    def _broken(self) -> bool:
        """Whether the file itself has mistakes by now."""
        try:
            self.desk.settings()
        except SettingsError:
            return True
        return False


def _language_name(code: str) -> str:
    return _("as the computer") if code == "auto" else own_name(code)


def _theme_name(code: str) -> str:
    return _(themes.NAMES[code])


def _choice(
    name: str, label: str, word: Callable[[str], str], codes: Sequence[str], now: str
) -> LabelledChoice:
    made = LabelledChoice(name, label, [(code, word(code)) for code in codes])
    made.choice.set_reactive(Choice.chosen, codes.index(now))
    return made


def _short(path: Path) -> str:
    """The path with ~ for the home folder."""
    whole = path.absolute()
    home = Path.home()
    return str(Path("~") / whole.relative_to(home)) if whole.is_relative_to(home) else str(whole)
